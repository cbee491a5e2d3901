/** A query and what is right to find first for it. */
export interface JudgedQuery {
  kind: Kind;
  query: string;
  /** Names of events; any of them is right. */
  right: readonly string[];
  /** Whether those are all events to be found, and no others. */
  isSet?: boolean;
  /** The address that the first result has to lead to. */
  url?: string;
}

/** The classes of queries, and what each has to reach: first, in the first five, with exactly the right set. */
export const KINDS = {
  exact: { first: 1 },
  prefix: { first: 1 },
  spaced: { first: 1 },
  partial: { first: 1 },
  underscore: { first: 1 },
  prefixed: { first: 1 },
  suffixed: { first: 1 },
  case: { first: 1 },
  "multi-word": { first: 1 },
  argument: { first: 1 },
  "name argument": { first: 1 },
  type: { first: 1 },
  number: { first: 1 },
  constant: { first: 1 },
  tag: { first: 1, set: 1 },
  set: { first: 1, set: 1 },
  hook: { first: 1, set: 1 },
  "facet and word": { first: 1, set: 1 },
  // Of some slips nobody can tell which name was meant: no ranking reaches 1 where only that name is right.
  "typo, 1 edit": { first: 0.95 },
  "typo, 1 edit, any as near": { first: 0.99 },
  "typo, 2 edits": { first: 0.93 },
  "typo, 2 edits, any as near": { first: 0.97 },
  intent: { first: 0.75, five: 0.93 },
  "intent, never tuned on": { first: 0.75, five: 0.9 },
} as const satisfies Record<string, Bar>;

export type Kind = keyof typeof KINDS;

export interface Bar {
  first: number;
  five?: number;
  set?: number;
}
