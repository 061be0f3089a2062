import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { nameIds } from '../../adapters/system/name-ids.ts';
import { exportCacao } from '../../core/cacao/export.ts';
import { hasErrors, type Finding } from '../../core/playbook/finding.ts';
import { readShape, tooLargeFinding } from '../../core/playbook/read-shape.ts';
import { playbookShape } from '../../core/playbook/schema.ts';
import { EXIT, type Output } from './exit.ts';
import { writeInto, type ReadFile } from './files.ts';
import { onFiles, shownOf, shownOptions, type Wanted } from './on-files.ts';
import { report } from './report.ts';

interface Options extends Wanted {
  readonly out: string;
  /** RFC 3339: the version of what is written. */
  readonly at: string;
}

/** `export PATH… [--out DIR] [--at TIME]`: NAME.cacao.json for each playbook. */
export function exportCommand(args: readonly string[], output: Output): Promise<number> {
  return onFiles(args, output, {
    understand,
    run: (wanted, files) => exportFiles(wanted, files, output),
  });
}

async function exportFiles(
  wanted: Options,
  files: readonly ReadFile[],
  output: Output,
): Promise<number> {
  const findings: Finding[] = [];
  const written: string[] = [];
  for (const { path, size, bytes } of files) {
    if (size > bytes.length) {
      findings.push(tooLargeFinding(path, size));
      continue;
    }
    if (/[\\/]scenarios[\\/][^\\/]+$/.test(path)) continue;
    const shape = readShape(path, bytes, playbookShape, 'breakglass/1');
    if (!shape.ok) {
      findings.push(...shape.error);
      continue;
    }
    const stamp = { created: wanted.at, modified: wanted.at };
    const cacao = exportCacao(path, shape.value.shape, stamp, nameIds);
    findings.push(...cacao.findings);
    const name = `${basename(path, extname(path))}.cacao.json`;
    const to = await writeInto(wanted.out, name, `${JSON.stringify(cacao.json, null, 2)}\n`);
    if (!to.ok) {
      output.trouble(`${to.error.path}: ${to.error.detail}`);
      return EXIT.unreadable;
    }
    written.push(to.value);
  }
  report(findings, wanted, output);
  if (!wanted.json && !wanted.sarif) for (const path of written) output.line(`wrote ${path}`);
  return hasErrors(findings) ? EXIT.errors : EXIT.clean;
}

function understand(args: readonly string[]): Options | string {
  const options = {
    out: { type: 'string' },
    at: { type: 'string' },
    ...shownOptions,
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { out = '.' } = values;
  const shown = shownOf(values);
  if (typeof shown === 'string') return shown;
  const at = new Date(values.at ?? Date.now());
  if (Number.isNaN(at.getTime())) return `--at takes a time, not "${values.at ?? ''}"`;
  if (positionals.length === 0) return 'Name at least one file or folder.';
  return { paths: positionals, out, at: at.toISOString(), ...shown };
}
