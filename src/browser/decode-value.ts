import { onReach } from "./on-reach.ts";

/** Makes the form in the section of flag values decode what is typed in or stands in the address. */
export function connectDecoders(): void {
  const form = document.querySelector<HTMLFormElement>("#flags form");
  if (!form) return;
  const open = (): void => void import("./decoder.ts").then(({ openDecoder }) => openDecoder(form));
  if (location.search) open();
  else onReach(form, open);
}
