import { expect, it } from 'vitest';
import { renewSession } from '../../../main/actions/renew-session.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { commandBench } from '../../fakes/command-bench.ts';

it('goes on with the renewed session where it was renewed between two parts', async () => {
  const bench = await commandBench(120);
  const { ssm } = bench.aws;
  const { assumeRole } = bench.aws.sts;
  const keys: string[] = [];
  let issued = 0;
  bench.aws.sts.assumeRole = async (to, request) => {
    const given = await assumeRole(to, request);
    issued += 1;
    if (!given.ok) return given;
    const credentials = { ...given.value.credentials, accessKeyId: `ASIARENEWED${issued}` };
    return { ok: true, value: { ...given.value, credentials } };
  };
  bench.aws.ssm = {
    ...ssm,
    sendCommand: (to, request) => {
      keys.push(to.credentials.accessKeyId);
      return ssm.sendCommand(to, request);
    },
    command: async (to, id) => {
      const role = [...bench.desk.sessions.values()].find(({ kind }) => kind === 'role');
      expect(await renewSession(bench.desk, role?.id ?? '')).toMatchObject({ ok: true });
      return ssm.command(to, id);
    },
  };
  await runStep(bench.desk, 'cmd');
  await bench.settle();
  expect(bench.sent.map(({ instanceIds }) => instanceIds.length)).toEqual([50, 50, 20]);
  expect(keys.slice(1)).toEqual(['ASIARENEWED1', 'ASIARENEWED2']);
  expect(bench.desk.run?.state.steps['cmd']?.status).toBe('done');
});
