import { findingLine, type Finding } from '../../core/playbook/finding.ts';
import { codeHelp } from './code-help.ts';
import type { Output } from './exit.ts';
import { sarifLog } from './sarif.ts';

/** How findings are told. */
export interface Shown {
  readonly json: boolean;
  readonly sarif: boolean;
  readonly lang: 'en' | 'ja';
}

/** `--json`: all of them as one list; `--sarif`: as SARIF 2.1.0; else a line each. */
export function report(findings: readonly Finding[], shown: Shown, output: Output): void {
  if (shown.json) output.line(JSON.stringify(findings, null, 2));
  else if (shown.sarif) {
    const log = sarifLog(findings, shown.lang, codeHelp(shown.lang));
    output.line(JSON.stringify(log, null, 2));
  } else for (const finding of findings) output.line(findingLine(finding, shown.lang));
}
