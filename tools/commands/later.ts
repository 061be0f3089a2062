import { exitCode } from './exit-codes.ts';

/** Answers for what is promised and not built: a sentence, and an exit code scripts can tell apart. */
export function later(sentence: string): Promise<number> {
  process.stderr.write(`${sentence}\n`);
  return Promise.resolve(exitCode.notYet);
}
