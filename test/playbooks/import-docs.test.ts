import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cacaoMessages } from '../../main/core/cacao/messages.ts';
import { importMessages, ssmMessages } from '../../main/core/imported/messages.ts';

const messages = Object.entries({ ...cacaoMessages, ...importMessages, ...ssmMessages }).sort(
  ([a], [b]) => (a < b ? -1 : 1),
);

describe.each([
  ['docs/import.md', 1],
  ['docs/import.ja.md', 2],
] as const)('%s', (name, language) => {
  const rows = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/ *(?<!\\)\| */).slice(1, -1));

  it('says of every finding what the command says', () => {
    const told = messages.map(([code, message]) => {
      const text = message[language].replaceAll('{}', '…').replaceAll(/[*|]/g, '\\$&');
      return [`\`${code}\``, message[0], text];
    });
    expect(rows).toEqual(told);
  });
});
