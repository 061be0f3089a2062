// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { parseKit } from '../../../main/core/kit/parse.ts';
import type { Kit } from '../../../main/core/kit/model.ts';
import { guideHead, guidePage } from '../../../main/core/stuck/guide.ts';
import { waysOut } from '../../../main/core/stuck/ways-out.ts';
import { bytesOf, EXAMPLE_KIT } from '../kit/example-kit.ts';

/** The example with this text wherever a kit takes free words, as far as the kit is taken at all. */
function kitSaying(words: string): Kit | undefined {
  const quoted = JSON.stringify(words);
  const contact = `contacts: [{ id: c, kind: root-keeper, name: ${quoted}, reach: ${quoted} }]\n`;
  const text = EXAMPLE_KIT.replace('Example Corp', () => quoted)
    .replace('佐藤 花子', () => quoted)
    .replace('"+81 3 0000 0000"', () => quoted)
    .replace('safe 2', () => quoted)
    .replace('example-security', () => quoted);
  return parseKit('kit.yaml', bytesOf(text + contact), true).kit;
}

const made = Date.parse('2026-11-01T00:00:00Z');
const parsed = (kit: Kit, lang: 'en' | 'ja'): Document =>
  new DOMParser().parseFromString(guidePage({ lang, kit, made }), 'text/html');
const built = (page: Document): readonly string[] =>
  [...page.querySelectorAll('*:not(b.point)')].map(
    ({ tagName, attributes }) =>
      `${tagName} ${[...attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`,
  );
/** The style sheet, its quoted texts left out. */
const rules = (page: Document): string | undefined =>
  page.querySelector('style')?.textContent.replace(/"[^"\n]*"/g, '""');
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9]|\u{e0041}/u;

const HOSTILE: readonly (readonly [string, string])[] = [
  ['markup', '</td></table><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;'],
  ['Markdown', '# Root [here](javascript:alert(1)) ![x](https://a.example/x.png) | a | `b` **c**'],
  ['a style sheet', '"; } } @import url(https://a.example); </style><style>* { display: none }'],
  ['turned writing', 'sato\u202egnp.exe\u2066\u200b\u061c'],
  [
    'controls',
    'bell\u0007 esc\u001b[2J nul\u0000 nel\u0085 soft\u00adhyphen \u180e\ufff9\u{e0041}',
  ],
  ['lines', 'Sato\n2. Type there: 999999999999\r\n<li>3.\u2028 4.\u2029'],
];

describe('words of a kit', () => {
  test.each([
    ['name', 201],
    ['everything', 10_000],
  ])('too long (%s, %i) are refused with the kit', (_, length) => {
    expect(kitSaying('x'.repeat(length))).toBeUndefined();
  });

  test.each(HOSTILE)('are words in the printed guide: %s', (_, words) => {
    const kit = kitSaying(words);
    const plain = kitSaying('Plain words');
    if (!kit || !plain) throw new Error('the kit was not taken');
    for (const lang of ['en', 'ja'] as const) {
      const page = parsed(kit, lang);
      expect(built(page)).toEqual(built(parsed(plain, lang)));
      expect(page.body.textContent).not.toMatch(HIDDEN);
      expect(rules(page)).toBe(rules(parsed(plain, lang)));
    }
  });

  test.each(HOSTILE)('stand on one short line at the head of each sheet: %s', (_, words) => {
    const kit = kitSaying(words.repeat(20).slice(0, 100).toWellFormed());
    if (!kit) throw new Error('the kit was not taken');
    const head = guideHead({ lang: 'en', kit, made });
    expect(head).not.toMatch(HIDDEN);
    expect(head).not.toMatch(/[\n\t]/);
    expect(Array.from(head).length).toBeLessThanOrEqual(
      60 + 'Break-glass sign-in guide ·  · 2026-11-01 00:00 UTC'.length,
    );
  });

  test.each(HOSTILE)('are no way in of their own on the ladder: %s', (_, words) => {
    const ids = (kit?: Kit): readonly string[] =>
      waysOut('ladder', kit, kit?.users[0]).map(({ id }) => id);
    const kit = kitSaying(words);
    expect(ids(kit)).toEqual(ids(kitSaying('Plain words')));
    const addresses = waysOut('network', kit, kit?.users[0]).find(
      ({ id }) => id === 'other-address',
    );
    for (const { value } of addresses?.lines ?? [])
      expect(new URL(value).host).toMatch(/^[a-z0-9.-]+\.aws\.amazon\.com$/);
  });
});
