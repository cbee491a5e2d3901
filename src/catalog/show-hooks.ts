import type { Event, Hook } from "../event/event.ts";
import { PROBE_TYPE_ORDER } from "../event/probe-types.ts";
import type { EventFacts, FactSource } from "../facts/event-facts.ts";
import type { AttachPoint } from "../facts/tracee-facts.ts";
import { findPoints } from "../facts/verify/hooks.ts";
import type { Verdict } from "../facts/verify/verdict.ts";
import { mergeHooks } from "./merge-hooks.ts";

/**
 * The hooks as a page shows them: first what Tracee attaches to, with what the document says of each; then those that
 * the document names and nobody can judge; then those that it claims and Tracee does not have.
 */
export function showHooks(event: Event | null, facts: EventFacts, verdicts: readonly Verdict[]): ShownHook[] {
  const judged = verdicts.filter(({ claim }) => claim === "hook");
  const stated = (event?.hooks ?? []).map((hook, index) => ({
    hook,
    verdict: judged[index]?.verdict ?? "unknown",
    on: findPoints(hook, facts).map((point) => point.on),
  }));
  const agreed = stated.filter(({ verdict }) => verdict === "agrees");
  const documented = new Set(agreed.flatMap(({ on }) => on));
  const isOwn = (point: AttachPoint): boolean =>
    facts.attachPoints.some((own) => own.on === point.on) || documented.has(point.on);
  const points = [...facts.attachPoints, ...facts.fallbacks, ...facts.inherited].filter(isOwn);
  const trueHooks = [...Map.groupBy(points, ({ on }) => on)].map(([on, at]) =>
    showPoint(
      at,
      agreed.filter((one) => one.on[0] === on).map(({ hook }) => hook),
      facts,
    ),
  );
  const others = (kind: Verdict["verdict"]): ShownHook[] =>
    mergeHooks(stated.filter(({ verdict }) => verdict === kind).map(({ hook }) => hook)).map((hook) => ({
      hook,
      standing: kind === "unknown" ? "stated" : "claimed",
      isInvented: verdicts.some(
        ({ claim, place, verdict }) =>
          claim === "symbol" && place.name === hook.name && verdict === "differs",
      ),
      stated: [hook],
      source: null,
    }));
  return [...trueHooks, ...others("unknown"), ...others("differs")];
}

/** Hooks of a document where nothing is known to judge them by. */
export function showStatedHooks(event: Event): ShownHook[] {
  return mergeHooks(event.hooks).map((hook) => ({
    hook,
    standing: "stated",
    isInvented: false,
    stated: [hook],
    source: null,
  }));
}

function showPoint(points: AttachPoint[], stated: Hook[], { source }: EventFacts): ShownHook {
  const [{ on, file, line } = { on: "", file: "", line: 1 }] = points;
  const types = new Set<string>(points.map(({ type }) => type));
  return {
    hook: {
      name: on,
      isSymbol: true,
      types: PROBE_TYPE_ORDER.filter((type) => types.has(type)),
      purpose: stated.map(({ purpose }) => purpose).join(" "),
    },
    standing: "true",
    isInvented: false,
    stated,
    source: { name: "Tracee", version: source.version, file, line },
  };
}

export interface ShownHook {
  hook: Hook;
  /** `true`: Tracee attaches to it; `stated`: nobody can tell; `claimed`: Tracee attaches elsewhere. */
  standing: "true" | "stated" | "claimed";
  /** Known to be no function or tracepoint of the kernel. */
  isInvented: boolean;
  /** What the document says of it. */
  stated: Hook[];
  source: FactSource | null;
}
