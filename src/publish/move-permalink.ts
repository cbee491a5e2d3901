import type { Published } from "./compare-ledger.ts";
import { findContradictions, type Ledger } from "./ledger.ts";

/** The alias cannot be written; the message says why. */
export class MoveError extends Error {}

/** Two paths (`/old/`, `/new/`), or two ids of one page (`/page/#old`, `#new`). */
export interface Move {
  from: string;
  to: string;
}

/**
 * A ledger in which `from` is an alias of `to`; with the page of an event go its twins and former addresses.
 * Aliases that led to `from` lead to `to`. `published` is what the site has now: it has to hold `to` and not `from`.
 * Throws a MoveError where the alias would lead nowhere, hide a page or lose an id.
 */
export function movePermalink(ledger: Ledger, move: Move, published: Published): Ledger {
  const moved = move.from.includes("#")
    ? moveId(ledger, move, published)
    : [move, ...companions(move, ledger, published)].reduce(
        (sum, each) => movePage(sum, each, published),
        ledger,
      );
  const [fault] = findContradictions(moved);
  if (fault) throw new MoveError(`${fault.alias}: ${fault.message}`);
  return moved;
}

/** What else is lost when an event changes its name, as far as it was ever published. */
function companions({ from, to }: Move, ledger: Ledger, { pages }: Published): Move[] {
  const [, oldName] = EVENT_PAGE.exec(from) ?? [];
  const [, newName] = EVENT_PAGE.exec(to) ?? [];
  if (!oldName || !newName) return [];
  return [
    { from: `/events/${oldName}.json`, to: `/events/${newName}.json` },
    { from: `/events/${oldName}.md`, to: `/events/${newName}.md` },
    { from: `/docs/events/builtin/syscalls/${oldName}/`, to },
  ].filter((move) => ledger.pages.has(move.from) && !pages.has(move.from) && pages.has(move.to));
}

const EVENT_PAGE = /^\/events\/([^/]+)\/$/;

function movePage(ledger: Ledger, { from, to }: Move, published: Published): Ledger {
  if (!ledger.pages.has(from))
    throw new MoveError(`${from} is not in the ledger, so nobody has a link to it`);
  if (published.pages.has(from))
    throw new MoveError(`${from} is still an address of the site; an alias would hide it`);
  const there = published.pages.get(to);
  if (!there)
    throw new MoveError(`${to} is no page of the site, expected the path of one such as /events/mmap/`);
  if (from.endsWith("/") !== to.endsWith("/"))
    throw new MoveError("a page can only become a page, a file only a file");

  const aliases = ledger.movedIds.get(to) ?? new Map<string, string>();
  const ids = new Set([...there].filter((id) => !aliases.has(id)));
  const lost = [...(ledger.pages.get(from) ?? [])].filter((id) => !there.has(id));
  if (lost.length > 0) {
    throw new MoveError(
      `${to} lacks ${lost.map((id) => `#${id}`).join(" ")} of ${from}; ` +
        `say first where it went, with --move '${to}#${lost[0]}' '#NEW'`,
    );
  }

  const pages = new Map(ledger.pages).set(to, new Set([...(ledger.pages.get(to) ?? []), ...ids]));
  pages.delete(from);
  const idAliases = new Map(aliases);
  for (const [oldId, newId] of ledger.movedIds.get(from) ?? []) {
    if (!ids.has(oldId)) idAliases.set(oldId, aliases.get(newId) ?? newId);
  }
  const movedIds = new Map(ledger.movedIds);
  movedIds.delete(from);
  if (idAliases.size > 0) movedIds.set(to, idAliases);
  return { pages, movedIds, movedPages: retarget(ledger.movedPages, from, to) };
}

function moveId(ledger: Ledger, { from, to }: Move, { pages: present }: Published): Ledger {
  const [path = "", oldId = ""] = from.split("#");
  if (oldId === "" || !/^#\S+$/.test(to)) {
    throw new MoveError(`Unexpected ${from} ${to}, expected two ids of one page: ${path}#old '#new'`);
  }
  const newId = to.slice(1);
  const ids = present.get(path);
  if (!ids) throw new MoveError(`${path} is no page of the site`);
  if (ids.has(oldId)) throw new MoveError(`${from} is still on its page; an alias would stand there twice`);
  if (!ids.has(newId)) throw new MoveError(`${path}${to} is not on its page, expected an id that is`);

  const recorded = new Set(ledger.pages.get(path));
  recorded.delete(oldId);
  const pages = new Map(ledger.pages).set(path, recorded.add(newId));
  const movedIds = new Map(ledger.movedIds);
  movedIds.set(path, retarget(movedIds.get(path) ?? new Map<string, string>(), oldId, newId));
  return { ...ledger, pages, movedIds };
}

/** The aliases with `from -> to` added, and those that led to `from` leading to `to`: one step from any old address. */
function retarget(aliases: Map<string, string>, from: string, to: string): Map<string, string> {
  const changed = [...aliases].map(([source, target]): [string, string] => [
    source,
    target === from ? to : target,
  ]);
  return new Map(changed).set(from, to);
}
