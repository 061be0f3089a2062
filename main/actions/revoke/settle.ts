import { toHex } from '../../core/hex.ts';
import { utf8 } from '../../core/journal/bytes.ts';
import type { AwsFailure } from '../../core/ports/aws.ts';
import { personIn } from '../../core/revoke/denial-name.ts';
import { instantIn, reachedBy, roleNameIn } from '../../core/revoke/older-sessions.ts';
import type { IntentProgress } from '../../core/run/state.ts';
import type { Result } from '../../core/result.ts';
import { refuse, type Done } from '../answer.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import { liveSession } from '../keep-session.ts';
import { placeOf } from '../place.ts';
import { callTo, failedAtAws } from '../reach.ts';
import { record } from '../record.ts';
import { endReached } from './end-reached.ts';

/**
 * A lost answer to a policy: IAM is asked for what the role holds under that name. The same text: it
 * was put. Another, or none, stays unknown: IAM tells of a change late, and others change it too.
 */
export async function settleDenial(
  desk: Desk,
  { run, at }: CurrentStep,
  { intent }: IntentProgress,
): Promise<Done> {
  const session = liveSession(desk, ({ role }) => role !== undefined && role.arn === intent.role);
  if (!session) return refuse('no-session', { role: intent.role?.split('/').pop() ?? '' });
  const [target] = intent.targets ?? [];
  const iam = await desk.ports.iam();
  const found = await iam.read(callTo(desk, run, intent.region, session.credentials), {
    role: roleNameIn(target?.id ?? ''),
    name: target?.name ?? '',
  });
  const { script } = intent;
  const policy = script && 'text' in script ? (script.text ?? '') : '';
  const instant = Date.parse(instantIn(policy) ?? '') - (desk.reach?.skewMs ?? 0);
  // It holds for this very session: the refusal proves it. One that began after the instant is refused by another.
  const reached = session.role?.arn === target?.id && session.startedAt < instant;
  const own = reached && deniedOutright(found);
  if (!found.ok && !own) return failedAtAws(desk, run, found.error);
  const sha256 =
    found.ok && found.value !== undefined
      ? toHex(desk.ports.hash.sha256(utf8(found.value)))
      : undefined;
  if (!own && sha256 !== intent.scriptSha256)
    return refuse('outcome-not-found', { comment: target?.name ?? '' });
  const told = await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: { id: intent.id, status: 'ok', by: 'lookup' },
  });
  if (!told.ok) return told;
  run.pending.delete(at.path);
  desk.ports.changed();
  const before = [...desk.sessions.values()].filter(({ startedAt }) => startedAt < instant);
  const person = personIn(target?.name ?? '');
  // Refused outright, it is not the one that was left alive.
  const spared = own ? undefined : intent.spares?.session;
  return endReached(desk, reachedBy(before, target?.id ?? '', person, undefined, spared).sessions);
}

function deniedOutright(found: Result<unknown, AwsFailure>): boolean {
  return (
    !found.ok &&
    found.error.code === 'access-denied' &&
    /explicit deny in an identity-based policy/.test(found.error.raw)
  );
}
