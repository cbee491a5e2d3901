import { expect, test } from "vitest";

import { looseType, normaliseType, readTypeForm } from "./c-type.ts";

test.each([
  ["const char __user*", "const char *"],
  ["char*", "char *"],
  ["const char *const*", "const char * const *"],
  ["char **", "char **"],
  ["struct  robust_list_head __user * __user *", "struct robust_list_head **"],
  ["trace.Pointer", "trace.pointer"],
])("%s is written %s", (type, normal) => {
  expect(normaliseType(type)).toBe(normal);
});

test.each([
  ["struct timespec *", "timespec"],
  ["const struct __kernel_timespec *", "timespec"],
  ["struct old_timespec32 *", "timespec"],
  ["struct __kernel_old_timeval *", "timeval"],
  ["struct linux_dirent64 *", "dirent"],
  ["struct stat64 *", "stat"],
  ["old_uid_t", "uid_t"],
  ["uint64", "uint64"],
  ["u32", "u32"],
  ["unsigned long", "unsigned long"],
])("%s is of %s", (type, loose) => {
  expect(looseType(type)).toBe(loose);
});

test("pointers and arrays are counted", () => {
  expect(
    ["int", "int *", "char *const *", "[]string", "int [2]"].map((type) => readTypeForm(type).depth),
  ).toEqual([0, 1, 2, 1, 1]);
});
