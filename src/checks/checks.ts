import { canonicalForm } from "./canonical-form.ts";
import type { Check, FactCheck } from "./check.ts";
import { factArgument } from "./fact-argument.ts";
import { factArity } from "./fact-arity.ts";
import { factConstant } from "./fact-constant.ts";
import { factHook } from "./fact-hook.ts";
import { factName } from "./fact-name.ts";
import { factOrigin } from "./fact-origin.ts";
import { factRelated } from "./fact-related.ts";
import { factStatus } from "./fact-status.ts";
import { factSymbol } from "./fact-symbol.ts";
import { factToctouProse } from "./fact-toctou-prose.ts";
import { factToctou } from "./fact-toctou.ts";
import { factType } from "./fact-type.ts";
import { keywordName } from "./keyword-name.ts";
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
  factSymbol,
  factConstant,
  factRelated,
  relatedItself,
  factStatus,
];

export const CHECKS: readonly Check[] = [canonicalForm, keywordName, ...FACT_CHECKS];
