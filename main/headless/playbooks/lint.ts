import { parseArgs } from 'node:util';
import { LARGEST_READ } from '../../core/playbook/decode.ts';
import { strayedSteps } from '../../core/drill/scenario-steps.ts';
import { parseScenario, type ParsedScenario } from '../../core/drill/scenario.ts';
import { hasErrors, placed, type Finding } from '../../core/playbook/finding.ts';
import { lint } from '../../core/playbook/lint.ts';
import type { Text } from '../../core/playbook/model.ts';
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
    const half = halfChecked(playbooks);
    if (half > 0) output.line(restComesLater(half)[wanted.lang]);
    output.line(summary(playbooks.length, scenarios.length, findings)[wanted.lang]);
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

/** Files whose form is wrong: nothing that needs a whole playbook was looked at in them. */
function halfChecked(playbooks: readonly ParsedPlaybook[]): number {
  return playbooks.filter(({ draft }) => !draft).length;
}

function restComesLater(files: number): Text {
  const which = files === 1 ? '1 file has' : `${String(files)} files have`;
  return {
    en: `${which} errors of form. Mend these first: the other rules are checked once the form is right.`,
    ja: `書式に誤りのあるファイルが ${String(files)} 件あります。先に直してください。ほかの規則は、書式が正しくなってから検査されます。`,
  };
}

function summary(playbooks: number, scenarios: number, findings: readonly Finding[]): Text {
  const count = (level: Finding['level']): number =>
    findings.filter((finding) => finding.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return {
    en: [
      `${playbooks} playbook${playbooks === 1 ? '' : 's'}`,
      `${scenarios} scenario${scenarios === 1 ? '' : 's'}`,
      `${errors} error${errors === 1 ? '' : 's'}`,
      `${warnings} warning${warnings === 1 ? '' : 's'}`,
    ].join(', '),
    ja: `手順書 ${playbooks} 件、シナリオ ${scenarios} 件、エラー ${errors} 件、警告 ${warnings} 件`,
  };
}
