import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { toHex } from '../../core/hex.ts';
import { LARGEST_FILE } from '../../core/playbook/decode.ts';
import { hasErrors, type Finding } from '../../core/playbook/finding.ts';
import { parsePlaybook } from '../../core/playbook/parse.ts';
import { tooLargeFinding } from '../../core/playbook/read-shape.ts';
import { signFile, type Signer } from '../../core/publish/signed-file.ts';
import { askForKey } from './ask-for-key.ts';
import { besideFindings } from './attached.ts';
import { EXIT, type Output } from './exit.ts';
import { isScenario, type ReadFile } from './files.ts';
import { keyTools } from './key-tools.ts';
import { onFiles, shownOf, shownOptions, type Wanted } from './on-files.ts';
import type { AskPassphrase } from './passphrase.ts';
import { report } from './report.ts';

interface Options extends Wanted {
  readonly key: string;
}

/** `sign PATH… --key FILE`: NAME.yaml.sig beside each playbook; other signers of the same bytes stay. */
export function signCommand(
  args: readonly string[],
  output: Output,
  ask: AskPassphrase,
): Promise<number> {
  return onFiles(args, output, {
    understand,
    run: (wanted, files) => signFiles(wanted, files, output, ask),
  });
}

/** A playbook with an error is not opened by the app: nobody's word is put to one. */
async function signFiles(
  wanted: Options,
  files: readonly ReadFile[],
  output: Output,
  ask: AskPassphrase,
): Promise<number> {
  const playbooks = files.filter(({ path, bytes }) => !isScenario(path, bytes));
  if (playbooks.length === 0) {
    output.trouble('No playbook is there: nothing was signed.');
    return EXIT.usage;
  }
  const findings = (await Promise.all(playbooks.map(findingsOf))).flat();
  report(findings, wanted, output);
  if (hasErrors(findings)) return EXIT.errors;
  const opened = await askForKey(wanted.key, output, ask);
  if (!opened.ok) return opened.error;
  try {
    for (const file of playbooks) {
      output.line(`signed ${await signOne(file, opened.value)} as ${opened.value.name}`);
    }
    return EXIT.clean;
  } catch (thrown) {
    output.trouble(thrown instanceof Error ? thrown.message : String(thrown));
    return EXIT.unreadable;
  } finally {
    opened.value.key.destroy();
  }
}

async function signOne({ path, bytes }: ReadFile, signer: Signer): Promise<string> {
  const beside = `${path}.sig`;
  const before = await signaturesIn(beside);
  const sha256 = toHex(keyTools.hash.sha256(bytes));
  await writeFile(beside, signFile(keyTools.hash, 'playbook', signer, sha256, before));
  return beside;
}

/** Of one that cannot be read nothing is written: it would take other signers' words away. */
async function signaturesIn(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw thrown;
  }
}

/** As lint finds them: who signs a playbook signs the files it names, so they have to be there. */
async function findingsOf({ path, size, bytes }: ReadFile): Promise<readonly Finding[]> {
  if (size > LARGEST_FILE) return [tooLargeFinding(path, size)];
  const parsed = parsePlaybook(path, bytes);
  return [...parsed.findings, ...(await besideFindings(path, parsed))];
}

function understand(args: readonly string[]): Options | string {
  const options = { key: { type: 'string' }, ...shownOptions } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const shown = shownOf(values);
  if (typeof shown === 'string') return shown;
  if (values.key === undefined) return '--key names the file that keygen wrote.';
  if (positionals.length === 0) return 'Name at least one file or folder.';
  return { paths: positionals, key: values.key, ...shown };
}
