import { expect, test } from 'vitest';
import { DRILL_KINDS } from '../../../../main/core/drill/kind.ts';
import { drillMark } from '../../../../main/core/export/report/drill-mark.ts';
import { kindWords } from '../../../../main/core/export/words/kind-words.ts';

test('an incident carries no mark, whatever else is known of it', () => {
  expect(drillMark({ mode: 'incident', kinds: ['tabletop'] }, 'en')).toBe('');
});

test('a drill is marked with what it was for, and one of which that is not known as a drill', () => {
  expect(drillMark({ mode: 'drill', kinds: [] }, 'en')).toBe('DRILL');
  expect(drillMark({ mode: 'drill', kinds: ['tabletop'] }, 'en')).toBe('DRILL · Tabletop');
  expect(drillMark({ mode: 'drill', kinds: ['walkthrough', 'rehearsal'] }, 'ja')).toBe(
    '訓練 · 読み合わせ · 実動訓練',
  );
});

test.each(['en', 'ja'] as const)('no two kinds are told alike: %s', (lang) => {
  const told = DRILL_KINDS.map((kind) => kindWords[lang][kind].told('flood'));
  expect(new Set(told).size).toBe(DRILL_KINDS.length);
  // A probe and a game day play in no scenario's world.
  const played = DRILL_KINDS.filter((kind) => kind !== 'probe' && kind !== 'game-day');
  for (const kind of played) expect(kindWords[lang][kind].told('flood')).toContain('flood');
});
