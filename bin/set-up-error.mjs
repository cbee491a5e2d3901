/** The set-up cannot go on; the message says why and what helps, in one line. */
export class SetUpError extends Error {}
