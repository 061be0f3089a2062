import type { Failure } from '../core/failure.ts';
import { renderCommand } from '../core/playbook/render-command.ts';
import type { TemplateError } from '../core/playbook/template.ts';
import type { Instance } from '../core/ports/aws.ts';
import { err, ok, type Result } from '../core/result.ts';
import { fromAws } from './answer.ts';
import type { CurrentStep } from './current-step.ts';
import type { Desk, LiveSession } from './desk.ts';
import { liveSession } from './keep-session.ts';
import { roleNeedOf } from './place.ts';
import { callTo } from './reach.ts';

/** What will be sent, frozen: what is read back is exactly this. */
export interface PreparedCommand {
  readonly session: LiveSession;
  readonly region: string;
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  readonly offline: readonly string[];
  readonly resolvedAt: number;
  readonly document: { readonly name: string; readonly version: string; readonly sha256: string };
  readonly script: readonly string[];
  readonly parameters: Readonly<Record<string, readonly string[]>>;
}

/** SSM SendCommand: at most 50 instance ids. */
const MOST_TARGETS = 50;

/** Looks targets and document up with the step's role, and fills its variables in. */
export async function prepareCommand(
  desk: Desk,
  { run, at }: CurrentStep,
): Promise<Result<PreparedCommand, Failure>> {
  const { step } = at;
  if (step.kind !== 'run-command') return err({ code: 'step-not-ready' });
  const need = roleNeedOf(at, step.role);
  const session = liveSession(desk, ({ role }) => role !== undefined && role.id === need?.role);
  if (!session) return err({ code: 'no-session', params: { role: need?.role ?? step.role } });
  const rendered = renderCommand(step, run.state.vars);
  if (!rendered.ok) return err(notRendered(rendered.error));
  const { script, parameters, targets } = rendered.value;

  const region = rendered.value.region ?? desk.reach?.region ?? session.region;
  const to = callTo(desk, run, region, session.credentials);
  const ssm = await desk.ports.ssm();
  const found = await ssm.describeInstances(to, targets);
  if (!found.ok) return err(fromAws(found.error, run));
  const online = found.value.filter((instance) => instance.online);
  if (online.length === 0)
    return err({ code: 'no-targets', params: { count: found.value.length } });
  if (online.length > MOST_TARGETS) {
    return err({ code: 'too-many-targets', params: { count: online.length, most: MOST_TARGETS } });
  }
  const document = await ssm.document(to, step.document);
  if (!document.ok) return err(fromAws(document.error, run));
  return ok({
    session,
    region,
    targets: online.map(({ id, name }) => ({ id, name })),
    offline: found.value.filter((instance) => !instance.online).map(nameOf),
    resolvedAt: desk.ports.clock.now(),
    document: document.value,
    script,
    parameters,
  });
}

function notRendered({ code, variable }: TemplateError): Failure {
  const why = code === 'unknown-variable' ? 'required' : 'format';
  return { code: 'value-invalid', params: { field: variable, why } };
}

function nameOf({ id, name }: Instance): string {
  return name === '' ? id : `${name} (${id})`;
}
