import { parseArgs } from 'node:util';
import { LARGEST_READ } from '../../core/playbook/decode.ts';
import { strayedSteps } from '../../core/drill/scenario-steps.ts';
import { parseScenario, type ParsedScenario } from '../../core/drill/scenario.ts';
import { hasErrors, placed, type Finding } from '../../core/playbook/finding.ts';
import { lint } from '../../core/playbook/lint.ts';
import { parsePlaybook, type ParsedPlaybook } from '../../core/playbook/parse.ts';
import { tooLargeFinding } from '../../core/playbook/read-shape.ts';
import { unfold, type PinnedPlaybook } from '../../core/run/plan.ts';
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
  const scenarios: ParsedScenario[] = [];
  const beside: Finding[] = [];
  for (const { path, size, bytes } of files) {
    if (size > LARGEST_READ) {
      playbooks.push({ file: path, findings: [tooLargeFinding(path, size)] });
    } else if (isScenario(path, bytes)) {
      scenarios.push(parseScenario(path, bytes));
    } else {
      const parsed = parsePlaybook(path, bytes);
      playbooks.push(parsed);
      beside.push(...(await besideFindings(path, parsed)));
    }
  }
  const findings = [
    ...lint(playbooks),
    ...beside,
    ...scenarios.flatMap((parsed) => [...parsed.findings, ...strayed(parsed, playbooks)]),
  ];
  report(findings, wanted, output);
  if (!wanted.json && !wanted.sarif) {
    output.line(summary(playbooks.length, scenarios.length, findings));
  }
  return hasErrors(findings) ? EXIT.errors : EXIT.clean;
}

/** Steps a scenario names in vain, where its playbook is among the files. */
function strayed(
  { file, scenario, locate }: ParsedScenario,
  playbooks: readonly ParsedPlaybook[],
): readonly Finding[] {
  const find = (id: string): PinnedPlaybook | undefined => {
    const { playbook } = playbooks.find((one) => one.playbook?.id === id) ?? {};
    return playbook && { ref: { id, version: playbook.version, sha256: '' }, playbook };
  };
  const root = scenario && find(scenario.playbook);
  const plan = root && unfold(root, find);
  if (!scenario || !locate || !plan?.ok) return [];
  return strayedSteps(scenario, plan.value).map((one) => placed(file, locate, one));
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
