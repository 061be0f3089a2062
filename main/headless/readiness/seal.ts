import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFactFiles } from '../../adapters/readiness/fact-files.ts';
import { utf8 } from '../../core/journal/bytes.ts';
import { toHex } from '../../core/hex.ts';
import type { Kit } from '../../core/kit/model.ts';
import { userAccounts } from '../../core/readiness/given.ts';
import {
  baselineText,
  driftOf,
  type Baseline,
  type Principals,
} from '../../core/readiness/own/baseline.ts';
import { principalsOf } from '../../core/readiness/principals.ts';
import type { AccountFacts } from '../../core/readiness/places.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { signFile } from '../../core/publish/signed-file.ts';
import { askForKey } from '../playbooks/ask-for-key.ts';
import type { Output } from '../playbooks/exit.ts';
import { keyTools } from '../playbooks/key-tools.ts';
import type { AskPassphrase } from '../playbooks/passphrase.ts';
import { EXIT } from './exit.ts';
import { BASELINE, readBaseline } from './read-baseline.ts';
import { readKit } from './read-kit.ts';

const USAGE = [
  'usage: npm run readiness -- seal --kit FILE --from-files DIR --key FILE [--replace]',
  '  writes DIR/baseline.json, what break-glass users and roles are like now, and signs it as a publisher;',
  '  a second person seals the same folder again to sign with their key',
  '  --replace: the baseline there is gives way to a new one, which two people have to sign',
  '  exit code 0: signed, 1: something stands against it, 64: wrong usage, 66: a file cannot be read or written',
].join('\n');

interface Wish {
  readonly kit: string;
  readonly files: string;
  readonly key: string;
  readonly replace: boolean;
}

/** `seal`: the baseline that ID-07 compares with. @returns the exit code */
export async function sealCommand(
  flags: readonly string[],
  out: Output,
  ask: AskPassphrase,
): Promise<number> {
  const wish = wishOf(flags);
  if (!wish.ok) {
    out.trouble(`${wish.error}\n${USAGE}`);
    return EXIT.usage;
  }
  const { files, key, replace } = wish.value;
  const kit = await readKit(wish.value.kit, 'en');
  const read = await readFactFiles(files);
  for (const one of [kit, read]) {
    if (one.ok) continue;
    out.trouble(one.error);
    return EXIT.unreadable;
  }
  if (!kit.ok || !read.ok) return EXIT.unreadable;
  try {
    const accounts = sealedNow(kit.value, read.value.accounts);
    if (!accounts.ok) return stopped(out, accounts.error);
    const before = await readBaseline(files, kit.value, []);
    if (typeof before === 'string') return stopped(out, before);
    const drift = before ? changes(before.accounts, accounts.value) : [];
    if (drift.length > 0 && !replace) {
      return stopped(
        out,
        [...drift, 'Nothing was sealed. To seal what is there now, add --replace.'].join('\n'),
      );
    }
    const kept: Baseline | undefined = drift.length === 0 ? before : undefined;
    const text = baselineText({
      accounts: accounts.value,
      ...(kept?.replaces === undefined ? {} : { replaces: kept.replaces }),
      ...(before && drift.length > 0 ? { replaces: before.sha256 } : {}),
    });
    return await sign(join(files, BASELINE), text, key, out, ask);
  } catch (thrown) {
    out.trouble(thrown instanceof Error ? thrown.message : files);
    return EXIT.unreadable;
  }
}

function stopped(out: Output, why: string): number {
  out.trouble(why);
  return EXIT.failed;
}

/** Of all accounts of the kit: a baseline of some would call the rest new. */
function sealedNow(
  kit: Kit,
  read: readonly AccountFacts[],
): Result<Readonly<Record<string, Principals>>, string> {
  const wanted = [...new Set([...userAccounts(kit), ...kit.roles.map(({ account }) => account)])];
  const sealed: Record<string, Principals> = {};
  for (const account of wanted) {
    const fact = read.find((one) => one.account === account)?.facts[
      'iam:GetAccountAuthorizationDetails'
    ];
    if (fact?.is !== 'read') {
      return err(`${account}: iam-get-account-authorization-details.json is missing or refused.`);
    }
    sealed[account] = principalsOf(fact.value, { kit, account, now: fact.at });
  }
  return ok(sealed);
}

function changes(before: Baseline['accounts'], after: Baseline['accounts']): readonly string[] {
  const accounts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return accounts.flatMap((account) =>
    driftOf(before[account] ?? {}, after[account] ?? {}).map(
      ({ arn, is, parts }) => `${arn}: ${[is, ...parts].join(' ')}`,
    ),
  );
}

async function sign(
  file: string,
  text: string,
  key: string,
  out: Output,
  ask: AskPassphrase,
): Promise<number> {
  const opened = await askForKey(key, out, ask);
  if (!opened.ok) return opened.error;
  try {
    const sha256 = toHex(keyTools.hash.sha256(utf8(text)));
    const signatures = await readFile(`${file}.sig`, 'utf8').catch(() => '');
    await writeFile(file, text);
    await writeFile(
      `${file}.sig`,
      signFile(keyTools.hash, 'baseline', opened.value, sha256, signatures),
    );
    out.line(`sealed ${file} as ${opened.value.name}`);
    return EXIT.ready;
  } finally {
    opened.value.key.destroy();
  }
}

function wishOf(flags: readonly string[]): Result<Wish, string> {
  try {
    const { values } = parseArgs({
      args: [...flags],
      options: {
        kit: { type: 'string' },
        'from-files': { type: 'string' },
        key: { type: 'string' },
        replace: { type: 'boolean', default: false },
      },
    });
    const { kit, 'from-files': files, key, replace } = values;
    if (kit === undefined) return err('--kit is missing.');
    if (files === undefined) return err('--from-files is missing.');
    if (key === undefined) return err('--key is missing.');
    return ok({ kit, files, key, replace });
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : 'The flags cannot be read.');
  }
}
