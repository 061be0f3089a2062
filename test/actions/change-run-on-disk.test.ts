import { expect, it } from 'vitest';
import { startRun } from '../../main/actions/start-run.ts';
import { diskBench } from '../fakes/disk-desk.ts';
import { must } from '../fakes/log-disk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const playbooks = ['PB-A', 'PB-B'].map((id) => pinned(id, [section('one', [step('look')])]));

it('a run given up for another is verified with it, as one chain', async () => {
  const { desk, disk } = diskBench(playbooks);
  expect(await startRun(desk, { playbook: 'PB-A', mode: 'incident' })).toMatchObject({ ok: true });
  const first = desk.run!.journal.logId;
  const instead = 'it is an attack';
  expect(await startRun(desk, { playbook: 'PB-B', mode: 'incident', instead })).toMatchObject({
    ok: true,
  });
  const { journal } = desk.run!;
  const closed = must(await disk.journals.read(first));
  const [opened] = must(await disk.journals.read(journal.logId));
  expect(opened).toMatchObject({ data: { prevLog: { id: first, size: closed.length } } });
  must(await journal.close('finished'));
  const report = must(await disk.logFiles.verify(journal.logId));
  expect(report).toMatchObject({ verdict: 'VALID_UNANCHORED', findings: [] });
});
