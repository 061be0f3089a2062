import type { Scenario } from '../core/drill/scenario.ts';
import { findingLine, type Finding } from '../core/playbook/finding.ts';
import type { Playbook } from '../core/playbook/model.ts';
import type { PlaybookFile } from '../core/ports/playbook-source.ts';
import { err, ok, type Result } from '../core/result.ts';

/**
 * A file as a checked value, or its first finding in words. Parsers and schemas are loaded only for
 * files the build has not seen: at start-up that is none.
 */
export async function readPlaybook(
  file: PlaybookFile,
  checked: Playbook | undefined,
): Promise<Result<Playbook, string>> {
  if (checked) return ok(checked);
  const { parsePlaybook } = await import('../core/playbook/parse.ts');
  const { playbook, findings } = parsePlaybook(file.file, file.bytes);
  return playbook ? ok(playbook) : err(firstError(findings));
}

export async function readScenario(
  file: PlaybookFile,
  checked: Scenario | undefined,
): Promise<Result<Scenario, string>> {
  if (checked) return ok(checked);
  const { parseScenario } = await import('../core/drill/scenario.ts');
  const { scenario, findings } = parseScenario(file.file, file.bytes);
  return scenario ? ok(scenario) : err(firstError(findings));
}

function firstError(findings: readonly Finding[]): string {
  const first = findings.find(({ level }) => level === 'error') ?? findings[0];
  return first ? findingLine(first, 'en') : '';
}
