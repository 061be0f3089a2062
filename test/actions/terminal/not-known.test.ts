import { expect, it } from 'vitest';
import { runStep } from '../../../main/actions/run-step.ts';
import { stepDetail } from '../../../main/ipc/views/step-detail.ts';
import { terminalDesk } from '../../fakes/terminal-desk.ts';

it.each([
  ['the server', { target: '${probe}' }, { instance: '', region: 'ap-northeast-1' }],
  ['the Region', { region: '${probe}' }, { instance: 'i-0a7f3c91d2e84b605', region: '' }],
])(
  '%s that is not known yet is named, opens nothing, and is not shown raw',
  async (_, more, shown) => {
    const bench = await terminalDesk(more);
    const run = bench.desk.run!;
    expect(stepDetail(bench.desk, run, run.plan.steps[0]!)).toMatchObject(shown);
    expect(await runStep(bench.desk, 'shell')).toMatchObject({
      error: { code: 'value-missing', params: { value: 'probe' } },
    });
    expect(bench.asked).toEqual([]);
  },
);
