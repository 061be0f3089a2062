import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { nameIds } from '../../adapters/system/name-ids.ts';
import { exportCacao } from '../../core/cacao/export.ts';
import { hasErrors, type Finding } from '../../core/playbook/finding.ts';
import { readShape } from '../../core/playbook/read-shape.ts';
import { playbookShape } from '../../core/playbook/schema.ts';
import { EXIT, USAGE, type Output } from './exit.ts';
import { readPaths, writeInto } from './files.ts';
import { report, type Shown } from './report.ts';

interface Wanted extends Shown {
  readonly paths: readonly string[];
  readonly out: string;
  /** RFC 3339: the version of what is written. */
  readonly at: string;
}

/** `export PATH… [--out DIR] [--at TIME]`: NAME.cacao.json for each playbook. */
export async function exportCommand(args: readonly string[], output: Output): Promise<number> {
  const wanted = readArguments(args);
  if (typeof wanted === 'string') {
    output.trouble(`${wanted}\n${USAGE}`);
    return EXIT.usage;
  }
  const read = await readPaths(wanted.paths);
  if (!read.ok) {
    output.trouble(`${read.error.path}: ${read.error.detail}`);
    return EXIT.unreadable;
  }
  const findings: Finding[] = [];
  const written: string[] = [];
  for (const { path, bytes } of read.value) {
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

function readArguments(args: readonly string[]): Wanted | string {
  try {
    const options = {
      out: { type: 'string' },
      at: { type: 'string' },
      json: { type: 'boolean' },
      sarif: { type: 'boolean' },
      lang: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { lang = 'en', out = '.', json = false, sarif = false } = values;
    if (lang !== 'en' && lang !== 'ja') return `--lang takes en or ja, not "${lang}"`;
    const at = new Date(values.at ?? Date.now());
    if (Number.isNaN(at.getTime())) return `--at takes a time, not "${values.at ?? ''}"`;
    if (positionals.length === 0) return 'Name at least one file or folder.';
    return { paths: positionals, out, at: at.toISOString(), json, sarif, lang };
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
