import { expect, test } from "vitest";
import { classifyType, isContradiction } from "./type-class.ts";

test.each([
  ["size_t", "unsigned long"],
  ["const char*", "const char *"],
  ["void *", "struct stat *"],
  ["mode_t", "umode_t"],
  ["unsigned", "uint"],
  ["long unsigned int", "unsigned long"],
  ["const sigset_t *restrict", "sigset_t *"],
  ["int[2]", "int *"],
  ["void (*handler)(int)", "__sighandler_t"],
  ["enum landlock_rule_type", "const enum landlock_rule_type"],
  ["u64", "size_t"],
  ["struct cap_user_header *", "cap_user_header_t"],
])("%s can be written for %s", (stated, kernel) => {
  expect(contradicts(stated, kernel)).toBe(false);
});

test.each([
  ["void*", "unsigned long"],
  ["int", "unsigned long"],
  ["int", "unsigned int"],
  ["timer_t", "timer_t *"],
  ["struct timespec", "struct timespec *"],
  ["uint16_t", "u32"],
])("%s cannot be written for %s", (stated, kernel) => {
  expect(contradicts(stated, kernel)).toBe(true);
});

test("a word is as wide as the ABI has it", () => {
  expect(isContradiction(classify("loff_t", "i386"), classify("long", "i386"))).toBe(true);
  expect(isContradiction(classify("loff_t", "x86_64"), classify("long", "x86_64"))).toBe(false);
});

test.each([
  "pointer",
  "int(SIG_BLOCK, SIG_SETMASK)",
  "lid_t",
  "null",
  "void",
  "",
  "unsigned lid_t",
  "[FLAGS]",
])("of %j nothing is known", (type) => {
  expect(classifyType(type, "x86_64")).toBeNull();
});

function contradicts(stated: string, kernel: string): boolean {
  return isContradiction(classify(stated, "x86_64"), classify(kernel, "x86_64"));
}

function classify(type: string, abi: "x86_64" | "i386"): Parameters<typeof isContradiction>[0] {
  const found = classifyType(type, abi);
  if (!found) throw new Error(`unknown type ${type}`);
  return found;
}
