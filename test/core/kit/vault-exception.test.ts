import { expect, test } from 'vitest';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { mayKeep, mayKeepNow } from '../../../main/core/kit/vault-exception.ts';
import { bytesOf, EXAMPLE_KIT } from './example-kit.ts';

const serial = 'kind: totp, label: safe 2 }\n';
const excepted = EXAMPLE_KIT.replace(
  serial,
  `${serial}    vault: { allowed: true, reason: far, approvedBy: jones, until: 2026-12-31 }\n`,
);
const kit = parseKit('kit.yaml', bytesOf(excepted)).kit;
const at = (time: string): number => Date.parse(time);

test('nobody is excepted who is not listed as such', () => {
  const plain = parseKit('kit.yaml', bytesOf(EXAMPLE_KIT)).kit;
  const now = at('2026-11-24T00:00:00Z');
  expect(plain).toBeDefined();
  expect(mayKeep(plain, 'sato-break-glass', now)).toEqual({ is: 'no' });
  expect(mayKeep(undefined, 'sato-break-glass', now)).toEqual({ is: 'no' });
  expect(mayKeep(kit, 'mallory', now)).toEqual({ is: 'no' });
  expect(mayKeepNow(plain, now)).toEqual([]);
});

test('an exception holds through its last day and ends with it', () => {
  const last = at('2026-12-31T23:59:59Z');
  expect(mayKeep(kit, 'sato-break-glass', last)).toMatchObject({ is: 'yes', signed: false });
  expect(mayKeepNow(kit, last).map(({ name }) => name)).toEqual(['sato-break-glass']);
  expect(mayKeep(kit, 'sato-break-glass', last + 1000)).toMatchObject({ is: 'ended' });
  expect(mayKeepNow(kit, last + 1000)).toEqual([]);
});
