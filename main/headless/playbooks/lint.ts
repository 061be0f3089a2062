import { parseArgs } from 'node:util';
import { LARGEST_READ } from '../../core/playbook/decode.ts';
import { parseScenario } from '../../core/drill/scenario.ts';
import { hasErrors, type Finding } from '../../core/playbook/finding.ts';
import { lint } from '../../core/playbook/lint.ts';
import { parsePlaybook, type ParsedPlaybook } from '../../core/playbook/parse.ts';
import { tooLargeFinding } from '../../core/playbook/read-shape.ts';
import { besideFindings } from './attached.ts';
import { EXIT, type Output } from './exit.ts';
import { isScenario, type ReadFile } from './files.ts';
import { onFiles, shownOf, shownOptions, type Wanted } from './on-files.ts';
import { report } from './report.ts';

/** `lint PATH… [--json|--sarif] [--lang en|ja]`: one line per finding, or all of them at once. */
export function lintCommand(args: readonly string[], output: Output): Promise<number> {
  return onFiles(args, output, {
    understand,
    run: (wanted, files) => lintFiles(wanted, files, output),
  });
}

async function lintFiles(
  wanted: Wanted,
  files: readonly ReadFile[],
  output: Output,
): Promise<number> {
  const playbooks: ParsedPlaybook[] = [];
  const others: Finding[] = [];
  let scenarios = 0;
  for (const { path, size, bytes } of files) {
    if (size > LARGEST_READ) {
      playbooks.push({ file: path, findings: [tooLargeFinding(path, size)] });
    } else if (isScenario(path, bytes)) {
      scenarios += 1;
      others.push(...parseScenario(path, bytes).findings);
    } else {
      const parsed = parsePlaybook(path, bytes);
      playbooks.push(parsed);
      others.push(...(await besideFindings(path, parsed)));
    }
  }
  const findings = [...lint(playbooks), ...others];
  report(findings, wanted, output);
  if (!wanted.json && !wanted.sarif) {
    output.line(summary(playbooks.length, scenarios, findings));
  }
  return hasErrors(findings) ? EXIT.errors : EXIT.clean;
}

/** A sentence when the arguments are wrong. */
function understand(args: readonly string[]): Wanted | string {
  const options = shownOptions;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const shown = shownOf(values);
  if (typeof shown === 'string') return shown;
  if (positionals.length === 0) return 'Name at least one file or folder.';
  return { paths: positionals, ...shown };
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
