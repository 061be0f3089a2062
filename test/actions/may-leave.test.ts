import { describe, expect, it } from 'vitest';
import { addNote } from '../../main/actions/add-note.ts';
import { mayLeave, unwritten } from '../../main/actions/may-leave.ts';
import { startRun } from '../../main/actions/start-run.ts';
import type { Journal } from '../../main/core/ports/journal.ts';
import type { ReadBack } from '../../main/core/run/read-back.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const playbook = pinned('PB-T', [section('s', [step('one'), step('two')])]);
const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;

/** A drill, and `count` notes that the disk has refused. */
async function refused(count: number) {
  const bench = deskBench([playbook]);
  const { desk, journals } = bench;
  await startRun(desk, drill);
  if (count > 0) journals.refuse = 'not-recorded';
  for (let at = 0; at < count; at += 1) {
    await addNote(desk, { kind: 'note', text: `note ${at}`, openedAt: bench.now });
  }
  const asked: ReadBack[] = [];
  const answering = (accepted: boolean) => {
    bench.answer = (readBack) => ({ accepted: asked.push(readBack) > 0 && accepted, typed: '' });
  };
  answering(false);
  const trying = (checkpoint: (journal: Journal) => ReturnType<Journal['checkpoint']>) => {
    const { run } = desk;
    if (run)
      desk.run = { ...run, journal: { ...run.journal, checkpoint: () => checkpoint(run.journal) } };
  };
  return { desk, journals, asked, answering, trying };
}

describe('a person who wants to leave', () => {
  it('is not asked when nothing waits, and not without a run', async () => {
    const { desk, asked } = await refused(0);
    expect(await mayLeave(desk)).toBe(true);
    expect(await mayLeave(deskBench([playbook]).desk)).toBe(true);
    expect(asked).toEqual([]);
  });

  it.each([true, false])(
    'is told how many records would be lost, and why: %s',
    async (accepted) => {
      const { desk, asked, answering } = await refused(2);
      answering(accepted);
      expect(unwritten(desk)).toBe(2);
      expect(await mayLeave(desk)).toBe(accepted);
      expect(asked).toMatchObject([
        {
          question: {
            en: '2 records are not on the disk yet. Leave anyway?',
            ja: '記録 2 件がまだディスクにありません。それでも終了しますか？',
          },
          refuse: { en: 'Stay' },
          facts: [{ value: 'ENOSPC' }],
        },
      ]);
    },
  );

  it('is not asked when the disk takes them at the last try', async () => {
    const { desk, journals, asked, trying } = await refused(2);
    trying((journal) => {
      journals.refuse = undefined;
      return journal.checkpoint();
    });
    expect(await mayLeave(desk)).toBe(true);
    expect(asked).toEqual([]);
  });

  it('is asked although the disk does not answer at all', async () => {
    const { desk, asked, trying } = await refused(1);
    trying(() => new Promise(() => undefined));
    expect(await mayLeave(desk)).toBe(false);
    expect(asked.map(({ question }) => question.en.slice(0, 15))).toEqual(['1 record is not']);
  });
});
