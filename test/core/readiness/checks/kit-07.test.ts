import { expect, test } from 'vitest';
import { kit07 } from '../../../../main/core/readiness/checks/kit-07.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { judged, NOW } from '../conforming.ts';
import { journals } from '../conforming-own.ts';

const of = (more: Parameters<typeof journals>[1]) => judged(kit07, journals([], more));
const lockedUntil = '2027-01-01T00:00:00Z';

test('a log that does not verify fails by its id', () => {
  expect(of({ broken: [{ logId: 'log-9', verdict: 'TAMPERED' }] })).toEqual({
    status: 'fail',
    about: ['log-9'],
  });
});

test('an upload without a lock, or of 101 days ago, fails', () => {
  expect(of({ uploads: [{ kind: 's3', at: NOW }] }).status).toBe('fail');
  expect(of({ uploads: [{ kind: 's3', at: NOW - 101 * DAY, lockedUntil }] }).status).toBe('fail');
  expect(of({ uploads: [{ kind: 's3', at: NOW - 100 * DAY, lockedUntil }] }).status).toBe(
    'attested',
  );
});

test('copies in a folder are no upload, and nobody’s word for the role is not run', () => {
  expect(of({ uploads: [{ kind: 'folder', at: NOW }] }).status).toBe('not-run');
  expect(judged(kit07, { 'own:attestations': [] }).status).toBe('not-run');
});
