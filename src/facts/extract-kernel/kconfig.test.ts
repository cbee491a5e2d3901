import { expect, test } from "vitest";
import { makeConfig, readKconfig } from "./kconfig.ts";

const symbols = readKconfig([
  `config 64BIT
	bool "64-bit kernel"
	default "$(ARCH)" != "i386"

config X86
	def_bool y
	# select COMMENTED
	select HAVE_A
	select HAVE_B if 64BIT
	select HAVE_C if !64BIT || TUNED
	help
	  select HELPED

config TUNED
	bool "May be chosen"

config LATER
	def_bool y
	depends on X86 && !64BIT
`,
  "config HAVE_A\n\tbool\nconfig HAVE_B\n\tbool\nconfig HAVE_C\n\tbool\nconfig HAVE_D\n\tbool\n",
]);

test("a symbol follows from who selects it, else from its default", () => {
  const isSet = makeConfig(symbols, { "64BIT": true });
  expect(["X86", "HAVE_A", "HAVE_B", "HAVE_D", "LATER"].map(isSet)).toEqual([true, true, true, false, false]);
});

test("what somebody may choose is not known, nor what follows from it", () => {
  const isSet = makeConfig(symbols, { "64BIT": true });
  expect(["TUNED", "HAVE_C", "NOWHERE"].map(isSet)).toEqual([undefined, undefined, undefined]);
  expect(makeConfig(symbols, { "64BIT": false })("HAVE_C")).toBe(true);
  expect(makeConfig(symbols, {})("64BIT")).toBeUndefined();
});

test("symbols that select each other end in not known", () => {
  const isSet = makeConfig(readKconfig(["config A\n\tbool\n\tselect B\nconfig B\n\tbool\n\tselect A\n"]), {});
  expect(isSet("A")).toBeUndefined();
});
