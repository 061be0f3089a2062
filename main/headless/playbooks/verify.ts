import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { toHex } from '../../core/hex.ts';
import { parseVerifierKey } from '../../core/journal/note.ts';
import { playbookWords } from '../../core/kit/gate-words.ts';
import type { Publisher } from '../../core/kit/model.ts';
import { trustOf } from '../../core/publish/trust.ts';
import { EXIT, type Output } from './exit.ts';
import { isScenario, type ReadFile } from './files.ts';
import { keyTools } from './key-tools.ts';
import { isBundle, judgeBundle, type FileVerdict } from './verify-bundle.ts';
import { onFiles, shownOf, shownOptions, type Wanted } from './on-files.ts';

interface Options extends Wanted {
  readonly publishers: readonly Publisher[];
}

/** `verify PATH… --publisher VKEY…`: whose word stands for each; 0 only where one of these signed all. */
export function verifyCommand(args: readonly string[], output: Output): Promise<number> {
  return onFiles(args, output, {
    understand,
    run: (wanted, files) => verifyFiles(wanted, files, output),
  });
}

async function verifyFiles(
  { publishers, lang, json }: Options,
  files: readonly ReadFile[],
  output: Output,
): Promise<number> {
  const playbooks = files.filter(({ path, bytes }) => !isScenario(path, bytes));
  if (playbooks.length === 0) {
    output.trouble('No playbook is there: nothing was verified.');
    return EXIT.usage;
  }
  const verdicts: FileVerdict[] = [];
  for (const file of playbooks) {
    const { path, bytes, size } = file;
    const kit = { signed: true, publishers };
    if (isBundle(path)) {
      const bundle = await judgeBundle(file, kit);
      if (!bundle.ok) {
        output.trouble(bundle.error);
        return EXIT.errors;
      }
      verdicts.push(...bundle.value);
      continue;
    }
    if (size > bytes.length) {
      output.trouble(`${path}: too large to be a playbook`);
      return EXIT.unreadable;
    }
    const sha256 = toHex(keyTools.hash.sha256(bytes));
    const signature = await beside(path);
    verdicts.push({
      file: path,
      sha256,
      ...trustOf(keyTools, { kind: 'playbook', sha256, signature }, kit),
    });
  }
  if (json) output.line(JSON.stringify(verdicts, null, 2));
  else for (const verdict of verdicts) output.line(lineOf(verdict, lang));
  return verdicts.every(({ is }) => is === 'trusted') ? EXIT.clean : EXIT.errors;
}

/** The signature beside a file. One that is there and cannot be read is no signature, and never as if there were none. */
async function beside(path: string): Promise<string | undefined> {
  try {
    return await readFile(`${path}.sig`, 'utf8');
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}

function lineOf(verdict: FileVerdict, lang: 'en' | 'ja'): string {
  const { file, is, signers } = verdict;
  const names = signers.map(({ name, key }) => `${name} (${key})`).join(', ');
  const words = is === 'trusted' ? '' : ` ${playbookWords[is][lang]}`;
  return `${file}: ${is}:${words}${names === '' ? '' : ` ${names}`}`;
}

function understand(args: readonly string[]): Options | string {
  const options = {
    publisher: { type: 'string', multiple: true },
    ...shownOptions,
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const shown = shownOf(values);
  if (typeof shown === 'string') return shown;
  if (positionals.length === 0) return 'Name at least one file or folder.';
  const publishers: Publisher[] = [];
  for (const vkey of values.publisher ?? []) {
    const key = parseVerifierKey(keyTools.hash, vkey);
    if (!key) return `--publisher takes a verifier key as keygen prints it, not "${vkey}"`;
    publishers.push({ id: key.name, name: key.name, vkey });
  }
  if (publishers.length === 0) return '--publisher names whose signature counts.';
  return { paths: positionals, publishers, ...shown };
}
