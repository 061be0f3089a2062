import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findingLine } from '../../core/playbook/finding.ts';
import type { Fact, Facts, FactValues } from '../../core/readiness/facts.ts';
import type { OwnFactName } from '../../core/readiness/own/facts.ts';
import { parseRoster } from '../../core/readiness/own/roster.ts';
import { parseAttestations, type AttestingRules } from '../../core/readiness/own/attestations.ts';
import { NO_ACCOUNT, type AccountFacts } from '../../core/readiness/places.ts';

export interface OwnFiles {
  /** Facts of no account. */
  readonly own: AccountFacts;
  /** What cannot be used, as `file:line:col: …` or `file: …`. */
  readonly troubles: readonly string[];
}

/** Bytes of the largest file that is read whole. */
const LARGEST = 16 * 1024 * 1024;

/**
 * What the organisation puts beside the answers of AWS: `attestations.yaml` and `roster.csv`. A file that is not there
 * is no fact; one that is wrong is told and is no fact either.
 */
export async function readOwnFiles(
  folder: string,
  rules: AttestingRules,
  lang: 'en' | 'ja',
): Promise<OwnFiles> {
  const facts: Facts[] = [];
  const troubles: string[] = [];
  const attestations = await read(join(folder, 'attestations.yaml'), troubles);
  if (attestations) {
    const { file, bytes } = attestations;
    const parsed = parseAttestations(file, bytes, rules);
    if (parsed.ok) facts.push(factOf('own:attestations', parsed.value, attestations));
    else troubles.push(...parsed.error.map((finding) => findingLine(finding, lang)));
  }
  const roster = await read(join(folder, 'roster.csv'), troubles);
  if (roster) {
    const parsed = parseRoster(roster.bytes.toString('utf8'));
    if (parsed.ok) facts.push(factOf('own:roster', parsed.value, roster));
    else {
      for (const { line, column, says } of parsed.error) {
        troubles.push(`${roster.file}:${String(line)}:${String(column)}: ${says[lang]}`);
      }
    }
  }
  const own = {
    account: NO_ACCOUNT,
    principal: folder,
    facts: Object.assign({}, ...facts) as Facts,
  };
  return { own, troubles };
}

interface Read {
  readonly file: string;
  readonly bytes: Buffer;
  /** Epoch milliseconds of its last change. */
  readonly at: number;
}

async function read(file: string, troubles: string[]): Promise<Read | undefined> {
  try {
    const { size, mtimeMs } = await stat(file);
    if (size <= LARGEST) return { file, bytes: await readFile(file), at: Math.floor(mtimeMs) };
    troubles.push(`${file}: is larger than 16 MB`);
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code !== 'ENOENT') troubles.push(`${file}: ${message}`);
  }
  return undefined;
}

function factOf<N extends OwnFactName>(name: N, value: FactValues[N], { bytes, at }: Read): Facts {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const fact: Fact<N> = { is: 'read', value, sha256, at };
  return { [name]: fact };
}
