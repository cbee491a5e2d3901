import { ABI_ORDER } from "../query/abi-names.ts";
import type { Hits } from "./collect-hits.ts";
import type { NamesIndex } from "../open-index.ts";
import type { NumberQuery } from "../query/read-number.ts";

/** Adds the events with a syscall number: on the ABI that is named, else on any, in the order of the ABIs. */
export function matchNumber({ number, abi }: NumberQuery, index: NamesIndex, hits: Hits): void {
  const abis = abi === null ? ABI_ORDER : [abi];
  for (const event of index.events) {
    const on = abis.filter((candidate) => event.numbers[candidate] === number);
    const [first] = on;
    if (first === undefined) continue;
    const score = TOP - abis.indexOf(first as (typeof ABI_ORDER)[number]);
    hits.add(event, { score, kind: "number", why: `number ${number} on ${on.join(", ")}` });
  }
}

const TOP = 1500;
