// `node bin/tool.mjs PACKAGE|FILE.ts [ARGUMENT ...]`: what the npm scripts call, so that linting and testing
// too run after the set-up and on the right Node.
import { run } from "./run.mjs";

await run(process.argv[2], process.argv.slice(3));
