import { expect, test } from "vitest";
import { treeOf } from "../source-tree.ts";
import { makeHeaderReader } from "./read-header.ts";

const readHeader = makeHeaderReader(
  treeOf({
    "include/uapi/linux/const.h":
      "#define __AC(X,Y)\t(X##Y)\n#define _AC(X,Y) __AC(X,Y)\n#define _UL(x) (_AC(x, UL))\n#define _BITUL(x) (_UL(1) << (x))\n",
    "include/uapi/linux/x.h": `#ifndef _X_H
#define _X_H
#include <linux/const.h>
#include <asm/x.h>
#include <linux/absent.h>
#define A_SHIFT	26
#define A_HUGE	(21U << A_SHIFT)	/* a comment */
#define A_BIT	_BITUL(3)
#define A_BOTH	(A_BIT | \\
		 A_LOW)
#define A_TEXT	"text"
#define A_CALL(x) (x)
#define A_SELF	A_SELF
#define A_LOOP	A_POOL
#define A_POOL	A_LOOP
#undef A_GONE
enum kind { K_ZERO, K_FIVE = 5, K_SIX,
	K_BIT = (1 << A_SHIFT), /* K_NOT, */
	A_SELF,
	__K_MAX
};
enum
{
	N_ONE = 1 };
#define K_ZERO K_ZERO
#if __BITS_PER_LONG == 64 && !defined(NOBODY)
#define A_LONG 8
#else
#define A_LONG 4
#endif
#endif
`,
    "include/uapi/asm-generic/x.h":
      "#define A_GONE 1\n#ifndef A_LOW\n#define A_LOW 1\n#endif\n#define __BITS_PER_LONG (__SIZEOF_LONG__ * 8)\n",
    "arch/arm64/include/uapi/asm/x.h": "#define A_LOW 2\n#include <asm-generic/x.h>\n",
    "include/linux/own.h": "enum own { OWN_A, OWN_B };\n",
  }),
);

function valueOf(name: string, abi: "x86_64" | "i386" | "arm64" = "x86_64"): bigint | undefined {
  return readHeader("linux/x.h", abi)?.find(name)?.value;
}

test("macros are expanded through other headers, calls and pasted words", () => {
  expect(valueOf("A_HUGE")).toBe(0x54000000n);
  expect(valueOf("A_BIT")).toBe(8n);
  expect(valueOf("A_BOTH")).toBe(9n);
});

test("an architecture's own header comes before the generic one", () => {
  expect(valueOf("A_BOTH", "arm64")).toBe(10n);
  expect(readHeader("linux/x.h", "arm64")?.find("A_LOW")).toMatchObject({
    file: "arch/arm64/include/uapi/asm/x.h",
    line: 1,
  });
});

test("members of an enumeration count on, whatever their layout", () => {
  const header = readHeader("linux/x.h", "x86_64");
  expect(["K_ZERO", "K_FIVE", "K_SIX", "K_BIT", "A_SELF", "N_ONE"].map((name) => valueOf(name))).toEqual([
    0n,
    5n,
    6n,
    0x4000000n,
    0x4000001n,
    1n,
  ]);
  expect(header?.enumerationOf("K_SIX")).toBe("kind");
  expect(header?.find("K_SIX")).toMatchObject({ file: "include/uapi/linux/x.h", line: 17 });
  expect(header?.names).not.toContain("K_NOT");
});

test("conditions see the word size of the ABI", () => {
  expect(valueOf("A_LONG")).toBe(8n);
  expect(valueOf("A_LONG", "i386")).toBe(4n);
});

test("what is no integer, was undefined or turns in a circle has no value", () => {
  for (const name of ["A_TEXT", "A_CALL", "A_GONE", "A_LOOP", "ABSENT"])
    expect(valueOf(name)).toBeUndefined();
});

test("a header of the kernel's own is named by its path; one that is not there is null", () => {
  expect(readHeader("include/linux/own.h", "x86_64")?.find("OWN_B")?.value).toBe(1n);
  expect(readHeader("linux/own.h", "x86_64")).toBeNull();
});
