/**
 * Runs the work and then tidies up, also where a signal or a call of `process.exit` ends the process in the middle.
 * A process that ends so has not done its work, whatever exit code it was given.
 */
export async function withCleanUp<Result>(tidy: () => void, work: () => Promise<Result>): Promise<Result> {
  const onExit = (code: number): void => {
    tidy();
    if (code === 0) process.exitCode = 1;
  };
  for (const signal of ENDING) process.on(signal, leave);
  // The inner one of two has to tidy up first, as `finally` would.
  process.prependListener("exit", onExit);
  try {
    return await work();
  } finally {
    process.off("exit", onExit);
    for (const signal of ENDING) process.off(signal, leave);
    tidy();
  }
}

const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

function leave(signal: NodeJS.Signals): void {
  process.exit(128 + NUMBERS[signal as (typeof ENDING)[number]]);
}
