import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createImportedLogs } from '../../../../main/adapters/disk/imported-logs.ts';
import type { RecordType } from '../../../../main/core/journal/payload.ts';
import {
  closedDrill,
  createLogDisk,
  hash,
  must,
  signatures,
  temporaryFolder,
} from '../../../fakes/log-disk.ts';
import { madeBundle } from '../../../fakes/made-bundle.ts';
import { madeLog } from '../../../fakes/made-log.ts';

/** Exports our log together with one of another laptop whose record 3 is this one. */
async function mergedWith(type: string, data: unknown): Promise<string> {
  const record = { type: type as RecordType, data: data as Record<string, never> };
  const theirs = madeLog({ other: { 3: record } });
  const bundle = madeBundle([theirs], { files: { 'report.en.html': 'x' } });
  const disk = createLogDisk();
  const own = await closedDrill(disk, 5);
  must(await createImportedLogs({ root: disk.root, hash, signatures }).take(bundle, 'drill'));
  const others = [theirs.logId];
  const made = must(await disk.logFiles.export(own.logId, temporaryFolder(), { others }));
  expect(['VALID_UNANCHORED', 'VALID_WITH_RECOVERY']).toContain(made.verdict);
  return made.folder;
}

const hostile: readonly (readonly [string, unknown])[] = [
  ['clock.jump', { wallMs: 1e17, monotonicMs: 0 }],
  ['clock.jump', { wallMs: 'x', monotonicMs: 0 }],
  ['clock.jump', {}],
  ['run.start', {}],
  ['run.start', { playbook: null, includes: 7 }],
  ['intent', { targets: 5, id: {} }],
  ['outcome', { id: 'a', status: 'toString', results: 'x' }],
  ['outcome', { id: 'a', status: 'ok', by: 'answer', results: [null] }],
  ['session.start', { session: 1, arn: 5, account: {}, expires: [], accessKeyId: null }],
  ['session.end', { session: 'x', why: '__proto__' }],
  ['step.skip', { path: 5, code: 'constructor', reason: 7 }],
  ['step.done', { path: null, items: 'x', actual: 7 }],
  ['note', { kind: 'evidence', evidence: [null], text: { c: 5 } }],
  ['answer', { path: {}, option: [] }],
  ['input', { values: null }],
  ['cmd.copy', {}],
  ['witness', { name: 'x', vkey: 'y', size: 'abc', root: 1, time: 7 }],
  ['upload', {}],
  ['security', {}],
  ['export', {}],
  ['log.degraded', {}],
  ['log.recovered', { bytes: 'x' }],
  ['lock', {}],
  ['toString', {}],
  ['__proto__', {}],
];

describe('a record of another laptop whose payload is not what its type says', () => {
  test.each(hostile)('%s %j stands in the export as it came', async (type, data) => {
    const folder = await mergedWith(type, data);
    const rows = readFileSync(join(folder, 'records.csv'), 'utf8').split('\r\n');
    expect(rows.filter((row) => row.split(',')[4] === type).length).toBeGreaterThan(0);
  });

  test('is shown with its type, as one nobody knows', async () => {
    const folder = await mergedWith('clock.jump', {});
    for (const lang of ['en', 'ja']) {
      expect(readFileSync(join(folder, `timeline.${lang}.md`), 'utf8')).toContain('clock.jump?');
    }
  });
});

test.each([8.64e15, -8.64e15])(
  'a clock moved by %d ms takes no time out of the calendar',
  async (wallMs) => {
    const folder = await mergedWith('clock.jump', { wallMs, monotonicMs: 0 });
    expect(readFileSync(join(folder, 'records.csv'), 'utf8')).toContain('clock.jump');
  },
);

test.each(['+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00.000Z'])(
  'nor does a witness at %s',
  async (time) => {
    await mergedWith('witness', { name: 'mika', vkey: 'y', size: 1, root: '', time });
  },
);
