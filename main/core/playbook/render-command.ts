import { err, ok, type Result } from '../result.ts';
import type { StepDetail } from './model.ts';
import {
  lineText,
  renderScript,
  renderScriptSpans,
  renderTemplate,
  type Span,
  type TemplateError,
  type TemplateUse,
} from './template.ts';

export type RunCommandDetail = Extract<StepDetail, { kind: 'run-command' }>;

/** A `run-command` step with all its variables filled in: what is read back, and then sent. */
export interface RenderedCommand {
  /** Absent where the step leaves the Region to the session. */
  readonly region?: string;
  /** Never empty: one tag, one group, or at least one instance id. */
  readonly targets:
    | { readonly tag: { readonly key: string; readonly value: string } }
    | { readonly instanceIds: readonly string[] }
    | { readonly group: string };
  readonly script: readonly string[];
  /** The same lines in pieces: what was put in for a variable stands apart. */
  readonly spans: readonly (readonly Span[])[];
  readonly parameters: Readonly<Record<string, readonly string[]>>;
}

/** Documents whose `commands` a POSIX shell reads: only for those do we know how to quote. */
const SHELL_DOCUMENTS: ReadonlySet<string> = new Set(['AWS-RunShellScript']);

/**
 * Fills a command in, or says which variable is missing or unsafe. Targets that come out empty are
 * the error `unknown-variable`: an empty list would mean every instance there is. Parameters of
 * other documents take plain values only, as such documents paste them into their own scripts.
 */
export function renderCommand(
  step: RunCommandDetail,
  vars: Readonly<Record<string, string>>,
): Result<RenderedCommand, TemplateError> {
  const use: TemplateUse = SHELL_DOCUMENTS.has(step.document) ? 'shell' : 'plain';
  const script = step.script ? renderScriptSpans(step.script, vars, use) : ok([]);
  if (!script.ok) return script;
  const parameters: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(step.parameters ?? {})) {
    const filled = name === 'commands' ? renderScript(values, vars, use) : renderEach(values, vars);
    if (!filled.ok) return filled;
    parameters[name] = filled.value;
  }
  const targets = renderTargets(step.targets, vars);
  if (!targets.ok) return targets;
  const region = step.region === undefined ? undefined : renderTemplate(step.region, vars, 'plain');
  if (region && !region.ok) return region;
  return ok({
    targets: targets.value,
    script: script.value.map(lineText),
    spans: script.value,
    parameters,
    ...(region ? { region: region.value } : {}),
  });
}

function renderEach(
  values: readonly string[],
  vars: Readonly<Record<string, string>>,
): Result<readonly string[], TemplateError> {
  const filled: string[] = [];
  for (const value of values) {
    const one = renderTemplate(value, vars, 'plain');
    if (!one.ok) return one;
    filled.push(one.value);
  }
  return ok(filled);
}

function renderTargets(
  { tag, group, instanceIds = '' }: RunCommandDetail['targets'],
  vars: Readonly<Record<string, string>>,
): Result<RenderedCommand['targets'], TemplateError> {
  if (tag) {
    const value = renderTemplate(tag.value, vars, 'plain');
    return value.ok ? ok({ tag: { key: tag.key, value: value.value } }) : value;
  }
  if (group !== undefined) {
    const name = renderTemplate(group, vars, 'plain');
    return name.ok ? ok({ group: name.value }) : name;
  }
  const ids = renderTemplate(instanceIds, vars, 'words');
  if (!ids.ok) return ids;
  const named = ids.value.split(/\s+/).filter((id) => id !== '');
  return named.length > 0
    ? ok({ instanceIds: named })
    : err({ code: 'unknown-variable', variable: 'instanceIds' });
}
