import type { Failure } from '../../core/failure.ts';
import { frozenTargets, sendsOf } from '../../core/run/command-targets.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { callTo, failedAtAws } from '../reach.ts';
import { sessionFor } from '../watch.ts';

export interface Output {
  readonly text: string;
  /** log-group: CloudWatch Logs. aws: Systems Manager, now. record: as the log has it. */
  readonly from: 'log-group' | 'aws' | 'record';
  /** Not whole, and who cut it. */
  readonly cut?: 'aws' | 'record';
  /** Why more than this could not be had. */
  readonly failure?: Failure;
}

/**
 * One target's output, as much as can be had: from the command's log group while it is being
 * written, else what was recorded, else, where the record is cut, from Systems Manager once more.
 * Where asking fails, what is known is shown all the same. Masked like everything that is shown.
 */
export async function commandOutput(
  desk: Desk,
  path: string,
  id: string,
): Promise<Result<Output, Failure>> {
  const { run } = desk;
  if (!run) return err({ code: 'no-run' });
  const target = frozenTargets(sendsOf(run.state, path)).find((one) => one.id === id);
  const { intent, result } = target ?? {};
  if (!intent) return err({ code: 'evidence-gone' });
  let failure: Failure | undefined;
  const masked = (text: string, from: Output['from'], cut?: Output['cut']): Result<Output, never> =>
    ok({
      text: run.journal.mask(text),
      from,
      ...(cut === undefined ? {} : { cut }),
      ...(failure === undefined ? {} : { failure }),
    });
  const { commandId } = intent;
  const { region, logGroup: group } = intent.intent;
  const session = sessionFor(desk, { run }, intent.intent.id);
  if (session && commandId !== undefined) {
    const ssm = await desk.ports.ssm();
    const to = callTo(desk, run, region, session.credentials);
    if (group !== undefined) {
      const logged = await ssm.loggedOutput(to, { group, commandId, target: id });
      if (!logged.ok) failure = failedAtAws(desk, run, logged.error).error;
      else if (logged.value) {
        return masked(logged.value.text, 'log-group', logged.value.cut ? 'aws' : undefined);
      }
    }
    if (result?.cut === 'record') {
      const whole = await ssm.output(to, { commandId, target: id });
      if (whole.ok) return masked(whole.value.text, 'aws', whole.value.cut ? 'aws' : undefined);
      failure ??= failedAtAws(desk, run, whole.error).error;
    }
  }
  const partial = run.partial.get(path)?.targets.find((one) => one.target === id);
  if (!result && partial) return masked(partial.output, 'aws', partial.cut ? 'aws' : undefined);
  if (!result && failure) return err(failure);
  const text = result?.output && 'text' in result.output ? result.output.text : undefined;
  return masked(text ?? '', 'record', result?.cut);
}
