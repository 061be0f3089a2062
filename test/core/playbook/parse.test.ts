import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingLine } from '../../../main/core/playbook/finding.ts';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';
import { brief, parseText, SAMPLE, spoiled } from './sample.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Milliseconds this process computed since: the wall's time would measure the machine's load. */
function busyTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}

/** One clear finding, with place, in under a second: the promise for every bad file. */
function refuses(input: Uint8Array | string, expected: string): void {
  const given = typeof input === 'string' ? encode(input) : input;
  const took = busyTime();
  const { playbook, findings } = parsePlaybook('bad.yaml', given);
  const milliseconds = took();
  expect(playbook).toBeUndefined();
  expect(brief(findings)).toEqual([expected]);
  for (const lang of ['en', 'ja'] as const) {
    expect(findings[0]?.message[lang].length).toBeGreaterThan(10);
  }
  expect(milliseconds).toBeLessThan(1_000);
}

describe('files that are no playbook', () => {
  it.each([
    ['an empty file', bytes(), '1:1 error empty-file'],
    ['only a byte order mark', bytes(0xef, 0xbb, 0xbf), '1:1 error yaml-empty'],
    ['only comments', encode('# nothing\n'), '1:1 error yaml-empty'],
    ['UTF-16 with a mark', bytes(0xff, 0xfe, 0x66, 0), '1:1 error not-utf8'],
    ['UTF-16 big-endian', bytes(0xfe, 0xff, 0, 0x66), '1:1 error not-utf8'],
    ['UTF-16 without a mark', bytes(0x66, 0, 0x6f, 0, 0x72, 0), '1:1 error not-utf8'],
    ['Latin-1', bytes(0x61, 0x3a, 0x20, 0xe9, 0x0a), '1:4 error not-utf8'],
    ['Shift-JIS on line 2', bytes(0x61, 0x3a, 0x0a, 0x20, 0x93, 0xfa), '2:2 error not-utf8'],
    ['an overlong form', bytes(0x61, 0xc0, 0xaf), '1:2 error not-utf8'],
    ['a surrogate', bytes(0xed, 0xa0, 0x80), '1:1 error not-utf8'],
    ['a PNG picture', bytes(0x89, 0x50, 0x4e, 0x47), '1:1 error not-utf8'],
    ['a control character', bytes(0x61, 0x3a, 0x20, 0x07), '1:4 error not-utf8'],
    ['plain prose', encode('It was a dark night.'), '1:1 error not-this-format'],
    ['a list', encode('- a\n- b\n'), '1:1 error not-this-format'],
    ['a number', encode('42'), '1:1 error not-this-format'],
    ['no format', encode('title: x\n'), '1:1 error not-this-format'],
    ['a newer format', encode('id: x\nformat: breakglass/2\n'), '2:9 error not-this-format'],
    ['another format', encode('format: other/1\n'), '1:9 error not-this-format'],
    ['broken YAML', encode('format: breakglass/1\nid: "PB\n'), '3:1 error yaml-syntax'],
    ['tabs for indentation', encode('a:\n\tb: 1\n'), '2:1 error yaml-syntax'],
    ['two documents', encode('a: 1\n---\nb: 2\n'), '2:1 error yaml-many-documents'],
    ['a tag', encode('a: !!js/function "x"\n'), '1:4 error yaml-tag'],
    ['our own tag', encode('a: !secret x\n'), '1:4 error yaml-tag'],
    ['a merge key', encode('a: &x {b: 1}\nc: {<<: *x}\n'), '1:7 error yaml-alias'],
    ['a key that is a list', encode('? [a, b]\n: 1\n'), '1:1 error yaml-key'],
    ['a key aimed at prototypes', encode('format: x\n__proto__: {a: 1}\n'), '2:1 error yaml-key'],
  ])('%s', (_name, given, expected) => {
    refuses(given, expected);
  });

  it('names the key that stands twice', () => {
    refuses(
      spoiled('severity: SEV3\n', 'severity: SEV3\nseverity: SEV1\n'),
      '9:1 error yaml-duplicate-key',
    );
  });

  it('fault 34: refuses 50 MB for its size', () => {
    refuses(new Uint8Array(50 * 1024 * 1024).fill(0x61), '1:1 error too-large');
  });

  it('refuses 3 MB of valid YAML for its size', () => {
    refuses(`${SAMPLE}# ${'x'.repeat(3 * 1024 * 1024)}\n`, '1:1 error too-large');
  });

  it('fault 35: refuses an alias bomb before it goes off', () => {
    const levels = [...'bcdefghij'].map((name, index) => {
      const below = 'abcdefghij'[index] ?? 'a';
      return `${name}: &${name} [${Array(9).fill(`*${below}`).join(', ')}]`;
    });
    refuses(['a: &a [lol, lol]', ...levels].join('\n'), '1:7 error yaml-alias');
  });

  it('fault 34: refuses ten thousand steps, at the first one too many', () => {
    const step = SAMPLE.slice(
      SAMPLE.indexOf('      - id: name-it'),
      SAMPLE.indexOf('      - id: decide'),
    );
    const many = Array.from({ length: 10_000 }, (_, index) =>
      step.replace('name-it', `s-${index}`),
    );
    const text = spoiled('      - id: name-it', `${many.join('')}      - id: name-it`);
    const line = 22 + 500 * 8 + 1;
    refuses(text, `${String(line)}:9 error too-many-steps`);
  });

  it.each([
    ['open brackets', '['.repeat(100_000)],
    ['closed brackets', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['braces', '{a: '.repeat(60_000)],
    ['dashes', `${'- '.repeat(100_000)}x`],
    ['indentation', Array.from({ length: 600 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
  ])('refuses %s that nest without end', (_name, text) => {
    const { playbook, findings } = parseText(text);
    expect(playbook).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['yaml-too-deep']);
  });

  it('refuses twenty thousand keys within a second', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n');
    refuses(`format: other/1\n${text}`, '1:9 error not-this-format');
  });

  it('answers within a second for almost five hundred steps', () => {
    const start = SAMPLE.indexOf('      - id: name-it');
    const step = SAMPLE.slice(start, SAMPLE.indexOf('      - id: decide'));
    const many = Array.from({ length: 480 }, (_, n) => step.replace('name-it', `s-${n}`)).join('');
    const took = busyTime();
    const { findings } = parseText(spoiled('      - id: name-it', `${many}      - id: name-it`));
    expect(took()).toBeLessThan(1_000);
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set(['section-too-long', 'duplicate-id']),
    );
  });
});

describe('fields', () => {
  it('accepts the sample, with a byte order mark and with CRLF too', () => {
    expect(parseText(SAMPLE).findings).toEqual([]);
    expect(parseText(`\ufeff${SAMPLE}`).playbook).toEqual(parseText(SAMPLE).playbook);
    expect(parseText(SAMPLE.replaceAll('\n', '\r\n')).findings).toEqual([]);
  });

  it.each([
    ['a wrong type', "version: '1.0'", 'version: 1.0', '3:10 error wrong-type'],
    [
      'text without languages',
      'title: { en: Sample, ja: 見本 }',
      'title: Sample',
      '4:8 error wrong-type',
    ],
    [
      'no Japanese',
      'title: { en: Sample, ja: 見本 }',
      'title: { en: Sample }',
      '4:8 error missing-translation',
    ],
    [
      'no English',
      'title: { en: Sample, ja: 見本 }',
      'title: { ja: 見本 }',
      '4:8 error missing-translation',
    ],
    ['empty Japanese', 'ja: 見本 }', "ja: '' }", '4:26 error too-short'],
    ['a missing field', 'severity: SEV3\n', '', '1:1 error missing-field'],
    ['a value out of the list', 'severity: SEV3', 'severity: P1', '8:11 error not-one-of'],
    [
      'a mistyped field',
      'severity: SEV3',
      'severty: SEV3\nseverity: SEV3',
      '8:1 error unknown-field',
    ],
    ['an unknown kind', 'kind: assume-role', 'kind: asume-role', '40:15 error unknown-kind'],
    ['no kind', '        kind: assume-role\n', '', '39:9 error missing-field'],
    ['a kind that is a list', 'kind: assume-role', 'kind: [assume-role]', '40:15 error wrong-type'],
    ['a wrong duration', 'usual: 5m', 'usual: 5 minutes', '9:8 error bad-format'],
    ['a duration of nothing', 'usual: 5m', 'usual: 0m', '9:8 error bad-format'],
    ['a wrong id', 'id: assume\n', 'id: Assume Role\n', '39:13 error bad-format'],
    [
      'no targets',
      'targets: { tag: { key: Role, value: web } }',
      'targets: {}',
      '62:18 error missing-field',
    ],
    [
      'two kinds of targets',
      'targets: { tag: { key: Role, value: web } }',
      'targets: { instanceIds: a, tag: { key: Role, value: web } }',
      '62:36 error unknown-field',
    ],
    ['a step that acts without risk', '        risk: read\n', '', '51:9 error missing-field'],
    ['a null', 'severity: SEV3', 'severity:', '8:1 error missing-field'],
    ['sections that are a map', 'sections:\n', 'sections: {}\nx:\n', '16:11 error wrong-type'],
  ])('%s', (_name, from, to, expected) => {
    const { playbook, findings } = parseText(spoiled(from, to));
    expect(playbook).toBeUndefined();
    expect(brief(findings)).toContain(expected);
  });

  it('says what was meant', () => {
    const { findings } = parseText(spoiled('kind: assume-role', 'kind: asume-role'));
    expect(findingLine(findings[0] ?? never(), 'en')).toBe(
      'sample.yaml:40:15: error: unknown-kind: There is no step kind "asume-role". Did you mean "assume-role"?',
    );
    expect(findings[0]?.message.ja).toContain('assume-role');
  });

  it('tells the author of a comma in a text without quotes', () => {
    const { findings } = parseText(
      spoiled('{ en: Look, ja: 見るため }', '{ en: Look, then go, ja: 見るため }'),
    );
    expect(findings[0]?.message.en).toContain('comma');
    expect(findings[0]?.message.ja).toContain('引用符');
  });

  it('names a key that stands twice among very many', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n');
    refuses(`${text}\nk7: 2\n`, '20001:1 error yaml-duplicate-key');
  });

  it('answers within a second for twelve thousand unknown fields', () => {
    const wrong = Array.from({ length: 12_000 }, (_, n) => `stepz${n}: 1`).join('\n');
    const took = busyTime();
    expect(parseText(`format: breakglass/1\n${wrong}\n`).findings).toHaveLength(50);
    expect(took()).toBeLessThan(1_000);
  });

  it('stops at fifty findings', () => {
    const wrong = Array.from({ length: 80 }, (_, n) => `wrong${n}: 1`).join('\n');
    expect(parseText(`${SAMPLE}${wrong}\n`).findings).toHaveLength(50);
  });
});

