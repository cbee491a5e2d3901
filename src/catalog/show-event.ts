import type { Argument, Event } from "../event/event.ts";
import type { EventFacts } from "../facts/event-facts.ts";
import type { Verdict } from "../facts/verify/verdict.ts";
import { verify } from "../facts/verify.ts";
import type { KnownFacts } from "./known-facts.ts";
import { showArguments, type ShownArgument } from "./show-arguments.ts";
import { showHooks, showStatedHooks, type ShownHook } from "./show-hooks.ts";

/**
 * An event as pages, data and search have it: where facts are known they win, with or without a document; where not, it
 * is what the document states. One of `stated` and `facts` is there.
 */
export function showEvent(
  stated: Event | null,
  facts: EventFacts | null,
  known: Pick<KnownFacts, "events" | "names"> | null,
): ShownEvent {
  if (!facts || !known) return showStated(stated ?? emptyEvent(""));
  const verdicts = stated ? verify(stated, facts, known.events, known.names) : [];
  const { args, onlyStated } = showArguments(stated, facts, verdicts);
  const hooks = showHooks(stated, facts, verdicts);
  const event: Event = {
    ...(stated ?? emptyEvent(facts.name)),
    args: args.map(({ argument }) => argument),
    hooks: hooks.filter(({ standing }) => standing === "true").map(({ hook }) => hook),
    status: facts.status ?? (stated?.status === "obsolete" ? "obsolete" : null),
  };
  return { event, args, onlyStated, hooks, verdicts };
}

function showStated(event: Event): ShownEvent {
  const hooks = showStatedHooks(event);
  return {
    event: { ...event, hooks: hooks.map(({ hook }) => hook) },
    args: event.args.map((argument) => ({ argument, facts: null, stated: argument, differs: [] })),
    onlyStated: [],
    hooks,
    verdicts: [],
  };
}

function emptyEvent(name: string): Event {
  return {
    name,
    summary: "",
    args: [],
    hooks: [],
    related: [],
    review: { level: "none", against: [] },
    keywords: [],
    aliases: [],
    status: null,
    sources: [],
    prose: {},
  };
}

export interface ShownEvent {
  event: Event;
  /** In the order of `event.args`. */
  args: ShownArgument[];
  /** Arguments of the document that the event does not have. */
  onlyStated: Argument[];
  /** All of them; `event.hooks` has the true ones. */
  hooks: ShownHook[];
  verdicts: Verdict[];
}
