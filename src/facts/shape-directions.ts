import { z } from "zod";
import type { Direction, Directions, Pointer } from "./directions.ts";

/**
 * Brings a collection of pointer directions (text of a JSON file: in, out, inout or unknown of each `__user` argument,
 * with its source) into the form of content/facts/directions.json. Throws what JSON or the schema says of a wrong file.
 */
export function shapeDirections(text: string): Directions {
  const { source, calls } = collection.parse(JSON.parse(text));
  const names = Object.keys(calls).toSorted((a, b) => (a < b ? -1 : 1));
  return {
    generatedBy: "hookbook facts --directions; do not edit",
    source: {
      name: "syzkaller",
      version: source.commit,
      repository: `https://github.com/${source.repo}`,
      license: source.license,
      kernel: source.kernel,
    },
    calls: Object.fromEntries(names.map((name) => [name, (calls[name] ?? []).map(shapePointer)])),
  };
}

const collection = z.object({
  source: z.object({ repo: z.string(), commit: z.string(), license: z.string(), kernel: z.string() }),
  calls: z.record(
    z.string(),
    z.array(
      z.object({
        kernel_name: z.string(),
        direction: z.enum(["in", "out", "inout", "unknown"]),
        from: z.enum(["syzkaller", "inherited", "const", "manual"]),
        at: z.string().regex(/^.+:\d+$/),
        inherited_from: z.string().optional(),
        mixed: z.boolean().optional(),
      }),
    ),
  ),
});

function shapePointer(pointer: z.output<typeof collection>["calls"][string][number]): Pointer {
  const [, file = "", line = ""] = /^(.+):(\d+)$/.exec(pointer.at) ?? [];
  const direction: Direction = pointer.direction === "unknown" ? "none" : pointer.direction;
  return {
    argument: pointer.kernel_name,
    direction,
    ...(pointer.mixed && { varies: true as const }),
    from: pointer.from === "manual" ? "kernel" : pointer.from,
    ...(pointer.inherited_from !== undefined && { sibling: pointer.inherited_from }),
    file,
    line: Number(line),
  };
}
