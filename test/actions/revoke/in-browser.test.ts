import { beforeEach, expect, test } from 'vitest';
import { beginLaneA } from '../../../main/actions/console/begin-lane-a.ts';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import { copyLaneA, tellLaneA } from '../../../main/actions/console/tell-lane-a.ts';
import { usedRoles } from '../../../main/core/revoke/used-roles.ts';
import { consoleBench, type ConsoleBench } from '../../fakes/console-bench.ts';
import { step } from '../../fakes/plans.ts';

const path = 'end';
let bench: ConsoleBench;

beforeEach(async () => {
  const each = step(path, { kind: 'revoke', every: 'used-role', using: 'responder' });
  bench = await consoleBench([each, step('last')]);
  const digits = { digits: '3333', nameSeen: true };
  await confirmConsole(bench.desk, digits);
  for (const role of ['responder', 'readonly'])
    await confirmConsole(bench.desk, { role, digits: '6666', nameSeen: true });
});

const ends = () => usedRoles(bench.desk.run!.state).map(({ id, end }) => [id, end.is]);
const tell = (status: 'ok' | 'failed' | 'unknown') => tellLaneA(bench.desk, { path, status });
const begin = async (): Promise<void> => {
  expect(await beginLaneA(bench.desk, path)).toMatchObject({ ok: true });
};

test('a role of the browser is open until a person says that its sessions ended', async () => {
  await begin();
  expect(bench.copied.at(-1)).toContain('put-role-policy --role-name BREAK-GLASS-READONLY');
  expect(bench.data('intent').at(-1)).toMatchObject({
    call: 'iam:PutRolePolicy',
    lane: 'console',
    targets: [
      {
        id: expect.stringContaining('READONLY'),
        name: expect.stringMatching(/^AWSRevokeOlderSessions\.\w{1,8}$/),
      },
    ],
    scriptSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  for (const became of ['failed', 'unknown'] as const) {
    await tell(became);
    expect(ends()).toContainEqual(['readonly', 'open']);
    await begin();
  }
  await tell('ok');
  expect(ends()).toEqual([
    ['responder', 'open'],
    ['readonly', 'proved'],
  ]);
  expect(bench.desk.run?.state.current).toBe(path);
});

test('the role it is done with comes last, with an instant of its own, and then the step is done', async () => {
  await begin();
  await tell('ok');
  const before = bench.copied.at(-1) ?? '';
  bench.now += 60_000;
  await begin();
  const line = bench.copied.at(-1) ?? '';
  expect(line).toContain('--role-name BREAK-GLASS-RESPONDER');
  const instant = (text: string) => /TokenIssueTime":"([^"]+)/.exec(text)?.[1] ?? '';
  expect(instant(line) > instant(before)).toBe(true);
  await tell('ok');
  expect(ends().map(([, is]) => is)).toEqual(['proved', 'proved']);
  expect(bench.desk.run?.state.current).toBe('last');
});

test('the policy that is copied is the one that was read back and written down, however long that took', async () => {
  bench.answer = (readBack) => {
    bench.now += 90_000;
    return { accepted: true, typed: readBack.type?.expected ?? '' };
  };
  await begin();
  const intent = bench.data('intent').at(-1) as {
    line: { text: string };
    script: { text: string };
  };
  const readBack = bench.readBacks.at(-1);
  expect(readBack).toMatchObject({
    policyOf: 'role',
    warning: { en: expect.stringContaining('Everybody who uses this role now') },
  });
  const shown = readBack && 'script' in readBack ? readBack.script.join('') : '';
  expect(JSON.parse(shown)).toEqual(JSON.parse(intent.script.text));
  expect(bench.copied.at(-1)).toBe(intent.line.text);
  expect(intent.line.text).toContain(intent.script.text);
  bench.now += 600_000;
  copyLaneA(bench.desk, { path, what: 'line' });
  expect(bench.copied.at(-1)).toBe(intent.line.text);
  await tell('failed');
  await begin();
  expect(bench.copied.at(-1)).not.toBe(intent.line.text);
});
