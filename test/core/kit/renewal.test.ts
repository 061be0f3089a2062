import { expect, test } from 'vitest';
import type { KitRole } from '../../../main/core/kit/model.ts';
import { renewalOf } from '../../../main/core/kit/renewal.ts';

const NOW = Date.parse('2026-01-01T00:30:00Z');
const MINUTE = 60_000;
const role = (mfaMaxAgeSeconds?: number): KitRole => ({
  id: 'readonly',
  arn: 'arn:aws:iam::444455556666:role/READONLY',
  account: '444455556666',
  maxSessionSeconds: 14_400,
  trust: {
    mfaRequired: true,
    sourceIdentity: true,
    incidentTag: true,
    ...(mfaMaxAgeSeconds === undefined ? {} : { mfaMaxAgeSeconds }),
  },
});
const held = (kind: 'base' | 'cli' | 'role', chained = false, of?: KitRole, age = 30) => ({
  kind,
  chained,
  startedAt: NOW - age * MINUTE,
  expiresAt: NOW - age * MINUTE + 60 * MINUTE,
  ...(of ? { role: of } : {}),
});

test('a code too old for the trust is told beforehand: the role takes a new one', () => {
  const chained = held('role', true, role(1_800));
  expect(renewalOf(chained, held('base'), NOW)).toEqual({
    how: 'base-first',
    codes: 1,
    seconds: 3_600,
    why: 'mfa-age',
    limit: 1_800,
  });
  expect(renewalOf(chained, held('base'), NOW - 1)).toMatchObject({ how: 'chained', codes: 0 });
});

test('without a base session a chained role takes a code, whatever its trust', () => {
  const renewal = renewalOf(held('role', true, role()), undefined, NOW);
  expect(renewal).toMatchObject({ how: 'base-first', codes: 1, why: 'no-base' });
});

test('from a living base session none, until that or its code is too old', () => {
  const base = held('base');
  expect(renewalOf(held('role', true, role()), base, NOW)).toEqual({
    how: 'chained',
    codes: 0,
    seconds: 3_600,
    freeUntil: base.expiresAt,
  });
  expect(renewalOf(held('role', true, role(2_700)), base, NOW)).toMatchObject({
    freeUntil: base.startedAt + 45 * MINUTE,
  });
  expect(renewalOf(held('role', true, role(900)), held('cli'), NOW)).toMatchObject({ codes: 0 });
});

test('a base session and a role straight from the key take a code each', () => {
  expect(renewalOf(held('base'), undefined, NOW)).toMatchObject({ how: 'base', codes: 1 });
  const direct = renewalOf(held('role', false, role()), held('base'), NOW);
  expect(direct).toEqual({ how: 'direct', codes: 1, seconds: 14_400 });
  expect(renewalOf(held('cli'), undefined, NOW)).toMatchObject({ how: 'by-itself', codes: 0 });
});
