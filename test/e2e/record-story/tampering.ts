import { cpSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../../../main/core/journal/verify/verdict.ts';
import { rechained } from '../../fakes/changed-log.ts';
import { listAnew } from '../../fakes/made-bundle.ts';
import { madeLog } from '../../fakes/made-log.ts';

/** One way to spoil an export, done by somebody who also writes the manifest anew. */
export interface Tampering {
  readonly name: string;
  readonly verdict: Verdict;
  /** What the verifier must say of the place. */
  readonly says: RegExp;
  readonly spoil: (bundle: string, logId: string) => void;
}

const segmentOf = (bundle: string, logId: string): string =>
  join(bundle, 'logs', logId, 'seg-000000000000.jsonl');

function lines(
  bundle: string,
  logId: string,
  change: (lines: readonly string[]) => readonly string[],
): void {
  const path = segmentOf(bundle, logId);
  const all = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  writeFileSync(
    path,
    change(all)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

const swap = (all: readonly string[], at: number): readonly string[] => [
  ...all.slice(0, at),
  all[at + 1] ?? '',
  all[at] ?? '',
  ...all.slice(at + 2),
];

/** Ten ways, each with the verdict that names it. The trust file holds the witness and the code. */
export const tamperings: readonly Tampering[] = [
  {
    name: 'a bit of a record flipped',
    verdict: 'TAMPERED',
    says: /record 5/,
    spoil: (bundle, logId) =>
      lines(bundle, logId, (all) =>
        all.map((line, seq) => (seq === 5 ? line.replace('"actor"', '"bctor"') : line)),
      ),
  },
  {
    name: 'two records swapped',
    verdict: 'TAMPERED',
    says: /record 4/,
    spoil: (bundle, logId) => lines(bundle, logId, (all) => swap(all, 4)),
  },
  {
    name: 'a record taken out',
    verdict: 'TAMPERED',
    says: /record 4 is missing/,
    spoil: (bundle, logId) => lines(bundle, logId, (all) => all.filter((_, seq) => seq !== 4)),
  },
  {
    name: 'a record put in twice',
    verdict: 'TAMPERED',
    says: /record 3/,
    spoil: (bundle, logId) =>
      lines(bundle, logId, (all) => [...all.slice(0, 4), all[3] ?? '', ...all.slice(4)]),
  },
  {
    name: 'a record changed and everything after it chained anew, against the code somebody wrote down',
    verdict: 'FORKED',
    says: /root: of records[^]*belongs to another history of this log/,
    spoil: (bundle, logId) =>
      lines(bundle, logId, (all) =>
        rechained(all, 3, (line) => line.replace(/"ts":"\d{4}/, '"ts":"1999')),
      ),
  },
  {
    name: 'cut at its end, with the checkpoints that cover it',
    verdict: 'ROLLED_BACK',
    says: /covers \d+ records, the log has 4/,
    spoil: (bundle, logId) => {
      lines(bundle, logId, (all) => all.slice(0, 4));
      const path = join(bundle, 'logs', logId, 'checkpoints.txt');
      const notes = readFileSync(path, 'utf8').split(/(?<=\n)\n(?=breakglass)/);
      const kept = notes.filter((note) => Number(note.split('\n')[1]) <= 4);
      writeFileSync(path, kept.map((note) => `${note.trimEnd()}\n\n`).join(''));
    },
  },
  {
    name: 'torn in the middle of a record nobody has signed for',
    verdict: 'TORN_TAIL',
    says: /cut off|bytes/,
    spoil: (bundle, logId) => {
      const path = segmentOf(bundle, logId);
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('{"actor":{"app":"br')]));
    },
  },
  {
    name: 'evidence replaced',
    verdict: 'TAMPERED',
    says: /att\/[0-9a-f]{64}/,
    spoil: (bundle, logId) => {
      const folder = join(bundle, 'logs', logId, 'att');
      const [name = ''] = readdirSync(folder);
      truncateSync(join(folder, name), 3);
    },
  },
  {
    name: 'the playbook that was run replaced',
    verdict: 'TAMPERED',
    says: /playbooks\//,
    spoil: (bundle) => {
      const folder = join(bundle, 'playbooks');
      const [name = ''] = readdirSync(folder);
      const path = join(folder, name);
      writeFileSync(path, `${readFileSync(path, 'utf8')}\n# harmless\n`);
    },
  },
  {
    name: 'the whole log written anew with a key of the forger’s own',
    verdict: 'BAD_KEY',
    says: /key/,
    spoil: (bundle, logId) => {
      const folder = join(bundle, 'logs', logId);
      rmSync(folder, { recursive: true });
      cpSync(madeLog({ logId, records: 40 }).folder, folder, { recursive: true });
    },
  },
];

/** A copy of the export, spoiled, with a manifest that fits it. */
export function spoiled(export_: string, into: string, how: Tampering, logId: string): string {
  const bundle = join(into, how.name.replace(/[^a-z]/gi, '-'));
  cpSync(export_, bundle, { recursive: true });
  how.spoil(bundle, logId);
  const { chains, withheld } = JSON.parse(readFileSync(join(export_, 'manifest.json'), 'utf8')) as {
    chains?: unknown;
    withheld?: unknown;
  };
  listAnew(bundle, { chains, withheld });
  return bundle;
}
