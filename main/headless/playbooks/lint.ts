import { parseArgs } from 'node:util';
import { LARGEST_READ } from '../../core/playbook/decode.ts';
import { parseScenario } from '../../core/drill/scenario.ts';
import { hasErrors, type Finding } from '../../core/playbook/finding.ts';
import { lint } from '../../core/playbook/lint.ts';
import { parsePlaybook, type ParsedPlaybook } from '../../core/playbook/parse.ts';
import { tooLargeFinding } from '../../core/playbook/read-shape.ts';
import { EXIT, USAGE, type Output } from './exit.ts';
import { isScenario, readPaths } from './files.ts';
import { report, type Shown } from './report.ts';

interface Wanted extends Shown {
  readonly paths: readonly string[];
}

/** `lint PATH… [--json|--sarif] [--lang en|ja]`: one line per finding, or all of them at once. */
export async function lintCommand(args: readonly string[], output: Output): Promise<number> {
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
  const playbooks: ParsedPlaybook[] = [];
  const others: Finding[] = [];
  let scenarios = 0;
  for (const { path, size, bytes } of read.value) {
    if (size > LARGEST_READ) {
      playbooks.push({ file: path, findings: [tooLargeFinding(path, size)] });
    } else if (isScenario(path, bytes)) {
      scenarios += 1;
      others.push(...parseScenario(path, bytes).findings);
    } else playbooks.push(parsePlaybook(path, bytes));
  }
  const findings = [...lint(playbooks), ...others];
  report(findings, wanted, output);
  if (!wanted.json && !wanted.sarif) {
    output.line(summary(playbooks.length, scenarios, findings));
  }
  return hasErrors(findings) ? EXIT.errors : EXIT.clean;
}

/** A sentence when the arguments are wrong. */
function readArguments(args: readonly string[]): Wanted | string {
  try {
    const options = {
      json: { type: 'boolean' },
      sarif: { type: 'boolean' },
      lang: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const lang = values.lang ?? 'en';
    if (lang !== 'en' && lang !== 'ja') return `--lang takes en or ja, not "${lang}"`;
    if (positionals.length === 0) return 'Name at least one file or folder.';
    const { json = false, sarif = false } = values;
    return { paths: positionals, json, sarif, lang };
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

function summary(playbooks: number, scenarios: number, findings: readonly Finding[]): string {
  const count = (level: Finding['level']): number =>
    findings.filter((finding) => finding.level === level).length;
  return [
    `${playbooks} playbook${playbooks === 1 ? '' : 's'}`,
    `${scenarios} scenario${scenarios === 1 ? '' : 's'}`,
    `${count('error')} error${count('error') === 1 ? '' : 's'}`,
    `${count('warning')} warning${count('warning') === 1 ? '' : 's'}`,
  ].join(', ');
}
