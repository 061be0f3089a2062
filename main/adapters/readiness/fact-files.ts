import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRegional, type Fact, type FactName, type Facts } from '../../core/readiness/facts.ts';
import type { AccountFacts } from '../../core/readiness/places.ts';
import { ONE, WHOLE } from '../../core/readiness/read/answers.ts';
import { fileNameOf } from '../../core/readiness/read/file-name.ts';
import { errorOf, sayingMore } from '../../core/readiness/read/refusals.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** A file that could not be used, and why; the rest was read. */
export interface FileTrouble {
  readonly file: string;
  readonly why: string;
}

export interface FactFiles {
  readonly accounts: readonly AccountFacts[];
  readonly troubles: readonly FileTrouble[];
}

/** Bytes. The details of a large account are some 20 MB. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Reads what others fetched: a folder for each account, named by its 12 digits, with the CLI's answers
 * as files `iam-get-account-summary.json`; of one user or role, in `users/NAME/` and `roles/NAME/`; of
 * one Region, in `regions/REGION/`. Names of folders are percent-encoded where a file system minds
 * their characters. An answer that is an error holds `{"Error": {"Code": …}}`. Error: the folder cannot
 * be read, or holds no account.
 */
export async function readFactFiles(folder: string): Promise<Result<FactFiles, string>> {
  const troubles: FileTrouble[] = [];
  try {
    const names = await foldersIn(folder);
    const accounts: AccountFacts[] = [];
    for (const account of names.filter((name) => /^\d{12}$/.test(name))) {
      accounts.push(await readAccount(join(folder, account), account, troubles));
    }
    if (accounts.length === 0)
      return err(`${folder} holds no folder named by an account’s 12 digits`);
    return ok({ accounts, troubles });
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : folder);
  }
}

async function readAccount(
  folder: string,
  account: string,
  troubles: FileTrouble[],
): Promise<AccountFacts> {
  const regions: Record<string, Facts> = {};
  const among = join(folder, 'regions');
  for (const region of await foldersIn(among).catch(() => [])) {
    regions[region] = await readPlace(join(among, region), true, troubles);
  }
  const facts = await readPlace(folder, false, troubles);
  return { account, principal: `files in ${folder}`, facts, regions };
}

/** The answers about an account, or about one Region of it. */
async function readPlace(
  folder: string,
  regional: boolean,
  troubles: FileTrouble[],
): Promise<Facts> {
  const facts: Record<string, Fact<FactName>> = {};
  for (const call of Object.keys(WHOLE) as (keyof typeof WHOLE)[]) {
    if (isRegional(call) !== regional) continue;
    const one = await readAnswer(folder, call, WHOLE[call], troubles);
    if (one) facts[call] = one.is === 'none' ? { ...one.read, value: 'none' } : one.fact;
  }
  for (const call of Object.keys(ONE) as (keyof typeof ONE)[]) {
    if (isRegional(call) !== regional) continue;
    const fact = await readEach(join(folder, ONE[call].folder), call, troubles);
    if (fact) facts[call] = fact;
  }
  return facts;
}

/** The answers of one call for each user, role … there is a folder of; refused for one is refused. */
async function readEach(
  folder: string,
  call: keyof typeof ONE,
  troubles: FileTrouble[],
): Promise<Fact<FactName> | undefined> {
  const values: [string, unknown][] = [];
  const hash = createHash('sha256');
  let at = Number.POSITIVE_INFINITY;
  for (const encoded of await foldersIn(folder).catch(() => [])) {
    const name = decoded(encoded);
    if (name === undefined) {
      const why = 'is no percent-encoded name: write % as %25, : as %3A and / as %2F';
      const file = join(folder, encoded);
      if (!troubles.some((one) => one.file === file)) troubles.push({ file, why });
      continue;
    }
    const one = await readAnswer(join(folder, encoded), call, ONE[call].read, troubles);
    if (one === undefined) continue;
    if (one.is === 'fact' && one.fact.is !== 'read') return one.fact;
    const read = one.is === 'none' ? one.read : one.fact;
    if (read.is !== 'read') return undefined;
    values.push([name, one.is === 'none' ? 'none' : read.value]);
    hash.update(`${name}\n${read.sha256}\n`);
    at = Math.min(at, read.at);
  }
  if (values.length === 0) return undefined;
  const value = Object.fromEntries(values);
  return { is: 'read', value, sha256: hash.digest('hex'), at } as unknown as Fact<FactName>;
}

type Answer =
  | { readonly is: 'fact'; readonly fact: Fact<FactName> }
  | { readonly is: 'none'; readonly read: Extract<Fact<FactName>, { is: 'read' }> };

async function readAnswer(
  folder: string,
  call: FactName,
  reader: (answer: unknown) => unknown,
  troubles: FileTrouble[],
): Promise<Answer | undefined> {
  const found = await bytesOf(folder, fileNameOf(call), troubles);
  if (found === undefined) return undefined;
  const { file, bytes, at } = found;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const answer = file.endsWith('.csv') ? bytes.toString() : jsonOf(bytes);
  const trouble = errorOf(call, answer);
  if (trouble === 'none') {
    const read = { is: 'read', value: 'none', sha256, at } as const;
    return { is: 'none', read: read as unknown as Extract<Fact<FactName>, { is: 'read' }> };
  }
  if (trouble) return { is: 'fact', fact: { is: 'refused', code: trouble.code } };
  const more = sayingMore(answer);
  if (more !== undefined) {
    const why = `holds one page of several (${more}): fetch it without --max-items and --no-paginate`;
    troubles.push({ file, why });
    return undefined;
  }
  const value = reader(answer);
  if (value === undefined) {
    troubles.push({ file, why: 'is not an answer of this call' });
    return undefined;
  }
  return { is: 'fact', fact: { is: 'read', value, sha256, at } as unknown as Fact<FactName> };
}

async function bytesOf(
  folder: string,
  name: string,
  troubles: FileTrouble[],
): Promise<{ readonly file: string; readonly bytes: Buffer; readonly at: number } | undefined> {
  for (const file of [join(folder, `${name}.json`), join(folder, `${name}.csv`)]) {
    try {
      const { size, mtimeMs } = await stat(file);
      if (size > LARGEST) {
        troubles.push({ file, why: 'is larger than 256 MB' });
        return undefined;
      }
      return { file, bytes: await readFile(file), at: Math.floor(mtimeMs) };
    } catch (thrown) {
      const { code, message } = thrown as NodeJS.ErrnoException;
      if (code === 'ENOENT') continue;
      troubles.push({ file, why: message });
      return undefined;
    }
  }
  return undefined;
}

/** The CLI prints nothing where an answer has no fields, as of a bucket without versions. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return bytes.length === 0 ? {} : JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/** The name that a folder stands for; undefined where its percent signs encode nothing. */
function decoded(folder: string): string | undefined {
  try {
    return decodeURIComponent(folder);
  } catch {
    return undefined;
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
