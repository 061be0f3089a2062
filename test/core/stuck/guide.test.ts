import { describe, expect, test } from 'vitest';
import { guideHead, guidePage } from '../../../main/core/stuck/guide.ts';
import { guideWords } from '../../../main/core/stuck/guide-words.ts';
import { consoleKit } from '../../fakes/console-kit.ts';

const kit = consoleKit();
const made = Date.parse('2026-02-01T03:04:05Z');
const sha256 = 'ab'.repeat(32);
const LANGS = ['en', 'ja'] as const;

describe.each(LANGS)('the guide (%s)', (lang) => {
  const words = guideWords[lang];

  test('with no kit has blanks to fill in, and the ladder all the same', () => {
    const page = guidePage({ lang, made });
    expect(page).toContain(words.noKit);
    expect(page).toContain(words.ladder);
    expect(page.match(/<dd[^>]*><\/dd>/g)?.length).toBeGreaterThanOrEqual(9);
    expect(page).toContain('class="blank"');
  });

  test('has whose, how old, which and when', () => {
    const page = guidePage({ lang, kit, sha256, made });
    for (const text of ['Example', words.age(31), sha256, '2026-02-01 03:04 UTC']) {
      expect(page).toContain(text);
    }
    expect(guideHead({ lang, kit, sha256, made })).toContain('abababababababab');
  });

  test('says what to type where, in order, and what is read back', () => {
    const page = guidePage({ lang, kit, made });
    const first = page.indexOf('https://111122223333.signin.aws.amazon.com/console');
    expect(first).toBeGreaterThan(0);
    expect(page.indexOf('https://example-security.signin')).toBeGreaterThan(first);
    expect(page).toContain('1111 2222 3333');
    expect(page).toContain(words.steps.readBack('3333'));
    expect(page).toContain('roleName=BREAK-GLASS-RESPONDER&#38;displayName=responder');
    expect(page).toContain('<td class="whole"><strong>6666</strong></td>');
    expect(page).toContain('pager 2');
    expect(page).toContain(words.never);
  });

  test('a kit that was to be looked through says so', () => {
    const late = guidePage({ lang, kit, made: Date.parse('2027-01-01T00:00:00Z') });
    expect(late).toContain(words.overdue);
  });
});

test('what a kit says is text, never markup, and nothing is loaded', () => {
  const evil = '<img src=x onerror=alert(1)>"&\u202e';
  const page = guidePage({
    lang: 'en',
    made,
    kit: consoleKit({
      name: evil,
      people: [{ id: 'a', name: evil, contact: evil, order: 1 }],
      contacts: [{ id: 'c', kind: 'other', name: evil, reach: evil }],
      users: [{ ...kit.users[0]!, name: evil, mfa: [{ serial: evil, kind: 'totp', label: evil }] }],
    }),
  });
  expect(page).not.toContain('<img');
  expect(page).not.toContain('\u202e');
  expect(page).not.toMatch(/<\w+ [^>]*(?:src|href)=|url\(|<script|<link/);
});
