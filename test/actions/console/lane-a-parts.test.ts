import { beforeEach, expect, test } from 'vitest';
import { beginLaneA } from '../../../main/actions/console/begin-lane-a.ts';
import { confirmConsole } from '../../../main/actions/console/confirm.ts';
import { tellLaneA } from '../../../main/actions/console/tell-lane-a.ts';
import { consoleBench, type ConsoleBench } from '../../fakes/console-bench.ts';
import { step } from '../../fakes/plans.ts';

const ID = '0b5c5a3e-1f7e-4c0a-9f2d-3a8a8f1b2c3d';
const path = 'check';
const ids = Array.from({ length: 60 }, (_, index) => `i-0a7f3c91d2e84b${String(index + 100)}`);
let bench: ConsoleBench;

beforeEach(async () => {
  bench = await consoleBench([
    step(path, {
      kind: 'run-command',
      role: 'responder',
      document: 'AWS-RunShellScript',
      targets: { instanceIds: ids.join(' ') },
      script: ['systemctl is-active web'],
    }),
    step('next'),
  ]);
  await confirmConsole(bench.desk, { digits: '3333', nameSeen: true });
  await confirmConsole(bench.desk, { role: 'responder', digits: '6666', nameSeen: true });
});

const targets = () =>
  bench
    .data('intent')
    .filter(({ call }) => call === 'ssm:SendCommand')
    .map((intent) =>
      ((intent['targets'] ?? []) as readonly { readonly id: string }[]).map(({ id }) => id),
    );
const tell = (status: 'ok' | 'failed') =>
  tellLaneA(bench.desk, { path, status, ...(status === 'ok' ? { commandId: ID } : {}) });

test('60 servers take two lines, each read back and told by itself, before the step is done', async () => {
  await beginLaneA(bench.desk, path);
  expect(bench.readBacks.at(-1)).toHaveProperty('targets.length', 50);
  await tell('ok');
  expect(bench.desk.run?.state.current).toBe(path);
  await beginLaneA(bench.desk, path);
  expect(bench.copied.at(-1)).not.toContain(ids[49]);
  expect(bench.copied.at(-1)).toContain(ids[50]);
  await tell('ok');
  expect(targets()).toEqual([ids.slice(0, 50), ids.slice(50)]);
  expect(bench.desk.run?.state.current).toBe('next');
});

test('a part that failed is begun again, and not the one after it', async () => {
  await beginLaneA(bench.desk, path);
  await tell('failed');
  await beginLaneA(bench.desk, path);
  expect(targets()).toEqual([ids.slice(0, 50), ids.slice(0, 50)]);
});
