import { KINDS, type Bar, type JudgedQuery, type Kind } from "./queries/judged-query.ts";

/** How well a search answers queries of one kind. */
export interface Score {
  kind: Kind;
  queries: number;
  /** Share of queries with a right event first, and among the first five. */
  first: number;
  five: number;
  /** Mean of one divided by the place of the first right event. */
  mrr: number;
  /** Share with exactly the right set; null where none is asked for. */
  set: number | null;
  missed: Missed[];
}

export interface Missed {
  query: string;
  right: readonly string[];
  got: readonly string[];
}

/** Asks every query, and counts by kind. */
export function judge(queries: readonly JudgedQuery[], ask: (query: string) => Found[]): Score[] {
  return [...Map.groupBy(queries, ({ kind }) => kind)].map(([kind, own]) => {
    const answers = own.map((query) => judgeOne(query, ask(query.query)));
    const share = (isGood: (answer: Judged) => boolean): number =>
      answers.filter(isGood).length / answers.length;
    return {
      kind,
      queries: own.length,
      first: share(({ place }) => place === 1),
      five: share(({ place }) => place <= 5),
      mrr: answers.reduce((sum, { place }) => sum + 1 / place, 0) / answers.length,
      set: own.some(({ isSet }) => isSet) ? share(({ isExact }) => isExact) : null,
      missed: answers.filter(({ place, isExact }) => place !== 1 || !isExact).map(({ missed }) => missed),
    };
  });
}

/** What a score lacks, in words; empty where it reaches its bar. */
export function findShortcomings({ kind, first, five, set }: Score): string[] {
  const bar: Bar = KINDS[kind];
  return [
    ...(first < bar.first ? [`${kind}: ${show(first)} first, ${show(bar.first)} wanted`] : []),
    ...(five < (bar.five ?? 0) ? [`${kind}: ${show(five)} in five, ${show(bar.five ?? 0)} wanted`] : []),
    ...(set !== null && set < (bar.set ?? 0)
      ? [`${kind}: ${show(set)} right sets, ${show(bar.set ?? 0)} wanted`]
      : []),
  ];
}

export function show(share: number): string {
  return share.toFixed(3);
}

function judgeOne({ query, right, isSet, url }: JudgedQuery, found: readonly Found[]): Judged {
  const names = found.map(({ name }) => name);
  const at = found.findIndex((one) => right.includes(one.name) && (url === undefined || one.url === url));
  const isExact = !isSet || (names.length === right.length && names.every((name) => right.includes(name)));
  return { place: at === -1 ? Infinity : at + 1, isExact, missed: { query, right, got: names.slice(0, 4) } };
}

interface Judged {
  place: number;
  isExact: boolean;
  missed: Missed;
}

/** A result; what has no address cannot be asked for it. */
export interface Found {
  name: string;
  url?: string;
}
