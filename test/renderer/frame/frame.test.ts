import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modeOf } from '../../../renderer/frame/Band.tsx';
import { crossed } from '../../../renderer/frame/Expiries.tsx';
import { keepDraft, takeDraft } from '../../../renderer/frame/note-draft.ts';
import { matches } from '../../../renderer/frame/palette-match.ts';
import { byExpiry } from '../../../renderer/screens/player/Sessions.tsx';
import { run, sessions, view } from '../states/base.ts';
import { steps } from '../states/steps.ts';

describe('the band', () => {
  test('is neutral once a run is closed', () => {
    const closed = run('incident', steps['do']!, { phase: 'closed' });
    expect(modeOf({ ...view, run: closed })).toBe('none');
    expect(modeOf({ ...view, run: { ...closed, phase: 'finished' } })).toBe('incident');
  });
});

test('an expiry is said once at ten, five and two minutes: rule U9', () => {
  const left = fc.integer({ min: -60_000, max: 3_600_000 });
  fc.assert(
    fc.property(left, (start) => {
      const said: number[] = [];
      for (let before = start; before > -5_000; before -= 1_000) {
        const minutes = crossed(before, before - 1_000);
        if (minutes !== undefined) said.push(minutes);
      }
      expect(said).toEqual([10, 5, 2].filter((minutes) => start > minutes * 60_000));
    }),
  );
});

test('after a sleep through several, only the last is said; after the end none', () => {
  expect(crossed(660_000, 100_000)).toBe(2);
  expect(crossed(660_000, 250_000)).toBe(5);
  expect(crossed(660_000, -1)).toBeUndefined();
});

test('what expires first stands first', () => {
  expect(byExpiry(sessions).map(({ name }) => name)).toEqual(['IR-ReadOnly', 'bg-sato']);
});

test('a note that was put away waits for its own run only: rule U9', () => {
  keepDraft('run-1', 'half a note');
  expect(takeDraft('run-2')).toBe('');
  expect(takeDraft('run-1')).toBe('half a note');
  keepDraft('run-1', '');
  expect(takeDraft('run-1')).toBe('');
});

test('the palette finds by any word, in any width and case', () => {
  expect(matches('Add a note メモを追加', 'note add')).toBe(true);
  expect(matches('Add a note メモを追加', 'ﾒﾓ')).toBe(true);
  expect(matches('Add a note', 'ＮＯＴＥ')).toBe(true);
  expect(matches('Add a note', 'log')).toBe(false);
});
