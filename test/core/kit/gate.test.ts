import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KitAtStart, KitConcern } from '../../../main/core/journal/payload-kit.ts';
import { goesOnWith, isOneself, kitConcerns, waitSeconds } from '../../../main/core/kit/gate.ts';

const NOW = Date.parse('2026-11-20T03:00:00Z');

describe('what holds an incident', () => {
  test.each([
    ['trusted', '2026-11-01', undefined, []],
    ['unsigned', '2026-11-01', undefined, ['unsigned']],
    ['stranger', '2026-11-01', undefined, ['stranger']],
    ['broken', '2026-11-01', '2026-12-01', ['broken']],
    ['trusted', '2026-08-01', undefined, ['stale']],
    ['trusted', '2026-08-01', '2027-08-01', []],
    ['trusted', '2026-11-01', '2026-11-19', ['expired']],
    ['trusted', '2026-11-01', '2026-11-20', []],
    ['unsigned', '2026-01-01', '2026-02-01', ['unsigned', 'expired']],
    // A clock that is behind says nothing of the kit: the notice speaks of it, nothing is held.
    ['trusted', '2027-01-01', undefined, []],
  ] as const)(
    '%s, prepared %s, to be reviewed %s: %j',
    (standing, prepared, reviewBy, expected) => {
      const kit = { prepared, ...(reviewBy === undefined ? {} : { reviewBy }) };
      expect(kitConcerns(kit, standing, NOW)).toEqual(expected);
    },
  );

  test('who only lets time pass waits longer where nobody’s word stands for the kit', () => {
    expect(waitSeconds(['stale'])).toBe(10);
    expect(waitSeconds(['expired'])).toBe(10);
    for (const concern of ['unsigned', 'stranger', 'broken'] as const) {
      expect(waitSeconds([concern])).toBe(60);
      expect(waitSeconds([concern, 'stale'])).toBe(60);
    }
  });
});

const began = (sha256: string, concerns: readonly KitConcern[]): KitAtStart => ({
  name: 'Example',
  prepared: '2026-11-01',
  sha256,
  standing: 'unsigned',
  signers: [],
  concerns,
});

test('a run that was left goes on unasked only with the bytes it had, believed no less', () => {
  expect(goesOnWith(undefined, 'a', ['unsigned'])).toBe(false);
  expect(goesOnWith(began('b', ['unsigned']), 'a', ['unsigned'])).toBe(false);
  expect(goesOnWith(began('a', []), 'a', ['stranger'])).toBe(false);
  expect(goesOnWith(began('a', ['unsigned']), 'a', ['unsigned'])).toBe(true);
  expect(goesOnWith(began('a', []), 'a', ['expired'])).toBe(true);
});

describe('oneself', () => {
  const me = { id: 'sato', name: '佐藤 Hanako' };

  test.each([
    [{ id: 'sato', name: 'Somebody' }],
    [{ name: 'SATO' }],
    [{ name: 'ｓａｔｏ' }],
    [{ name: '佐藤　hanako' }],
    [{ name: '佐藤・Hanako.' }],
    [{ name: 'sa\u200bto' }],
  ])('is never the second person: %j', (second) => {
    expect(isOneself(second, me)).toBe(true);
  });

  test('somebody else is', () => {
    expect(isOneself({ id: 'jones', name: 'Alex Jones' }, me)).toBe(false);
    expect(isOneself({ name: '佐藤 Taro' }, me)).toBe(false);
  });

  test('whatever is typed between the letters, one’s own name stays one’s own', () => {
    const noise = fc.constantFrom('', ' ', '.', '-', '\u200b', '\u3000', '・');
    fc.assert(
      fc.property(fc.array(noise, { minLength: 4, maxLength: 4 }), (between) => {
        const name = [...'sato'].map((letter, at) => letter + (between[at] ?? '')).join('');
        return isOneself({ name }, { id: 'sato' });
      }),
    );
  });
});