describe('any bytes at all', () => {
  it('gives a playbook or a finding with place, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (input) => {
        const { playbook, findings } = parsePlaybook('any.yaml', input);
        expect(playbook === undefined).toBe(findings.some(({ level }) => level === 'error'));
        for (const { line, column } of findings) expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('survives a sample with any stretch cut out or garbled', () => {
    fc.assert(
      fc.property(
        fc.nat(SAMPLE.length),
        fc.nat(60),
        fc.string({ maxLength: 12, unit: 'grapheme' }),
        (at, length, put) => {
          const text = SAMPLE.slice(0, at) + put + SAMPLE.slice(at + length);
          const { playbook, findings } = parseText(text);
          expect(playbook === undefined).toBe(findings.some(({ level }) => level === 'error'));
          const lines = text.split('\n').length;
          for (const { line } of findings) expect(line).toBeLessThanOrEqual(lines);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads the same bytes as TextDecoder does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const clean = [...text].filter((one) => !/[\p{Cc}\p{Cs}\ufeff]/u.test(one)).join('');
        const quoted = spoiled('ja: 見本', `ja: ${JSON.stringify(`x${clean}`)}`);
        expect(parseText(quoted).draft?.playbook.title.ja).toBe(`x${clean}`);
      }),
    );
  });
});

function never(): never {
  throw new Error('expected a finding');
}
