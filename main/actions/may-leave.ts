import type { Desk } from './desk.ts';

/** How long the disk is given for one more try, milliseconds: one that hangs must not hold the question back. */
const PATIENCE = 1_000;

/** Records of the open log that are not on the disk, because it refuses them. */
export function unwritten({ run }: Desk): number {
  return run?.journal.head().waiting ?? 0;
}

/**
 * A person wants to leave. Where records wait in memory the disk is tried once more; what it still
 * refuses would be gone, so main's own window says how many they are. False: the person stays.
 */
export async function mayLeave(desk: Desk): Promise<boolean> {
  const { run, ports } = desk;
  if (!run || unwritten(desk) === 0) return true;
  const tried = await Promise.race([
    run.journal.checkpoint(),
    ports.timer.sleep(PATIENCE).then(() => undefined),
  ]);
  const left = unwritten(desk);
  if (left === 0) return true;
  const { accepted } = await ports.desktop.confirm({
    question: {
      en: `${left === 1 ? '1 record is' : `${left} records are`} not on the disk yet. Leave anyway?`,
      ja: `記録 ${left} 件がまだディスクにありません。それでも終了しますか？`,
    },
    accept: { en: 'Leave anyway', ja: 'それでも終了する' },
    refuse: { en: 'Stay', ja: '終了しない' },
    facts: [
      {
        name: { en: 'The disk says', ja: 'ディスクの応答' },
        value: tried?.ok === false ? tried.error.detail : '…',
      },
    ],
    warning: {
      en: 'Leaving loses them. Stay and free space, or allow writing: they are then written by themselves. If you must leave, write down first what you did.',
      ja: '終了すると失われます。終了せずに、空きを作るか書き込みを許可してください。自動で書き込まれます。終了するほかないときは、行ったことを先に書き留めてください。',
    },
    risk: 'destroy',
  });
  return accepted;
}
