import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { armour, unwrap } from '../../../../main/core/journal/witness/armour.ts';
import { hash } from '../../../fakes/log-disk.ts';
import { askedLog } from '../../../fakes/asked-log.ts';

const text = askedLog({ size: 20, rotations: [5] }).text(20);
const wrapped = armour(hash, 'request', text);
const read = (pasted: string) => unwrap(hash, pasted);
const good = { is: 'text', kind: 'request', text };

/** What mail and chat programs do to a text. */
const HARM: readonly (readonly [string, (message: string) => string])[] = [
  ['nothing', (message) => message],
  ['CRLF', (message) => message.replace(/\n/g, '\r\n')],
  ['line breaks lost', (message) => message.replace(/\n/g, ' ')],
  ['lines wrapped at 40', (message) => message.replace(/(.{40})/g, '$1\n')],
  ['quoted', (message) => message.replace(/^/gm, '> ')],
  ['quoted twice, tabs', (message) => message.replace(/^/gm, '>>\t')],
  ['smart dashes', (message) => message.replace(/-----/g, '\u2014\u2014-')],
  ['dashes lost', (message) => message.replace(/-----/g, '')],
  [
    'full-width',
    (message) =>
      message.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ],
  ['zero-width spaces', (message) => message.replace(/(.{7})/g, '$1\u200b')],
  ['indented, blank lines between', (message) => message.replace(/^/gm, '\n    ')],
  [
    'code fence and greeting',
    (message) => `Hi Bob,\n\`\`\`\n${message}\`\`\`\nthanks, see -- below`,
  ],
  [
    'in small letters around',
    (message) => message.replace(/BEGIN[^-]*|END[^-]*/g, (one) => one.toLowerCase()),
  ],
];

describe('a wrapped message', () => {
  test.each(HARM)('is read after: %s', (_what, harm) => {
    expect(read(harm(wrapped))).toEqual(good);
  });

  test('is told as damaged when a character is lost, changed, or its end is missing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('', 'A', 'B'), (seed, other) => {
        const start = wrapped.indexOf('\n') + 1;
        const end = wrapped.lastIndexOf('\n-----END');
        const at = start + (seed % (end - start));
        fc.pre(wrapped[at] !== '\n' && wrapped[at] !== other);
        const changed = wrapped.slice(0, at) + other + wrapped.slice(at + 1);
        expect(read(changed)).toEqual({ is: 'damaged', kind: 'request' });
      }),
    );
    expect(read(wrapped.slice(0, -30))).toEqual({ is: 'damaged', kind: 'request' });
  });

  test('is not taken for the other kind', () => {
    expect(read(wrapped.replaceAll('REQUEST', 'ANSWER'))).toEqual({
      is: 'damaged',
      kind: 'answer',
    });
  });

  test('among several, the last whole one counts', () => {
    const older = armour(hash, 'request', 'older');
    expect(read(`${older}\nno, this one:\n${wrapped}`)).toEqual(good);
    expect(read(`${wrapped}\n${older.slice(0, 40)}`)).toEqual(good);
  });

  test('is not found where there is none', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (any) => read(any).is === 'none'));
    expect(read('')).toEqual({ is: 'none' });
    expect(read('-'.repeat(150_000))).toEqual({ is: 'none' });
  });
});
