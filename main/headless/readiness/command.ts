import { parseArgs } from 'node:util';
import { readFactFiles } from '../../adapters/readiness/fact-files.ts';
import { readOwnFiles } from '../../adapters/readiness/own-files.ts';
import { CHECKS } from '../../core/readiness/checks/all.ts';
import { runChecks, type CheckResult } from '../../core/readiness/run-checks.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Output } from '../playbooks/exit.ts';
import { asJson } from './as-json.ts';
import { asText } from './as-text.ts';
import { EXIT } from './exit.ts';
import { readKit } from './read-kit.ts';

const USAGE = [
  'usage: npm run readiness -- --kit FILE --from-files DIR [--json] [--lang en|ja]',
  '       npm run readiness -- artefacts …  (writes what to roll out; run it alone for its flags)',
  '  judges what others fetched from AWS: DIR/ACCOUNT/iam-get-account-summary.json and so on, see docs/readiness.md',
  '  exit code 0: all passed or warned, 1: a check failed, 3: none failed and not all ran, 64: wrong usage, 66: a file cannot be read',
].join('\n');

interface Wish {
  readonly kit: string;
  readonly files: string;
  readonly json: boolean;
  readonly lang: 'en' | 'ja';
}

/** Judges the readiness of a kit's accounts from files. @returns the exit code */
export async function readinessCommand(flags: readonly string[], out: Output): Promise<number> {
  const wish = wishOf(flags);
  if (!wish.ok) {
    out.trouble(`${wish.error}\n${USAGE}`);
    return EXIT.usage;
  }
  const { json, lang } = wish.value;
  const kit = await readKit(wish.value.kit, lang);
  if (!kit.ok) {
    out.trouble(kit.error);
    return EXIT.unreadable;
  }
  const read = await readFactFiles(wish.value.files);
  if (!read.ok) {
    out.trouble(read.error);
    return EXIT.unreadable;
  }
  for (const { file, why } of read.value.troubles) out.trouble(`${file}: ${why}`);
  const now = Date.now();
  const rules = { kit: kit.value, checks: CHECKS.map(({ id }) => id), now };
  const { own, troubles } = await readOwnFiles(wish.value.files, rules, lang);
  for (const trouble of troubles) out.trouble(trouble);
  const results = runChecks(CHECKS, [...read.value.accounts, own], kit.value, now);
  out.line(json ? JSON.stringify(asJson(results, CHECKS, lang)) : asText(results, CHECKS, lang));
  return exitOf(results);
}

function exitOf(results: readonly CheckResult[]): number {
  if (results.some(({ status }) => status === 'fail')) return EXIT.failed;
  const ran = results.length > 0 && results.every(({ status }) => status !== 'not-run');
  return ran ? EXIT.ready : EXIT.notRun;
}

function wishOf(flags: readonly string[]): Result<Wish, string> {
  try {
    const { values } = parseArgs({
      args: [...flags],
      options: {
        kit: { type: 'string' },
        'from-files': { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'en' },
      },
    });
    const { kit, 'from-files': files, json, lang } = values;
    if (kit === undefined) return err('--kit is missing.');
    if (files === undefined) {
      return err('--from-files is missing: asking AWS itself is not built yet.');
    }
    if (lang !== 'en' && lang !== 'ja') return err(`--lang is en or ja, not ${lang}.`);
    return ok({ kit, files, json, lang });
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : 'The flags cannot be read.');
  }
}
