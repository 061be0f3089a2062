import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rootOf } from '../../main/core/journal/merkle.ts';
import { closedDrill, createLogDisk, hash } from '../fakes/log-disk.ts';
import { attachmentOf, madeLog } from '../fakes/made-log.ts';

const PROGRAM = fileURLToPath(new URL('independent.py', import.meta.url));
const python = spawnSync('python3', ['--version']).status === 0;
if (!python) process.stderr.write('skipped: fault 50 by Python, for there is no python3 here\n');

function byPython(folder: string): string {
  const { stdout, stderr } = spawnSync('python3', [PROGRAM, folder], { encoding: 'utf8' });
  return (stdout || stderr).trim();
}

describe.skipIf(!python)('fault 50: a check written from the format page alone, in Python', () => {
  const make = () =>
    madeLog({
      records: 40,
      rotateAt: [9],
      segmentsAt: [8, 30],
      attachments: { 3: [attachmentOf('a', 'b')] },
    });

  it('agrees on a log made for the tests, and on one the journal wrote', async () => {
    const made = make();
    const root = Buffer.from(rootOf(hash, made.tree)).toString('base64');
    expect(byPython(made.folder)).toBe(`ok 40 ${root}`);
    const disk = createLogDisk();
    const journal = await closedDrill(disk, 70);
    expect(byPython(disk.folderOf(journal.logId))).toBe(`ok 70 ${journal.head().root}`);
  });

  it('sees what the verifier sees: a record, a segment, an attachment changed', () => {
    const spoil = (name: string, change: (text: string) => string) => {
      const path = join(make().folder, name);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
      return byPython(join(path, name.startsWith('att') ? '../..' : '..'));
    };
    const { sha256 } = attachmentOf('a', 'b');
    expect(spoil('seg-000000000008.jsonl', (text) => text.replace('mika', 'mira'))).toBe(
      'check value 8',
    );
    expect(spoil('seg-000000000008.jsonl', (text) => text.slice(text.indexOf('\n') + 1))).toBe(
      'record 8',
    );
    expect(spoil(`att/${sha256}`, () => 'c')).toBe('attachment 3');
    expect(spoil('checkpoints.txt', (text) => text.replace('\n40\n', '\n39\n'))).toBe(
      'checkpoint 39',
    );
  });
});
