import type { Failure } from '../../core/failure.ts';
import { renderCommand, type RenderedCommand } from '../../core/playbook/render-command.ts';
import { renderParameters } from '../../core/playbook/render-parameters.ts';
import { checkValues, isBlank } from '../../core/ssm-document/check-values.ts';
import { dryRunOf, onlyDry, unclearDryRun } from '../../core/ssm-document/dry-run.ts';
import type { DocumentValues, SsmDocument } from '../../core/ssm-document/model.ts';
import { parseDocumentText } from '../../core/ssm-document/parse.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import { onOpenStep, type CurrentStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { notRendered } from '../not-rendered.ts';
import { knownDocument } from './read-document.ts';
import { automationAt } from './state.ts';

/** Whether an execution only looks, really acts, or its document knows no such difference. */
export type RunAs = 'dry-run' | 'real';

/** Keeps what a person filled in; what the document would refuse is refused here, by name. */
export async function fillDocument(
  desk: Desk,
  path: string,
  values: DocumentValues,
): Promise<Done> {
  return onOpenStep(desk, path, (current) => {
    const { run, at } = current;
    const known = knownDocument(run, current);
    if (!known) return Promise.resolve(refuse('step-not-ready'));
    const state = automationAt(run, at.path);
    const { parameters } = known.document;
    const open = new Set(parameters.filter(({ secret }) => !secret).map(({ name }) => name));
    const stranger = Object.keys(values).find((name) => !open.has(name));
    if (stranger !== undefined) {
      return Promise.resolve(refuse('value-invalid', { field: stranger, why: 'unknown' }));
    }
    const secrets = Object.entries(state.given).filter(([name]) => !open.has(name));
    const given = { ...Object.fromEntries(secrets), ...values };
    const checked = valuesFor(current, known.document, given, 'real');
    if (!checked.ok) return Promise.resolve(checked);
    state.given = given;
    run.failures.delete(path);
    desk.ports.changed();
    return Promise.resolve(done);
  });
}

/** Keeps one secret parameter in main memory, and out of every record. */
export async function giveSecretParameter(
  desk: Desk,
  { path, name }: { readonly path: string; readonly name: string },
  value: string,
): Promise<Done> {
  return onOpenStep(desk, path, (current) => {
    const { run } = current;
    const known = knownDocument(run, current);
    const parameter = known?.document.parameters.find((one) => one.name === name);
    if (parameter?.secret !== true) return Promise.resolve(refuse('step-not-ready'));
    holdSecrets(desk, [value]);
    const state = automationAt(run, path);
    const others = Object.entries(state.given).filter(([other]) => other !== name);
    state.given = Object.fromEntries(value === '' ? others : [...others, [name, [value]]]);
    desk.ports.changed();
    return Promise.resolve(done);
  });
}

/** What would be sent: the playbook's own values first, then what was given, then the dry run. */
export function valuesFor(
  { run, at }: Pick<CurrentStep, 'run' | 'at'>,
  document: SsmDocument,
  given: DocumentValues,
  as: RunAs,
): Result<DocumentValues, Failure> {
  const fixed = playbookValues({ run, at });
  if (!fixed.ok) return fixed;
  const dryRun = at.step.kind === 'automation' ? dryRunOf(document) : undefined;
  // Put to "no" in silence, a word that was meant as "yes" would change things for real.
  const unclear = dryRun && unclearDryRun(fixed.value);
  if (unclear !== undefined) {
    return err({ code: 'value-invalid', params: { field: unclear, why: 'not-allowed' } });
  }
  const all: DocumentValues = {
    ...given,
    ...fixed.value,
    ...(dryRun ? { [dryRun.name]: [as === 'dry-run' ? dryRun.on : dryRun.off] } : {}),
  };
  const wrong = checkValues(document, all)[0];
  if (wrong) {
    const { parameter, why, limit } = wrong;
    return err({
      code: 'value-invalid',
      params: { field: parameter, why, ...(limit === undefined ? {} : { limit }) },
    });
  }
  return ok(withoutBlanks(document, all));
}

/** What the playbook itself gives the document, its variables filled in. */
export function playbookValues({
  run,
  at,
}: Pick<CurrentStep, 'run' | 'at'>): Result<DocumentValues, Failure> {
  const { step } = at;
  const { vars } = run.state;
  const rendered =
    step.kind === 'run-command'
      ? renderCommand(step, vars)
      : step.kind === 'automation'
        ? renderParameters(step.parameters ?? {}, vars)
        : undefined;
  if (!rendered) return err({ code: 'step-not-ready' });
  if (!rendered.ok) return err(notRendered(run, rendered.error));
  if (step.kind !== 'run-command') return ok(rendered.value as DocumentValues);
  const { parameters, script } = rendered.value as RenderedCommand;
  return ok({ ...parameters, ...(script.length > 0 ? { commands: script } : {}) });
}

/**
 * Parameters of a command besides its script: the playbook's, and what a person filled in. A
 * document that cannot be read here is left for AWS to judge, unless something was filled in for it.
 */
export function commandParameters(
  current: Pick<CurrentStep, 'run' | 'at'>,
  live: { readonly name: string; readonly content: string },
  parameters: DocumentValues,
): Result<DocumentValues, Failure> {
  if (!hasForm(current.at)) return ok(parameters);
  const { given } = automationAt(current.run, current.at.path);
  const parsed = parseDocumentText(live.name, live.content);
  if (!parsed.ok) {
    return Object.keys(given).length === 0
      ? ok(parameters)
      : err({ code: 'document-unreadable', params: { name: live.name } });
  }
  const values = valuesFor(current, parsed.value, given, 'real');
  if (!values.ok) return values;
  const { commands: _script, ...others } = values.value;
  return ok(parameters['commands'] ? values.value : others);
}

/** Documents that only run a script need no form: the playbook has it. */
export function hasForm({ step }: Pick<CurrentStep, 'at'>['at']): boolean {
  if (step.kind === 'automation') return true;
  return step.kind === 'run-command' && !/^AWS-Run(?:Shell|PowerShell)Script$/.test(step.document);
}

/** A parameter left empty is left to the document's own default. */
function withoutBlanks({ parameters }: SsmDocument, values: DocumentValues): DocumentValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name, given]) => {
      const parameter = parameters.find((one) => one.name === name);
      return parameter !== undefined && !isBlank(parameter, given);
    }),
  );
}

/** True where the playbook wants nothing but the dry run. */
export function wantsOnlyDry(current: Pick<CurrentStep, 'run' | 'at'>): boolean {
  const values = playbookValues(current);
  return values.ok && onlyDry(values.value);
}
