import type { Failure } from '../core/failure.ts';
import type { SendPlace } from '../core/journal/payload-send.ts';
import { renderCommand } from '../core/playbook/render-command.ts';
import type { Span } from '../core/playbook/template.ts';
import type { Instance } from '../core/ports/aws.ts';
import {
  frozenTargets,
  limitsFor,
  mayGoAgain,
  rootOf,
  sendsOf,
  targetState,
  type Again,
  type SendLimits,
} from '../core/run/command-targets.ts';
import { err, ok, type Result } from '../core/result.ts';
import { commandParameters } from './automation/values.ts';
import { resolveTargets, type LeftOut } from './command/resolve-targets.ts';
import type { CurrentStep } from './current-step.ts';
import type { Desk, LiveSession } from './desk.ts';
import { kitDiffers, type KitDiffers } from './kit-differs.ts';
import { notRendered } from './not-rendered.ts';
import { callTo, failedAtAws } from './reach.ts';
import { regionOfStep } from './step-region.ts';
import { sessionAt } from './step-session.ts';

/** What the person adds to what the playbook says. */
export interface SendOptions {
  /** Only to those targets of the last command that failed, or that were never reached. */
  readonly again?: Again;
  readonly maxConcurrency?: string;
  readonly maxErrors?: string;
}

/** What will be sent, frozen: what is read back is exactly this. */
export interface PreparedCommand {
  readonly session: LiveSession;
  readonly region: string;
  readonly targets: readonly Instance[];
  readonly leftOut: readonly LeftOut[];
  readonly resolvedAt: number;
  readonly document: { readonly name: string; readonly version: string; readonly sha256: string };
  /** What the kit has of the document, where that is another. */
  readonly differs?: KitDiffers;
  readonly script: readonly string[];
  readonly spans: readonly (readonly Span[])[];
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly limits: SendLimits;
  readonly logGroup?: string;
  /** Set where it goes once more to some targets of an earlier command. */
  readonly again?: Required<Pick<SendPlace, 'of' | 'again'>>;
}

/** Looks targets and document up with the step's role, and fills its variables in. */
export async function prepareCommand(
  desk: Desk,
  { run, at }: CurrentStep,
  options: SendOptions = {},
): Promise<Result<PreparedCommand, Failure>> {
  const { step } = at;
  if (step.kind !== 'run-command') return err({ code: 'step-not-ready' });
  const held = sessionAt(desk, run, at, step.role);
  if (!held.ok) return held;
  const session = held.value;
  const rendered = renderCommand(step, run.state.vars);
  if (!rendered.ok) return err(notRendered(run, rendered.error));
  const { script, spans, parameters } = rendered.value;
  const once =
    options.again === undefined ? undefined : onceMore(run.state, at.path, options.again);
  if (once?.ids.length === 0) return err({ code: 'no-targets', params: { count: 0 } });

  const where = regionOfStep(run, step);
  if (!where.ok) return where;
  const region = where.value;
  const to = callTo(desk, run, region, session.credentials);
  const ssm = await desk.ports.ssm();
  const targets = once ? { instanceIds: once.ids } : rendered.value.targets;
  const resolved = await resolveTargets(desk, run, to, targets);
  if (!resolved.ok) return resolved;
  const { online, leftOut } = resolved.value;
  const document = await ssm.document(to, step.document);
  if (!document.ok) return failedAtAws(desk, run, document.error);
  const differs = kitDiffers(run.kit, document.value);
  const filled = commandParameters({ run, at }, document.value, parameters);
  if (!filled.ok) return filled;
  const concurrency = options.maxConcurrency ?? step.maxConcurrency;
  const errors = options.maxErrors ?? step.maxErrors;
  return ok({
    session,
    region,
    targets: online,
    leftOut,
    resolvedAt: desk.ports.clock.now(),
    document: document.value,
    ...(differs ? { differs } : {}),
    script,
    spans,
    parameters: filled.value,
    limits: limitsFor(
      {
        ...(concurrency === undefined ? {} : { concurrency }),
        ...(errors === undefined ? {} : { errors }),
      },
      online.length,
    ),
    ...(step.logGroup === undefined ? {} : { logGroup: step.logGroup }),
    ...(once ? { again: once.again } : {}),
  });
}

/** The ids an earlier command may go to once more, and which command that was. */
function onceMore(state: CurrentStep['run']['state'], path: string, again: Again) {
  const sends = sendsOf(state, path);
  const last = sends.at(-1);
  return {
    ids: frozenTargets(sends)
      .filter((target) => mayGoAgain(targetState(target), again))
      .map(({ id }) => id),
    again: { of: last ? rootOf(last) : '', again },
  };
}
