import { access } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { jssKeys } from '../../adapters/system/jss-keys.ts';
import { nameIds } from '../../adapters/system/name-ids.ts';
import { importPlaybook, type ImportReading } from '../../core/imported/import.ts';
import { tooLargeFinding } from '../../core/playbook/read-shape.ts';
import { EXIT, type Output } from './exit.ts';
import { writeInto, type ReadFile } from './files.ts';
import { onFiles, shownOf, shownOptions, type Wanted } from './on-files.ts';
import { report } from './report.ts';

interface Options extends Wanted {
  readonly out: string;
  readonly id?: string;
  readonly force: boolean;
}

/** `import FILE… [--out DIR] [--id ID] [--force]`: writes a draft beside each file's findings. */
export function importCommand(args: readonly string[], output: Output): Promise<number> {
  return onFiles(args, output, {
    understand,
    endings: ['.json', '.yaml', '.yml', '.md'],
    run: (wanted, files) => importFiles(wanted, files, output),
  });
}

async function importFiles(
  wanted: Options,
  files: readonly ReadFile[],
  output: Output,
): Promise<number> {
  const readings = files.map((file) => ({ file, reading: importOf(file, wanted.id) }));
  const written: string[] = [];
  for (const { file, reading } of readings) {
    if (!reading.draft) continue;
    const name = `${basename(file.path, extname(file.path))}.draft.yaml`;
    const path = join(wanted.out, name);
    if (!wanted.force && (await exists(path))) {
      output.trouble(`${path} exists already; --force replaces it.`);
      return EXIT.unreadable;
    }
    const draft = await writeInto(wanted.out, name, reading.draft.text);
    if (!draft.ok) {
      output.trouble(`${draft.error.path}: ${draft.error.detail}`);
      return EXIT.unreadable;
    }
    written.push(draft.value);
  }
  const findings = readings.flatMap(({ reading }) => reading.findings);
  report(findings, wanted, output);
  if (!wanted.json && !wanted.sarif) {
    for (const path of written)
      output.line(`wrote ${path}: a draft, to be reviewed and translated`);
  }
  return written.length < readings.length ? EXIT.errors : EXIT.clean;
}

function importOf({ path, size, bytes }: ReadFile, id: string | undefined): ImportReading {
  if (size > bytes.length) return { from: 'cacao-2.0', findings: [tooLargeFinding(path, size)] };
  return importPlaybook(path, bytes, { hash: createNodeHash(), ids: nameIds, keys: jssKeys }, id);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

function understand(args: readonly string[]): Options | string {
  const options = {
    out: { type: 'string' },
    id: { type: 'string' },
    force: { type: 'boolean' },
    ...shownOptions,
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { id, out = '.', force = false } = values;
  const shown = shownOf(values);
  if (typeof shown === 'string') return shown;
  if (id !== undefined && !/^[A-Z][A-Z0-9]{0,9}-\d{2,4}$/.test(id)) {
    return `--id takes an id such as PB-90, not "${id}"`;
  }
  if (positionals.length === 0) return 'Name at least one file.';
  if (id !== undefined && positionals.length > 1) return '--id is for one file.';
  return {
    paths: positionals,
    out,
    force,
    ...shown,
    ...(id === undefined ? {} : { id }),
  };
}
