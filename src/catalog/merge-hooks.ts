import type { Hook } from "../event/event.ts";
import { PROBE_TYPE_ORDER } from "../event/probe-types.ts";

/** One card for each symbol: a repeated one adds its probe types and its words to the first. */
export function mergeHooks(hooks: readonly Hook[]): Hook[] {
  const merged = new Map<string, Hook>();
  for (const hook of hooks) {
    const first = merged.get(hook.name);
    if (!first) {
      merged.set(hook.name, hook);
      continue;
    }
    const types = new Set([...first.types, ...hook.types]);
    merged.set(hook.name, {
      ...first,
      types: PROBE_TYPE_ORDER.filter((type) => types.has(type)),
      stated: joinTexts([first.stated, hook.stated], "; "),
      more: joinTexts([first.more, hook.purpose, hook.more], "\n\n"),
    });
  }
  return [...merged.values()];
}

function joinTexts(texts: (string | undefined)[], between: string): string | undefined {
  return texts.filter(Boolean).join(between) || undefined;
}
