import type { GroupSource } from "./constant-group.ts";
import { fileGroups } from "./constant-groups-files.ts";
import { memoryGroups } from "./constant-groups-memory.ts";
import { messageGroups } from "./constant-groups-messages.ts";
import { processGroups } from "./constant-groups-processes.ts";
import { systemGroups } from "./constant-groups-system.ts";

/** Every argument whose set of constants is known. */
export const constantGroups: readonly GroupSource[] = [
  ...memoryGroups,
  ...fileGroups,
  ...processGroups,
  ...messageGroups,
  ...systemGroups,
];
