import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programFile, root } from "../../bin/program-file.mjs";
import { findBrowser } from "./find-browser.ts";

const hookbook = "src/cli/main.ts";

/** Where content/ is built for the browser tests: git-ignored, and left there to look at. */
const site = "e2e/.sites/content";

/** All tests, in the order of their cost; `npm test` runs them one after the other and goes on after a failure. */
const steps: Step[] = [
  { name: "format", runs: [["prettier", "--check", "--log-level=warn", "."]] },
  {
    name: "types",
    runs: [
      ["astro", "check"],
      ["node_modules/typescript/bin/tsc", "--noEmit"],
    ],
  },
  { name: "lint", runs: [["eslint", ".", "--max-warnings=0"]] },
  { name: "content", runs: [[hookbook, "check", "content/events", "--strict"]] },
  { name: "unit", runs: [["vitest", "run", "--reporter=default", "--reporter=json"]], count: countVitest },
  { name: "build", runs: [[hookbook, "build", "content/events", "--strict", "--out", site]] },
  { name: "permalinks", runs: [[hookbook, "permalinks"]] },
  {
    name: "browser",
    runs: [["playwright", "test", "--config=e2e/playwright.config.ts", "--reporter=line,json"]],
    needs: "build",
    count: countPlaywright,
  },
];

process.exitCode = (await runAll()) ? 0 : 1;

/** Runs all steps and prints the closing line, in which a step without tests of its own counts as one. */
async function runAll(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "hookbook-tests-"));
  const failed = new Set<string>();
  const total: Counts = { passed: 0, failed: 0 };
  for (const step of steps) {
    const started = performance.now();
    print(`\n== ${step.name}\n`);
    const counts = await runStep(step, failed, join(folder, `${step.name}.json`));
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (counts.failed > 0) failed.add(step.name);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(`== ${step.name}: ${counts.failed > 0 ? "FAILED" : "passed"} in ${seconds} s\n`);
  }
  rmSync(folder, { recursive: true });
  print(failed.size > 0 ? `\nfailed: ${[...failed].join(", ")}\n` : "\n");
  print(`${total.passed} passed, ${total.failed} failed\n`);
  return failed.size === 0;
}

async function runStep(step: Step, failed: Set<string>, report: string): Promise<Counts> {
  if (step.needs && failed.has(step.needs)) {
    print(`not run: it needs the step ${step.needs}\n`);
    return { passed: 0, failed: 1 };
  }
  let isFine = true;
  for (const run of step.runs) isFine = (await runTool(run, report)) && isFine;
  const counts = step.count ? readCounts(step.count, report) : { passed: 1, failed: 0 };
  // A tool can fail for another reason than a test: an error outside of all, no test found.
  return isFine || counts.failed > 0 ? counts : { passed: step.count ? counts.passed : 0, failed: 1 };
}

async function runTool([tool = "", ...args]: string[], report: string): Promise<boolean> {
  try {
    const env = {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: "1",
      HOOKBOOK_E2E_BUILT: "content",
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...(tool === "playwright" ? { CHROMIUM_PATH: findBrowser() } : {}),
    };
    const reportTo = tool === "vitest" ? [`--outputFile.json=${report}`] : [];
    const command = ["--disable-warning=ExperimentalWarning", programFile(tool), ...args, ...reportTo];
    const child = spawn(process.execPath, command, {
      cwd: root,
      env,
      stdio: ["ignore", "inherit", "inherit"],
    });
    const [code] = (await once(child, "exit")) as [number | null];
    return code === 0;
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

function readCounts(count: (report: never) => Counts, file: string): Counts {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")) as never);
  } catch {
    // The tool ended before it wrote its report, and has said why.
    return { passed: 0, failed: 1 };
  }
}

function countVitest(report: { numPassedTests: number; numFailedTests: number }): Counts {
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function countPlaywright({
  stats,
}: {
  stats: { expected: number; flaky: number; unexpected: number };
}): Counts {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

function print(text: string): void {
  process.stdout.write(text);
}

interface Step {
  name: string;
  /** Tools, run one after the other: a file of the project or the name of a package, and its arguments. */
  runs: string[][];
  /** The step that must have passed before. */
  needs?: string;
  /** Reads the numbers of tests out of the tool's JSON report. */
  count?: (report: never) => Counts;
}

interface Counts {
  passed: number;
  failed: number;
}
