import { afterEach, beforeEach, expect, test } from 'vitest';
import { callTo } from '../../../main/actions/reach.ts';
import { assumeRole } from '../../../main/actions/assume-role.ts';
import { endAllSessions } from '../../../main/actions/end-session.ts';
import { undoRevocation } from '../../../main/actions/revoke/undo.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { createIamPolicies } from '../../../main/adapters/aws/iam.ts';
import { err } from '../../../main/core/result.ts';
import { usedRoles } from '../../../main/core/revoke/used-roles.ts';
import { revokeBench, type RevokeBench } from '../../fakes/revoke-bench.ts';

const ROLE = 'BREAK-GLASS-READONLY';
const THEIRS =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}';
const NAME = 'AWSRevokeOlderSessions';
let bench: RevokeBench;
const iam = createIamPolicies();
const to = () => {
  const { desk } = bench;
  const { region, credentials } = [...desk.sessions.values()].find(
    ({ role }) => role?.id === 'revoker',
  )!;
  return callTo(desk, desk.run!, region, credentials);
};
const puts = (name = NAME) => iam.put(to(), { role: ROLE, name, document: THEIRS });
const holds = async (name = NAME) => {
  const found = await iam.read(to(), { role: ROLE, name });
  return found.ok ? found.value : found.error.code;
};
const last = () => Object.values(bench.desk.run!.state.intents).at(-1)!;
const put = () => last().intent.targets?.[0]?.name ?? '';

beforeEach(async () => {
  bench = await revokeBench({ role: 'readonly' });
});
afterEach(() => bench.close());

test('a colleague’s denial of the name stays: ours stands beside it, and only ours is taken back', async () => {
  await puts();
  expect(await runStep(bench.desk, 'end')).toMatchObject({ ok: true });
  const name = put();
  expect(name).toMatch(/^AWSRevokeOlderSessions\.\w{1,8}$/);
  expect(bench.said.at(-1)).toMatchObject({ warning: { en: expect.stringContaining(name) } });
  expect([await holds(), await holds(name)]).toEqual([
    THEIRS,
    expect.stringContaining('aws:TokenIssueTime'),
  ]);
  const { end, arn } = usedRoles(bench.desk.run!.state).find(({ id }) => id === 'readonly')!;
  expect(end.is).toBe('proved');
  expect(await undoRevocation(bench.desk, arn)).toMatchObject({ ok: true });
  expect([await holds(), await holds(name)]).toEqual([THEIRS, undefined]);
});

test('one that comes while ours is read is not replaced: nothing is sent, and the next stands beside', async () => {
  bench.reading = () => puts();
  expect(await runStep(bench.desk, 'end')).toMatchObject({ error: { code: 'denial-put-since' } });
  expect([await holds(), last().status]).toEqual([THEIRS, 'failed']);
  delete bench.reading;
  expect(await runStep(bench.desk, 'end')).toMatchObject({ ok: true });
  expect([await holds(), put() === NAME]).toEqual([THEIRS, false]);
});

test('our own of before is renewed under its name', async () => {
  for (const _ of [1, 2]) {
    expect(await runStep(bench.desk, 'end')).toMatchObject({ ok: true });
    expect(put()).toBe(NAME);
  }
});

test('where the role does not let itself be read, ours replaces nobody’s', async () => {
  await puts();
  const failure = { code: 'access-denied', raw: 'no', mayHaveHappened: false } as const;
  bench.iam = { ...iam, read: () => Promise.resolve(err(failure)) };
  expect(await runStep(bench.desk, 'end')).toMatchObject({ ok: true });
  expect([await holds(), put() === NAME]).toEqual([THEIRS, false]);
});

/** `act` comes while AWS is asked, for the second time, what stands there. */
function whileLooked(act: () => unknown): void {
  let looks = 0;
  bench.iam = {
    ...iam,
    read: async (...given) => {
      const found = await iam.read(...given);
      if ((looks += 1) === 2) await act();
      return found;
    },
  };
}

test('all sessions ended while it is looked at once more: nothing is sent', async () => {
  whileLooked(() => endAllSessions(bench.desk));
  expect(await runStep(bench.desk, 'end')).toMatchObject({ error: { code: 'no-session' } });
  expect(last().status).toBe('failed');
});

test('a session begun while it is looked at once more: nothing is sent', async () => {
  whileLooked(() => assumeRole(bench.desk, 'readonly'));
  const said = await runStep(bench.desk, 'end');
  expect(said).toMatchObject({ error: { code: 'role-assumed-since' } });
  expect(await holds()).toBeUndefined();
});

test('ours of before, taken away while the next is read, replaces nobody’s', async () => {
  await runStep(bench.desk, 'end');
  bench.reading = () => iam.remove(to(), { role: ROLE, name: NAME });
  expect(await runStep(bench.desk, 'end')).toMatchObject({ ok: true });
});
