import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** How a passphrase is asked for: never as an argument, which every process of a computer can read. */
export type AskPassphrase = (prompt: string) => Promise<string>;

/** From the terminal without showing it; where there is none, a line of standard input for each. */
export function passphraseAsker(): AskPassphrase {
  let lines: AsyncIterator<string> | undefined;
  return async (prompt) => {
    process.stderr.write(prompt);
    if (process.stdin.isTTY) return hiddenLine();
    lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    const next = await lines.next();
    process.stderr.write('\n');
    return next.done === true ? '' : next.value;
  };
}

function hiddenLine(): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, next) => next() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((resolve) => {
    let line = '';
    reader.once('line', (typed) => {
      line = typed;
      reader.close();
    });
    reader.once('close', () => {
      process.stderr.write('\n');
      resolve(line);
    });
  });
}
