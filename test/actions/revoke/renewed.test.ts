import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceSession } from '../../../main/actions/replace-session.ts';
import { undoRevocation } from '../../../main/actions/revoke/undo.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { ok } from '../../../main/core/result.ts';
import { usedRoles } from '../../../main/core/revoke/used-roles.ts';
import { revokeBench, type RevokeBench } from '../../fakes/revoke-bench.ts';

let bench: RevokeBench;
/** Keys each call went out with. */
let used: string[];

beforeEach(async () => {
  bench = await revokeBench({ role: 'readonly' });
  used = [];
  const real = bench.iam;
  bench.iam = {
    put: (to, denial) => (used.push(to.credentials.accessKeyId), real.put(to, denial)),
    read: (to, policy) => (used.push(to.credentials.accessKeyId), real.read(to, policy)),
    remove: (to, policy) => (used.push(to.credentials.accessKeyId), real.remove(to, policy)),
  };
});
afterEach(() => bench.close());

/** The session that revokes gets new keys, and the old ones leave memory. */
async function renew(accessKeyId: string): Promise<void> {
  const { desk } = bench;
  const old = [...desk.sessions.values()].find(({ role }) => role?.id === 'revoker')!;
  const fresh = [...desk.sessions.values()].find(({ kind }) => kind === 'base')!;
  const renewed = {
    ...old,
    id: `${old.id}-${accessKeyId}`,
    inPlaceOf: [...(old.inPlaceOf ?? []), old.id],
    credentials: { ...fresh.credentials, accessKeyId },
  };
  desk.sessions.set(renewed.id, renewed);
  await replaceSession(desk, old, renewed);
}

test('a denial goes out with the keys its session was renewed to while it was read', async () => {
  bench.reading = () => renew('ASIARENEWED');
  const read: typeof bench.iam.read = ({ credentials }) => {
    used.push(credentials.accessKeyId);
    return Promise.resolve(ok(undefined));
  };
  bench.iam = { ...bench.iam, read };
  await runStep(bench.desk, 'end');
  expect(used.slice(1)).toEqual(['ASIARENEWED', 'ASIARENEWED']);
  expect(used[0]).not.toBe('ASIARENEWED');
});

test('so do the calls that take it back, but those before it was read', async () => {
  await runStep(bench.desk, 'end');
  used.length = 0;
  bench.reading = () => renew('ASIARENEWED');
  await undoRevocation(bench.desk, usedRoles(bench.desk.run!.state)[0]!.arn);
  expect(used[0]).not.toBe('ASIARENEWED');
  expect(used.slice(1).length).toBeGreaterThan(0);
  expect(new Set(used.slice(1))).toEqual(new Set(['ASIARENEWED']));
});
