import type { ArgumentFacts, EventFacts } from "../event-facts.ts";
import type { ConstantGroup } from "../kernel-facts.ts";
import type { ArgumentConditions, Condition } from "./condition.ts";
import { listFlagConditions } from "./flag-conditions.ts";
import { findSample } from "./samples.ts";

/**
 * A condition on each argument of an event that Tracee can match, in the order of the arguments: by the constants that
 * it takes, else by its type. Where nothing can be matched, or not what a reader may want, `limit` says so.
 */
export function listConditions(event: EventFacts, constants: readonly ConstantGroup[]): ArgumentConditions[] {
  return event.args.map((argument) => ({ argument: argument.name, ...describe(argument, event, constants) }));
}

/** The condition that the call failed; null where there is no return value, or none that tells it. */
export function findReturnCondition({ name, isSyscall, returns }: EventFacts): Condition | null {
  if (!isSyscall || returns === null || NEVER_RETURN.has(name)) return null;
  // Tracee refuses `retval<0` in a policy file, which for whole numbers says the same.
  return { filter: "retval<=-1", means: "the call failed", abis: null };
}

/** exit ends the thread, sigreturn restores the registers of another moment. */
const NEVER_RETURN = new Set(["exit", "exit_group", "rt_sigreturn", "sigreturn"]);

/** Events whose conditions tell Tracee what to look for, instead of being compared with what was found. */
const PARAMETERS = new Set(["print_mem_dump", "symbols_loaded"]);

const NULL = "NULL; other addresses differ from run to run";

function describe(
  argument: ArgumentFacts,
  event: EventFacts,
  constants: readonly ConstantGroup[],
): Omit<ArgumentConditions, "argument"> {
  const { name, traceeType } = argument;
  const only = (value: string, means: string): Omit<ArgumentConditions, "argument"> => ({
    conditions: [{ filter: `data.${name}=${value}`, means, abis: null }],
    limit: null,
  });
  const never = (limit: string): Omit<ArgumentConditions, "argument"> => ({ conditions: [], limit });

  // Tracee splits a filter at its dots.
  if (name.includes(".")) return never("cannot be matched: its name has a dot");
  if (PARAMETERS.has(event.name)) return never("here a condition says what to look for; it is not compared");
  if (isBeyondCall(argument, event)) return never("the kernel takes no such argument");
  const flags = listFlagConditions(argument, event, constants);
  if (flags) return flags;
  if (argument.direction?.direction === "out" && traceeType !== "trace.Pointer")
    return never("holds a result: what the call wrote there");
  if (traceeType === "trace.Pointer") return only("0", NULL);
  if (/^u?int\d+$/.test(traceeType ?? "")) return sample("number");
  if (traceeType === "string" || traceeType === null) return sample(/_port$/.test(name) ? "number" : "text");
  if (traceeType === "bool") return only("true", "true");
  // The time that a timespec holds, in seconds.
  if (traceeType === "float64") return only("1", "exactly 1 second");
  if (traceeType === "[]string") {
    const word = /^env/.test(name) ? "LD_PRELOAD" : /dns$/.test(name) ? "example.com" : "base64";
    return only(`*${word}*`, `${word} somewhere in the list`);
  }
  // The fields of an address are printed in the order of their names, the port last.
  if (traceeType === "SockAddr") return only("*sin_port:443]", "IPv4, port 443, as Tracee prints it");
  return never("compared whole, as Tracee prints it; no part of it can be matched");

  function sample(kind: "text" | "number"): Omit<ArgumentConditions, "argument"> {
    const found = findSample(kind, event.name, name);
    return found ? only(found.value, found.means) : never(kind === "text" ? "takes text" : "takes a number");
  }
}

/** Tracee reports a register that the call does not read: whatever the caller left there. */
function isBeyondCall({ kernelName }: ArgumentFacts, { arity }: EventFacts): boolean {
  return kernelName === null && arity !== null && arity.tracee > arity.kernel;
}
