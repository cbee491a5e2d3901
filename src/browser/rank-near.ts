import { editDistance } from "../event/edit-distance.ts";

/** The names nearest to what was asked for, best first; those that share too little are left out. */
export function rankNear(asked: string, names: readonly string[]): string[] {
  const wanted = asked.toLowerCase().replace(/^(?:__x64_|__arm64_)?sys_/, "");
  return names
    .map((name) => ({ name, distance: editDistance(wanted, name) }))
    .filter(
      ({ name, distance }) =>
        distance <= Math.max(2, Math.floor(wanted.length / 3)) || contains(name, wanted),
    )
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

function contains(name: string, wanted: string): boolean {
  return wanted.length >= 3 && (name.includes(wanted) || wanted.includes(name));
}
