import { expect, test } from 'vitest';
import { CHECKS } from '../../../main/core/readiness/checks/all.ts';
import { runChecks } from '../../../main/core/readiness/run-checks.ts';
import { summaryOf } from '../../../main/headless/readiness/summary.ts';
import { kit, NOW } from '../../core/readiness/conforming.ts';

test('what is missing is named in the reader’s language', () => {
  const log08 = CHECKS.filter(({ id }) => id === 'LOG-08');
  const [result] = runChecks(log08, [], kit, NOW);
  expect(summaryOf(result!, log08[0], 'en')).toBe(
    'NOT-RUN: A person saw the alarm within 15 minutes\nthe app’s logs (--data) not-read',
  );
  expect(summaryOf(result!, log08[0], 'ja')).toContain('アプリのログ');
});
