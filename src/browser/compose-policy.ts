import { formatCommand, formatPolicy } from "../facts/policy/format-policy.ts";
import { announce } from "./announce.ts";

/**
 * Puts the conditions that a reader has chosen into the policy and the command of an event, `changed` being the last
 * choice. Of two conditions on one argument the later stays: Tracee would let through what fits either of them.
 */
export function composePolicy(section: HTMLElement, changed: HTMLInputElement): void {
  const inputs = [...section.querySelectorAll("input")];
  for (const input of inputs)
    if (input !== changed && changed.checked && nameIn(input) === nameIn(changed)) input.checked = false;
  const filters = inputs.filter(({ checked }) => checked).map(filterOf);
  const event = document.documentElement.dataset.event ?? "";
  const [policy, command] = section.querySelectorAll("pre code");
  if (policy) policy.textContent = formatPolicy(event, filters);
  if (command) command.textContent = formatCommand(event, filters);
  const count = filters.length === 1 ? "1 condition" : `${filters.length} conditions`;
  announce(`Policy and command with ${count}`);
}

function filterOf(input: HTMLInputElement): string {
  return input.nextElementSibling?.textContent ?? "";
}

function nameIn(input: HTMLInputElement): string {
  return filterOf(input).replace(/[^\w.].*$/, "");
}
