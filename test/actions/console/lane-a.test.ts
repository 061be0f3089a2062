import { beforeEach, expect, test } from 'vitest';
import { beginLaneA } from '../../../main/actions/console/begin-lane-a.ts';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import { copyLaneA, openLaneA, tellLaneA } from '../../../main/actions/console/tell-lane-a.ts';
import { consoleBench, type ConsoleBench } from '../../fakes/console-bench.ts';
import { step } from '../../fakes/plans.ts';

const ID = '0b5c5a3e-1f7e-4c0a-9f2d-3a8a8f1b2c3d';
const path = 'check';
let bench: ConsoleBench;

beforeEach(async () => {
  bench = await consoleBench([
    step('check', {
      kind: 'run-command',
      role: 'responder',
      document: 'AWS-RunShellScript',
      targets: { instanceIds: 'i-0a7f3c91d2e84b605' },
      script: ['systemctl is-active web'],
    }),
    step('next'),
  ]);
  await confirmConsole(bench.desk, { digits: '3333', nameSeen: true });
});

const toRole = () =>
  confirmConsole(bench.desk, { role: 'responder', digits: '6666', nameSeen: true });
const intents = () => bench.data('intent').filter(({ call }) => call === 'ssm:SendCommand');
const stepNow = () => bench.desk.run?.state.current;

test('a command wants its role first', async () => {
  expect(await beginLaneA(bench.desk, path)).toMatchObject({ error: { code: 'no-session' } });
  expect(bench.copied).toEqual([]);
});

test('a no to the read-back leaves nothing in the log and nothing on the clipboard', async () => {
  await toRole();
  bench.answer = () => ({ accepted: false, typed: '' });
  expect(await beginLaneA(bench.desk, path)).toMatchObject({
    error: { code: 'confirmation-declined' },
  });
  expect([intents(), bench.copied]).toEqual([[], []]);
});

test('read back, written down, copied: the line carries the intent, and the app sends nothing', async () => {
  await toRole();
  await beginLaneA(bench.desk, path);
  expect(bench.readBacks.at(-1)).toMatchObject({
    account: { id: '444455556666' },
    script: ['systemctl is-active web'],
    targets: [{ id: 'i-0a7f3c91d2e84b605' }],
  });
  const [intent] = intents();
  expect(intent).toMatchObject({ lane: 'console', path, document: 'AWS-RunShellScript' });
  expect(intent?.['comment']).toContain(String(intent?.['id']));
  expect(bench.copied[0]).toContain(String(intent?.['comment']));
  expect(bench.aws.calls).toEqual([]);
  expect(await beginLaneA(bench.desk, path)).toMatchObject({ error: { code: 'step-not-ready' } });
});

test('success needs the command’s id; told, it goes on, and the output is evidence', async () => {
  await toRole();
  await beginLaneA(bench.desk, path);
  for (const commandId of ['', 'i-0a7f3c91d2e84b605']) {
    expect(await tellLaneA(bench.desk, { path, status: 'ok', commandId })).toMatchObject({
      error: { code: 'command-id-malformed' },
    });
  }
  await tellLaneA(bench.desk, { path, status: 'ok', commandId: ` ${ID} `, output: 'active\n' });
  expect(bench.data('outcome').at(-1)).toMatchObject({
    status: 'ok',
    commandId: ID,
    by: 'person',
  });
  expect(bench.data('note')).toMatchObject([{ kind: 'evidence', path }]);
  expect(stepNow()).toBe('next');
});

test('what failed, or is not known, stays at the step; the unknown is looked up by its comment', async () => {
  await toRole();
  await beginLaneA(bench.desk, path);
  await tellLaneA(bench.desk, { path, status: 'unknown' });
  expect(stepNow()).toBe(path);
  copyLaneA(bench.desk, { path, what: 'look-up' });
  expect(bench.copied.at(-1)).toContain('list-commands');
  expect(bench.copied.at(-1)).toContain(String(intents()[0]?.['comment']));
  await beginLaneA(bench.desk, path);
  await tellLaneA(bench.desk, { path, status: 'failed' });
  expect(bench.desk.run?.state.steps[path]?.status).toBe('failed');
});

test('CloudShell and the console page open in the browser that was signed in', async () => {
  await toRole();
  await openLaneA(bench.desk, { path, where: 'shell' });
  await openLaneA(bench.desk, { path, where: 'page' });
  expect(bench.opened.slice(-2)).toMatchObject([
    ['clean', expect.stringContaining('cloudshell')],
    ['clean', expect.stringContaining('run-command')],
  ]);
});
