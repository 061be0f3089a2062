import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Locate, Path } from '../../../main/core/playbook/finding.ts';
import { createYamlMemory, readPieces } from '../../../main/core/playbook/yaml-pieces.ts';
import { readYaml } from '../../../main/core/playbook/yaml-text.ts';
import { TEXTS } from '../writing/bundled.ts';

/** Every path of a value, and some that are not there. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path, [...path, 'gone']];
  return [
    path,
    [...path, 'gone'],
    [...path, 99],
    ...Object.entries(value).flatMap(([key, one]) =>
      pathsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function told(read: ReturnType<typeof readYaml>, every = 1) {
  if (!read.ok) return read;
  const { value } = read.value;
  const locate: Locate = read.value.locate;
  const paths = pathsIn(value).filter((_, index) => index % every === 0);
  return { value, at: paths.map((path) => [locate(path), locate(path, 'key')]) };
}

const alike = (text: string, memory = createYamlMemory(), every = 1) =>
  expect(told(readYaml(text, memory), every)).toEqual(told(readYaml(text), every));

test.each([
  '',
  '# nothing',
  'a: 1',
  'a: 1\r\nsections:\r\n  - id: x\r\n    b: 2\r\n  - id: y\r\n',
  '# head\n\na: 1\n\n# of sections\nsections: # all\n  # first\n  - id: x\n  - y\n# end\n',
  'sections:\n- id: x\n- id: y\nb: 2\n',
  'sections:\n  - id: x\n - id: y\n',
  'sections:\n  - id: x\n    - id: y\n',
  'sections:\n  - - id: x\n    - z\n  - \n',
  'sections:\n',
  'sections: []\nsections:\n  - a\n',
  'a: "one\nb: two"\n',
  'a: [x,\nb: y]\n',
  'a: one\ntwo\nb: 3\n',
  'a: |\n  text\n  - no\nsections:\n  - t: |\n      - in\n  - - out\n',
  'sections:\n  - t: "a\n  - b"\n',
  'a: &x 1\nb: *x\n',
  'a: !tag 1\n',
  'a: 1\n---\nb: 2\n',
  'a: 1\na: 2\n',
  '"a": 1\nb: 2\na: 3\n',
  'b: 2\n"a": 1\nc: 3\n',
  '__proto__: 1\nb: 2\n',
  'a:\n\tb: 1\n',
  'a:1\nb: 2\n',
])('%j reads by its pieces as it does whole', (text) => {
  alike(text);
});

test('only what was changed is read again', () => {
  const [, text = ''] = TEXTS[1] ?? [];
  const memory = createYamlMemory();
  readPieces(text, memory);
  const before = memory.pieces;
  expect(before.size).toBeGreaterThan(10);
  readPieces(text.replace('severity: SEV', 'severity: XSEV'), memory);
  const fresh = [...memory.pieces].filter(([part, piece]) => before.get(part) !== piece);
  expect(fresh.map(([part]) => part)).toEqual([expect.stringMatching(/^severity: XSEV\d\n$/)]);
});

describe.each(TEXTS)('%s', (_, text) => {
  test('whatever is typed into it reads by its pieces as it does whole', () => {
    const typed = fc.constantFrom(
      'x',
      '\n',
      '\n  - ',
      '"',
      "'",
      '[',
      '}',
      ': ',
      '#',
      '\t',
      '- ',
      '|',
      '&a',
    );
    const memory = createYamlMemory();
    alike(text, memory);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(9), typed, (at, gone, letters) => {
        alike(text.slice(0, at) + letters + text.slice(at + gone), memory, 7);
      }),
      { numRuns: 40 },
    );
  });
});
