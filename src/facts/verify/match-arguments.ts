import type { Argument, Event } from "../../event/event.ts";
import type { ArgumentFacts, EventFacts } from "../event-facts.ts";

/**
 * Each documented argument with the fact it is about: the one of the same name, else the one the kernel calls so, else
 * the one in its place where there are as many and neither list names it.
 */
export function matchArguments(
  event: Event,
  facts: EventFacts,
): { stated: Argument; fact: ArgumentFacts | null }[] {
  const isNamed = (fact: ArgumentFacts): boolean => event.args.some(({ name }) => name === fact.name);
  return event.args.map((stated, index) => {
    const byName = facts.args.find(({ name }) => name === stated.name);
    const byKernelName = facts.args.find((fact) => fact.kernelName === stated.name && !isNamed(fact));
    const inPlace = event.args.length === facts.args.length ? facts.args[index] : undefined;
    return { stated, fact: byName ?? byKernelName ?? (inPlace && !isNamed(inPlace) ? inPlace : null) };
  });
}
