import { expect, test } from 'vitest';
import { newestSession } from '../../../renderer/state/sessions.ts';
import { session, sessions } from '../states/base.ts';

test('the newest role is meant, or else the base session', () => {
  expect(newestSession([])).toBeUndefined();
  expect(newestSession(sessions)?.name).toBe('IR-ReadOnly');
  expect(newestSession([session('bg-sato', 30, 'base')])?.name).toBe('bg-sato');
});
