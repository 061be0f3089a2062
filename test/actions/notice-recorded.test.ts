import { describe, expect, it } from 'vitest';
import { addNote } from '../../main/actions/add-note.ts';
import { createDesk } from '../../main/actions/desk.ts';
import { noticeRecorded } from '../../main/actions/notice-recorded.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { deskBench } from '../fakes/desk.ts';
import { createFaultFiles } from '../fakes/fault-files.ts';
import { createLogDisk } from '../fakes/log-disk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const playbook = pinned('PB-T', [section('s', [step('one')])]);
const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;

/** A run whose log lies on a disk that refuses, until told otherwise. */
async function refused() {
  const files = createFaultFiles();
  const { journals } = createLogDisk({ files });
  let changes = 0;
  const changed = () => void (changes += 1);
  const desk = createDesk({ ...deskBench([playbook]).desk.ports, journals, changed });
  await startRun(desk, drill);
  files.fault = ({ name }) => (name === 'write' ? 'ENOSPC' : undefined);
  await addNote(desk, { kind: 'note', text: 'kept', openedAt: 0 });
  return { desk, files, changes: () => changes };
}

describe('a disk that refused', () => {
  it('is not taken for well while records wait', async () => {
    const { desk, changes } = await refused();
    const before = changes();
    noticeRecorded(desk);
    expect([desk.run?.recorded, changes()]).toEqual([false, before]);
  });

  it('is told to be well once they are on it, without anybody’s call', async () => {
    const { desk, files, changes } = await refused();
    files.fault = () => undefined;
    await desk.run?.journal.checkpoint();
    const before = changes();
    noticeRecorded(desk);
    noticeRecorded(desk);
    expect([desk.run?.recorded, changes()]).toEqual([true, before + 1]);
  });

  it('says nothing with no run, and nothing of a log that has ended', async () => {
    let said = 0;
    const changed = () => void (said += 1);
    noticeRecorded(createDesk({ ...deskBench([playbook]).desk.ports, changed }));
    expect(said).toBe(0);
    const { desk: ended, files, changes } = await refused();
    files.fault = () => undefined;
    await ended.run?.journal.close('finished');
    const before = changes();
    noticeRecorded(ended);
    expect([ended.run?.recorded, changes()]).toEqual([false, before]);
  });
});
