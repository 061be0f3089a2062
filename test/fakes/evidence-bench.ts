import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startRun } from '../../main/actions/start-run.ts';
import type { EvidenceSource } from '../../main/actions/take-evidence.ts';
import type { Entry } from '../../main/core/journal/payload.ts';
import { diskBench, type DiskBench } from './disk-desk.ts';
import { must, temporaryFolder } from './log-disk.ts';
import { pinned, section, step } from './plans.ts';

export const ask = { treat: 'ask', openedAt: 0 } as const;
export const KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzxw3q9T0Ab';
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

export function source(text: string | Uint8Array, name = 'a.log'): EvidenceSource {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { name, size: bytes.length, source: 'file', pieces: [bytes] };
}

export interface EvidenceBench extends DiskBench {
  /** A folder outside the logs. */
  readonly files: string;
  readonly logId: string;
  readonly logFolder: string;
  /** What is in `att/` now. */
  readonly attachments: () => readonly string[];
  readonly records: () => Promise<readonly Entry[]>;
}

/** A drill that is going, on real logs, with steps `one` and `two`. */
export async function evidenceBench(): Promise<EvidenceBench> {
  const bench = diskBench([pinned('PB-T', [section('s', [step('one'), step('two')])])]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const logId = bench.desk.run?.journal.logId ?? '';
  const logFolder = bench.disk.folderOf(logId);
  return {
    ...bench,
    files: temporaryFolder(),
    logId,
    logFolder,
    attachments: () => readdirSync(join(logFolder, 'att')),
    records: async () => must(await bench.disk.journals.read(logId)),
  };
}
