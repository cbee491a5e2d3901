/** Runs one stage of the work; where that takes over two seconds, a line says so on stderr. */
export async function reportStage<Result>(
  name: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  let isSaid = false;
  const say = (): void => {
    if (!isSaid) process.stderr.write(`${name} ...\n`);
    isSaid = true;
  };
  const timer = setTimeout(say, LONG);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    // Work that never lets go of the event loop keeps the timer from firing.
    if (performance.now() - started > LONG) say();
  }
}

const LONG = 2000;
