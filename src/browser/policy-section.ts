import { onReach } from "./on-reach.ts";

/** Makes chosen conditions go into the policy of the event, and its texts be copied. */
export function connectPolicy(): void {
  const section = document.querySelector<HTMLElement>("#policy");
  if (!section) return;
  const loadCopying = (): Promise<typeof import("./copy-code.ts")> => import("./copy-code.ts");
  const loadComposing = (): Promise<typeof import("./compose-policy.ts")> => import("./compose-policy.ts");
  onReach(section, () => void Promise.all([loadCopying(), loadComposing()]));
  section.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    if (button) void loadCopying().then(({ copyCode }) => copyCode(button));
  });
  section.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement)
      void loadComposing().then(({ composePolicy }) => composePolicy(section, target));
  });
}
