import type { Event } from "../../event/event.ts";
import type { EventFacts } from "../event-facts.ts";
import { classifyType, isContradiction } from "../type-class.ts";
import { matchArguments } from "./match-arguments.ts";
import type { Verdict } from "./verdict.ts";

/** Stated C types against the kernel's, by class: how a type is spelled is the writer's choice. */
export function verifyTypes(event: Event, facts: EventFacts): Verdict[] {
  const { syscall } = facts;
  return matchArguments(event, facts).flatMap(({ stated, fact }): Verdict[] => {
    if (stated.type === null) return [];
    const kernelType = fact?.kernelType ?? null;
    const abi = syscall?.abi ?? "x86_64";
    const statedClass = classifyType(stated.type, abi);
    const kernelClass = kernelType === null ? null : classifyType(kernelType, abi);
    // On i386 a register may hold half of another value than the one that Tracee names it for; that is not the writer's.
    const isSplit = facts.arity !== null && abi === "i386" && fact?.kernelName !== fact?.name;
    const isKnown = statedClass !== null && kernelClass !== null && !isSplit;
    return [
      {
        claim: "type",
        place: { field: "args.type", name: stated.name },
        verdict: !isKnown ? "unknown" : isContradiction(statedClass, kernelClass) ? "differs" : "agrees",
        stated: stated.type,
        fact: kernelType ?? "",
        source: kernelType === null ? null : (syscall?.source ?? null),
      },
    ];
  });
}
