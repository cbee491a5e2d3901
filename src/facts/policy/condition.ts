export interface ArgumentConditions {
  /** Tracee's name. */
  argument: string;
  conditions: Condition[];
  /** What cannot be matched, in words; null for nothing to say. */
  limit: string | null;
}

export interface Condition {
  /** As under `filters:` of a rule; after `event.` on the command line. */
  filter: string;
  /** What holds when it matches, in a few words. */
  means: string;
  /** The ABIs on which it means that; null for all. */
  abis: string[] | null;
}
