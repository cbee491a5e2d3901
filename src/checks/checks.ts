import { canonicalForm } from "./canonical-form.ts";
import type { Check, FactCheck } from "./check.ts";
import { factArgument } from "./fact-argument.ts";
import { factArity } from "./fact-arity.ts";
import { factHook } from "./fact-hook.ts";
import { factName } from "./fact-name.ts";
import { factOrigin } from "./fact-origin.ts";
import { factRelated } from "./fact-related.ts";
import { factStatus } from "./fact-status.ts";
import { factToctouProse } from "./fact-toctou-prose.ts";
import { factToctou } from "./fact-toctou.ts";
import { factType } from "./fact-type.ts";
import { relatedItself } from "./related-itself.ts";

/** The rules that hold documents against the facts. */
export const FACT_CHECKS: readonly FactCheck[] = [
  factName,
  factArgument,
  factArity,
  factType,
  factOrigin,
  factToctou,
  factToctouProse,
  factHook,
  factRelated,
  relatedItself,
  factStatus,
];

export const CHECKS: readonly Check[] = [canonicalForm, ...FACT_CHECKS];
