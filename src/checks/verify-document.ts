import type { Correction } from "../document/correct-arguments.ts";
import { findPlaces, type Places } from "../document/places.ts";
import { readDocument } from "../document/parse-document.ts";
import type { EventFacts, FactSource } from "../facts/event-facts.ts";
import type { KnownNames } from "../facts/known-names.ts";
import { verify } from "../facts/verify.ts";
import type { Verdict } from "../facts/verify/verdict.ts";
import type { CheckedDocument } from "./checked-document.ts";
import { listCorrections } from "./list-corrections.ts";

/** Reads a document with its places and judges its claims; null where nothing in it is readable. */
export function verifyDocument(document: CheckedDocument, known: Known): VerifiedDocument | null {
  const { parsed, diagnostics } = readDocument(document.text, document.file);
  if (!parsed || diagnostics.some(({ severity }) => severity === "error")) return null;
  const facts = known.events.get(document.event.name) ?? null;
  return {
    ...document,
    known,
    facts,
    corrections: new Map(
      (facts ? listCorrections(document.event, facts) : []).map((right) => [right.argument, right]),
    ),
    verdicts: facts ? verify(document.event, facts, known.events, known.names) : [],
    places: findPlaces(document.text, parsed),
  };
}

/** What is known without the documents, and of the folder they are in. */
export interface Known {
  /** The facts of each event, by name. */
  events: ReadonlyMap<string, EventFacts>;
  /** The kernel's own names of its calls. */
  calls: ReadonlySet<string>;
  /** What kernel and libc call functions and constants. */
  names: KnownNames;
  tracee: FactSource;
  kernel: FactSource;
  /** Names of the documents at hand, under which an organisation may describe events of its own. */
  documents: ReadonlySet<string>;
  /** Whether a file is of hookbook's own content, which holds events of Tracee and nothing else. */
  isOwn(file: string): boolean;
}

export interface VerifiedDocument extends CheckedDocument {
  known: Known;
  /** Null where Tracee has no event of the name. */
  facts: EventFacts | null;
  verdicts: Verdict[];
  /** What an argument is to state instead, by its name. */
  corrections: ReadonlyMap<string, Correction>;
  places: Places;
}
