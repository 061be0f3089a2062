import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { diskPlaybookSource } from '../../adapters/disk/playbook-source.ts';
import { loadLibrary } from '../../actions/load-library.ts';
import { misfits } from '../../core/artefacts/fits.ts';
import { artefactFiles } from '../../core/artefacts/files.ts';
import { siteOf, type Wishes } from '../../core/artefacts/site.ts';
import { siteFaultWords } from '../../core/artefacts/site-words.ts';
import { stacksOf } from '../../core/artefacts/stacks.ts';
import { CHECKS } from '../../core/readiness/checks/all.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Output } from '../playbooks/exit.ts';
import { EXIT } from './exit.ts';
import { readKit } from './read-kit.ts';

const USAGE = [
  'usage: npm run readiness -- artefacts --kit FILE --out DIR --keeper ARN… --log-group NAME',
  '         [--organization ID] [--sealer ARN…] [--auditor ARN…] [--lang en|ja]',
  '  writes users, roles, policies, alarms and rules for the kit: Terraform, CloudFormation and plain JSON',
  '  --keeper: role that may change break-glass users and roles; --sealer: role that makes sealed keys;',
  '  --auditor: who may assume the auditor role',
  '  exit code 0: written, 1: the kit or a flag stands against it, 64: wrong usage, 66: a file cannot be read or written',
].join('\n');

interface Wish extends Wishes {
  readonly kit: string;
  readonly out: string;
  readonly auditors: readonly string[];
  readonly lang: 'en' | 'ja';
}

/** Writes what is rolled out for a kit. @returns the exit code */
export async function artefactsCommand(
  flags: readonly string[],
  out: Output,
  playbooks: string,
): Promise<number> {
  const wish = wishOf(flags);
  if (!wish.ok) {
    out.trouble(`${wish.error}\n${USAGE}`);
    return EXIT.usage;
  }
  const { lang } = wish.value;
  const kit = await readKit(wish.value.kit, lang);
  if (!kit.ok) {
    out.trouble(kit.error);
    return EXIT.unreadable;
  }
  const site = siteOf(kit.value, wish.value);
  const faults = site.ok ? misfits(site.value) : site.error;
  for (const fault of faults) out.trouble(siteFaultWords(fault)[lang]);
  if (!site.ok || faults.length > 0) return EXIT.failed;
  const library = await loadLibrary(diskPlaybookSource(playbooks), createNodeHash());
  const stacks = stacksOf(site.value, {
    needs: library.playbooks.flatMap(({ playbook }) => playbook.roles),
    checks: CHECKS,
    auditors: wish.value.auditors,
  });
  return write(wish.value.out, artefactFiles(stacks, lang), out);
}

/** Into a new or empty folder only: nobody’s changes are written over. */
async function write(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
  out: Output,
): Promise<number> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) {
      out.trouble(`${folder} is not empty. Name a new folder, then compare the two.`);
      return EXIT.unreadable;
    }
    for (const { path, text } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    out.line(`${String(files.length)} files written. Begin with ${join(folder, 'README.md')}`);
    return EXIT.ready;
  } catch (thrown) {
    out.trouble(thrown instanceof Error ? thrown.message : folder);
    return EXIT.unreadable;
  }
}

function wishOf(flags: readonly string[]): Result<Wish, string> {
  try {
    const { values } = parseArgs({
      args: [...flags],
      options: {
        kit: { type: 'string' },
        out: { type: 'string' },
        keeper: { type: 'string', multiple: true, default: [] },
        sealer: { type: 'string', multiple: true, default: [] },
        auditor: { type: 'string', multiple: true, default: [] },
        organization: { type: 'string' },
        'log-group': { type: 'string' },
        lang: { type: 'string', default: 'en' },
      },
    });
    const { kit, out, organization, 'log-group': logGroup, lang } = values;
    if (kit === undefined) return err('--kit is missing.');
    if (out === undefined) return err('--out is missing.');
    if (logGroup === undefined) return err('--log-group is missing.');
    if (lang !== 'en' && lang !== 'ja') return err(`--lang is en or ja, not ${lang}.`);
    return ok({
      kit,
      out,
      logGroup,
      lang,
      keepers: values.keeper,
      keyKeepers: values.sealer,
      auditors: values.auditor,
      ...(organization === undefined ? {} : { organization }),
    });
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : 'The flags cannot be read.');
  }
}
