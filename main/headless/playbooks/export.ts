import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { nameIds } from '../../adapters/system/name-ids.ts';
import { exportCacao } from '../../core/cacao/export.ts';
import { hasErrors, type Finding } from '../../core/playbook/finding.ts';
import { readShape, tooLargeFinding } from '../../core/playbook/read-shape.ts';
import { playbookShape, type PlaybookShape } from '../../core/playbook/schema.ts';
import { buildPlaybook } from '../../core/playbook/build.ts';
import { playbookMarkdown } from '../../core/export/playbook/markdown.ts';
import { playbookPage } from '../../core/export/playbook/page.ts';
import { toHex } from '../../core/hex.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { EXIT, type Output } from './exit.ts';
import { writeInto, type ReadFile } from './files.ts';
import { onFiles, shownOf, shownOptions, type Wanted } from './on-files.ts';
import { report } from './report.ts';

interface Options extends Wanted {
  readonly out: string;
  /** RFC 3339: the version of what is written. */
  readonly at: string;
  readonly to: To;
}

const FORMATS = ['cacao', 'markdown', 'html'] as const;
type To = (typeof FORMATS)[number];

/** `export PATH… [--to FORMAT] [--out DIR] [--at TIME]`: a file for each playbook. */
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
    const made = madeOf(path, bytes, shape.value.shape, wanted);
    findings.push(...made.findings);
    const name = `${basename(path, extname(path))}.${made.ending}`;
    const to = await writeInto(wanted.out, name, made.text);
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

function madeOf(
  path: string,
  bytes: Uint8Array,
  shape: PlaybookShape,
  { to, at, lang }: Options,
): { readonly ending: string; readonly text: string; readonly findings: readonly Finding[] } {
  const { id, version } = shape;
  const ref = { id, version, sha256: toHex(createNodeHash().sha256(bytes)) };
  switch (to) {
    case 'cacao': {
      const { json, findings } = exportCacao(path, shape, { created: at, modified: at }, nameIds);
      return { ending: 'cacao.json', text: `${JSON.stringify(json, null, 2)}\n`, findings };
    }
    case 'markdown': {
      const text = playbookMarkdown(buildPlaybook(shape), ref, lang);
      return { ending: `${lang}.md`, text, findings: [] };
    }
    case 'html': {
      const text = playbookPage(buildPlaybook(shape), ref, lang);
      return { ending: `${lang}.html`, text, findings: [] };
    }
  }
}

function understand(args: readonly string[]): Options | string {
  const options = {
    out: { type: 'string' },
    at: { type: 'string' },
    to: { type: 'string' },
    ...shownOptions,
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { out = '.', to: wished = 'cacao' } = values;
  const shown = shownOf(values);
  if (typeof shown === 'string') return shown;
  if (wished === 'pdf') return '--to pdf: write html and print it, or make the PDF in the app.';
  const to = FORMATS.find((one) => one === wished);
  if (!to) return `--to takes cacao, markdown or html, not "${wished}"`;
  const at = new Date(values.at ?? Date.now());
  if (Number.isNaN(at.getTime())) return `--at takes a time, not "${values.at ?? ''}"`;
  if (positionals.length === 0) return 'Name at least one file or folder.';
  return { paths: positionals, out, to, at: at.toISOString(), ...shown };
}
