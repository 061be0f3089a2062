import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootOf } from '../../main/core/journal/merkle.ts';
import { shortCode } from '../../main/core/journal/short-code.ts';
import type { Verdict } from '../../main/core/journal/verify/verdict.ts';
import { hash } from './log-disk.ts';
import { listAnew, madeBundle } from './made-bundle.ts';
import { madeDisclosure } from './made-disclosure.ts';
import { attachmentOf, LOG_ID, madeLog, witnessKey, type MadeOptions } from './made-log.ts';

export interface Spoiled {
  readonly name: string;
  readonly verdict: Verdict;
  readonly folder: string;
  readonly trust?: object;
  readonly quick?: boolean;
}

const OTHER = '11111111-2222-4333-8444-555555555555';
const WITNESS = {
  name: 'breakglass.invalid/witness/bob',
  seed: Buffer.alloc(32, 9),
  time: 1795439424,
};
const screen = attachmentOf('\u202egnp.exe', 'pixels');
const full: MadeOptions = {
  records: 24,
  rotateAt: [7, 15],
  segmentsAt: [5, 12, 20],
  attachments: { 3: [screen] },
  checkpointsAt: [10],
  witness: WITNESS,
};
const SEGMENT = `logs/${LOG_ID}/seg-000000000005.jsonl`;

/** Exports that reach every verdict, and what was done to each. */
export function spoiledBundles(): readonly Spoiled[] {
  const made = madeLog(full);
  const root = Buffer.from(rootOf(hash, made.tree)).toString('base64');
  const code = shortCode(hash, { origin: made.origin, size: made.size, root });
  const changed = (path: string, change: (bytes: Buffer) => Buffer | string, listed = true) => {
    const bundle = madeBundle([made]);
    const file = join(bundle, path);
    writeFileSync(file, change(readFileSync(file)));
    if (listed) listAnew(bundle);
    return bundle;
  };
  const text = (change: (lines: string[]) => string[]) => (bytes: Buffer) =>
    change(bytes.toString('utf8').split('\n')).join('\n');
  const degraded = { why: 'ENOSPC', records: 1, since: 'a', until: 'b' };
  const recovery = madeLog({ other: { 4: { type: 'log.degraded', data: degraded } } });
  const second = madeLog({ logId: OTHER, records: 9 });
  const missing = madeBundle([made]);
  rmSync(join(missing, 'logs', LOG_ID, 'att', screen.sha256));
  listAnew(missing);
  const stolen = madeLog({ ...full, seed: (epoch) => Buffer.alloc(32, 0x70 + epoch) });
  const rewritten = madeLog({ ...full, other: { 2: { type: 'note', data: { forged: 1 } } } });
  const [pin = ''] = made.vkeys;
  const good = madeBundle([made]);
  return [
    { name: 'untouched', verdict: 'VALID_UNANCHORED', folder: good },
    { name: 'quick', verdict: 'VALID_UNANCHORED', folder: good, quick: true },
    { name: 'one log, no export', verdict: 'VALID_UNANCHORED', folder: made.folder },
    { name: 'short code', verdict: 'VALID_ANCHORED', folder: good, trust: { shortCodes: [code] } },
    {
      name: 'witness',
      verdict: 'VALID_ANCHORED',
      folder: good,
      trust: { witnesses: [witnessKey(WITNESS.name, WITNESS.seed)] },
    },
    { name: 'pinned key', verdict: 'VALID_ANCHORED', folder: good, trust: { vkeys: [pin] } },
    {
      name: 'two laptops',
      verdict: 'VALID_UNANCHORED',
      folder: madeBundle([made, second], { chains: [[made.logId], [OTHER]] }),
    },
    {
      name: 'texts left out',
      verdict: 'VALID_UNANCHORED',
      folder: madeBundle([made], { withheld: [{ log: LOG_ID, seq: 2, why: 'names a person' }] }),
    },
    {
      name: 'a disclosure',
      verdict: 'VALID_UNANCHORED',
      folder: madeDisclosure(made, [2, 9, 20], [7, 15]),
    },
    {
      name: 'a record disclosed that is not in the log',
      verdict: 'TAMPERED',
      folder: madeDisclosure(made, [2, 9], [7, 15], (file) => void file.records[0]?.proof.pop()),
    },
    { name: 'recovery', verdict: 'VALID_WITH_RECOVERY', folder: madeBundle([recovery]) },
    {
      name: 'torn end',
      verdict: 'TORN_TAIL',
      folder: changed(`logs/${LOG_ID}/seg-000000000020.jsonl`, (bytes) =>
        Buffer.concat([bytes, Buffer.from('{"actor"')]),
      ),
    },
    {
      name: 'a byte of a record',
      verdict: 'TAMPERED',
      folder: changed(SEGMENT, (bytes) => {
        bytes[400] = (bytes[400] ?? 0) ^ 1;
        return bytes;
      }),
    },
    {
      name: 'a record gone',
      verdict: 'TAMPERED',
      folder: changed(
        SEGMENT,
        text((lines) => lines.filter((_, at) => at !== 2)),
      ),
    },
    {
      name: 'two records swapped',
      verdict: 'TAMPERED',
      folder: changed(
        SEGMENT,
        text(([a = '', b = '', ...rest]) => [b, a, ...rest]),
      ),
    },
    { name: 'an attachment gone', verdict: 'TAMPERED', folder: missing },
    {
      name: 'a file beside the logs',
      verdict: 'TAMPERED',
      folder: changed('manifest.json', (bytes) => `${bytes.toString('utf8')} `, false),
    },
    {
      name: 'cut at the end',
      verdict: 'ROLLED_BACK',
      folder: changed(
        `logs/${LOG_ID}/seg-000000000020.jsonl`,
        text((lines) => [...lines.slice(0, 2), '']),
      ),
    },
    {
      name: 'another history',
      verdict: 'FORKED',
      folder: madeBundle([rewritten]),
      trust: { checkpoints: [made.noteAt(10, 1)] },
    },
    {
      name: 'a code misheard',
      verdict: 'FORKED',
      folder: good,
      trust: { shortCodes: [code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')] },
    },
    {
      name: 'another key',
      verdict: 'BAD_KEY',
      folder: madeBundle([stolen]),
      trust: { vkeys: [pin] },
    },
  ];
}
