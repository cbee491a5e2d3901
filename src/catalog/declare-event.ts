import type { CatalogEvent } from "./join-events.ts";
import type { Declaration } from "./signature.ts";

/**
 * What the signature of an event shows: the kernel's prototype, each of its names leading to the argument in that place;
 * where there is none, the event's own arguments.
 */
export function declareEvent({ event, args, facts }: CatalogEvent): Declaration {
  const code = facts?.syscall?.implementation;
  if (!code?.arguments)
    return {
      name: event.name,
      returns: null,
      args: event.args.map(({ name, type }) => ({ name, type, link: name })),
    };
  return {
    name: code.entry,
    returns: "long",
    args: code.arguments.map(({ name, type, declared }) => ({
      name,
      type: declared ?? type,
      link: args.find(({ facts }) => facts?.kernelName === name)?.argument.name ?? null,
    })),
  };
}
