import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact, FactName } from '../../core/readiness/facts.ts';
import { errorOf, isOnePage, ONE, WHOLE } from '../../core/readiness/read/answers.ts';
import type { AccountFacts } from '../../core/readiness/run-checks.ts';
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
 * as files `iam-get-account-summary.json`; of one user or role, in `users/NAME/` and `roles/NAME/`. An
 * answer that is an error holds `{"Error": {"Code": …}}`. Error: the folder cannot be read, or holds no
 * account.
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
  const facts: Record<string, Fact<FactName>> = {};
  for (const call of Object.keys(WHOLE) as (keyof typeof WHOLE)[]) {
    const one = await readAnswer(folder, call, WHOLE[call], troubles);
    if (one) facts[call] = one.is === 'none' ? { ...one.read, value: 'none' } : one.fact;
  }
  for (const call of Object.keys(ONE) as (keyof typeof ONE)[]) {
    const fact = await readEach(
      join(folder, call === 'iam:GetRole' ? 'roles' : 'users'),
      call,
      troubles,
    );
    if (fact) facts[call] = fact;
  }
  return { account, principal: `files in ${folder}`, facts: facts };
}

/** The answers of one call for each user or role there is a folder of; refused for one is refused. */
async function readEach(
  folder: string,
  call: keyof typeof ONE,
  troubles: FileTrouble[],
): Promise<Fact<FactName> | undefined> {
  const values: [string, unknown][] = [];
  const hash = createHash('sha256');
  let at = Number.POSITIVE_INFINITY;
  for (const name of await foldersIn(folder).catch(() => [])) {
    const one = await readAnswer(join(folder, name), call, ONE[call], troubles);
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
  const found = await bytesOf(folder, fileOf(call), troubles);
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
  if (isOnePage(answer)) {
    troubles.push({ file, why: 'holds one page of several (IsTruncated)' });
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

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/** `iam:GetLoginProfile` → `iam-get-login-profile`; MFA is one word. */
function fileOf(call: FactName): string {
  return call
    .replace(':', '-')
    .replace('MFA', 'Mfa')
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replace('--', '-');
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
