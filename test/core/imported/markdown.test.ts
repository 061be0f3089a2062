import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { jssKeys } from '../../../main/adapters/system/jss-keys.ts';
import { nameIds } from '../../../main/adapters/system/name-ids.ts';
import { importPlaybook, type ImportReading } from '../../../main/core/imported/import.ts';
import { importWords } from '../../../main/core/imported/words.ts';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): ImportReading =>
  importPlaybook('a.md', encode(text), { hash: createNodeHash(), ids: nameIds, keys: jssKeys });

/** Lines of the file that nothing tells of; and those that are told of twice. */
function unaccounted(text: string, { ranges = [] }: ImportReading): readonly number[] {
  const count = text.split(/\r\n|\n|\r/).length;
  const times = Array.from({ length: count }, () => 0);
  for (const { from, to } of ranges) {
    for (let line = from; line <= to; line += 1) times[line - 1] = (times[line - 1] ?? 0) + 1;
  }
  return times.flatMap((one, at) => (one === 1 ? [] : [at + 1]));
}

const SAMPLE = `---
owner: me
---
# Keys in the open

> **Status:** draft

## Contain <!-- first -->

- [ ] Find the key
  in the report
- [x] Tell its owner

\`\`\`bash
aws iam update-access-key --access-key-id \${KEY} \\
  --status Inactive
\`\`\`

| Who | When |
|---|---|
| Lead | now |

### Alone
`;

describe('Markdown into a draft', () => {
  it('never says of a block it does not know that it only reads', () => {
    const steps = read('# A\n\n```\ndrop table users;\n```\n').draft?.shape.sections[0]?.steps;
    expect(steps).toMatchObject([{ kind: 'do', risk: 'change', undo: importWords.undo }]);
  });

  it('makes sections of headings, checks of boxes, and commands of AWS lines', () => {
    const { draft } = read(SAMPLE);
    expect(draft?.shape.title.en).toBe('Keys in the open');
    const steps = draft?.shape.sections.flatMap((section) => section.steps) ?? [];
    expect(steps.map(({ kind }) => kind)).toEqual(['do', 'check', 'cli', 'do', 'do']);
    expect(steps[1]).toMatchObject({
      items: [
        { label: { en: 'Find the key\nin the report' } },
        { label: { en: 'Tell its owner' } },
      ],
    });
    expect(steps[2]).toMatchObject({
      command: 'aws iam update-access-key --access-key-id $${KEY} --status Inactive',
    });
    expect(unaccounted(SAMPLE, read(SAMPLE))).toEqual([]);
  });

  it('keeps the words of what could not be shown as it is', () => {
    const { draft } = read(
      '# A\n\nSee [B](B.md), <account> and ![c](https://d/e.png).\n\n## F\n\nx\n',
    );
    const first = draft?.shape.sections[0]?.steps[0];
    expect(first?.do.en).toBe('See B (`B.md`), `<account>` and c (`https://d/e.png`).');
  });

  it('splits code that is longer than a step, between lines', () => {
    const code = Array.from({ length: 300 }, (_, at) => `echo ${String(at)} ${'x'.repeat(20)}`);
    const text = ['# A', '```sh', ...code, '```', '## B', 'text'].join('\n');
    const reading = read(text);
    for (const line of code) expect(reading.draft?.text).toContain(line);
    expect(unaccounted(text, reading)).toEqual([]);
  });

  it('accounts for every line of any text, and makes a draft that opens', () => {
    const line = fc.constantFrom(
      ...['# A', '## B', '#', '- [ ] c', '  d', '```', '```sh', '| e |', '|---|', '---', '> f'],
      ...['', ' ', 'g', '1. h', '<!-- i', '-->', '![j](k)', '<b>', '~~~', '***', '- l', 'aws m n'],
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) => {
          const text = ['# Title', ...lines].join(end);
          const reading = read(text);
          expect(unaccounted(text, reading)).toEqual([]);
          const { findings } = parsePlaybook('a.yaml', encode(reading.draft?.text ?? ''));
          expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
