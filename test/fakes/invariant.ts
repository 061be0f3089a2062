import { expect } from 'vitest';
import { verifyFolder } from '../../main/adapters/disk/verify-folder.ts';
import type { Entry } from '../../main/core/journal/payload.ts';
import { startProcess, type World } from './life.ts';
import { hash, must, signatures } from './log-disk.ts';

const INTACT = ['VALID_UNANCHORED', 'VALID_WITH_RECOVERY', 'VALID_ANCHORED'];

/**
 * What must hold whatever the disk did, once it is well again: the next start goes on; nothing
 * acknowledged is lost, nothing invented, the order is kept; and no verifier calls it tampered.
 */
export async function expectNothingLost(world: World, where: string): Promise<void> {
  const { attempted, acknowledged } = world.told;
  const process = await startProcess(world);
  if (!process) throw new Error(`${where}: the next start did not go on`);
  const { disk, journal } = process;
  must(await journal.close('finished'));
  const logs = [...(await disk.journals.list())].reverse();
  const found: string[] = [];
  for (const { logId } of logs) found.push(...textsOf(must(await disk.journals.read(logId))));
  const places = found.map((text) => attempted.indexOf(text));
  expect(places, `${where}: nothing invented`).not.toContain(-1);
  const inOrder = [...new Set(places)].sort((left, right) => left - right);
  expect(places, `${where}: each once, in order`).toEqual(inOrder);
  const lost = [...acknowledged].filter((text) => !found.includes(text));
  expect(lost, `${where}: nothing acknowledged is lost`).toEqual([]);
  const continued = new Set(logs.map(({ prevLog }) => prevLog));
  for (const { logId } of logs) {
    if (continued.has(logId)) continue;
    const options = { hash, signatures, files: world.files };
    const report = must(await verifyFolder(disk.folderOf(logId), options));
    const problems = report.findings.map(({ kind, text }) => `${kind}: ${text}`);
    expect(INTACT, `${where}: ${report.verdict} ${problems.join('; ')}`).toContain(report.verdict);
  }
}

function textsOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) =>
    entry.type === 'note' && 'text' in entry.data.text ? [entry.data.text.text ?? ''] : [],
  );
}
