import { expect, test } from 'vitest';
import type { ActiveRun } from '../../../main/actions/desk.ts';
import { injectViews } from '../../../main/ipc/views/inject-view.ts';

const text = { en: 'T', ja: 'T' };
const inject = { by: 'chat', from: text, says: text, expect: { en: 'SECRET', ja: 'SECRET' } };
const run = (injects: object): ActiveRun =>
  ({
    scenario: { timeline: [{ id: 'call', inject }, { id: 'dark' }] },
    state: { injects },
  }) as unknown as ActiveRun;

test('messages come without what is expected of them, faults not at all', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const shown = injectViews(run({ dark: { at }, call: { at, seenAt: at } }));
  expect(shown).toEqual({
    messages: [{ id: 'call', by: 'chat', from: text, says: text, at: Date.parse(at), seen: true }],
  });
  expect(JSON.stringify(shown)).not.toContain('SECRET');
  expect(injectViews(run({ dark: { at } }))).toEqual({});
});
