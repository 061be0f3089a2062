import { toHex } from '../../core/hex.ts';
import { utf8 } from '../../core/journal/bytes.ts';
import { instantIn } from '../../core/revoke/older-sessions.ts';
import { roleKey, usedRoles } from '../../core/revoke/used-roles.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import type { IamPolicies } from '../../core/ports/iam.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { heldNow, liveSession } from '../keep-session.ts';
import { outcomeOf } from '../outcome-of.ts';
import { callTo, failedAtAws } from '../reach.ts';
import { agreedIntent } from '../read-back.ts';
import { record } from '../record.ts';
import { undoReadBack, type Undoing } from './undo-read-back.ts';

/**
 * Takes a denial back: the policy that this run put on the role, and no other, is deleted and asked
 * for once more. Sessions that were cut off and have not expired work again, so the role is open again.
 */
export async function undoRevocation(desk: Desk, role: string): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  const used = usedRoles(run.state).find(({ arn }) => roleKey(arn) === roleKey(role));
  const proof = used?.end.is === 'open' ? used.end.but : used?.end;
  const put = proof && 'intent' in proof ? run.state.intents[proof.intent]?.intent : undefined;
  const [target] = put?.targets ?? [];
  if (!used || !put || target?.name === undefined) return refuse('no-such-role', { role });
  const session = liveSession(desk, (one) => one.role !== undefined && one.role.arn === put.role);
  if (!session) return refuse('no-session', { role: put.role?.split('/').pop() ?? '' });
  const acting = `undo:${used.arn}`;
  if (run.acting.has(acting)) return refuse('busy');
  run.acting.add(acting);
  try {
    const policy = { role: used.name, name: target.name };
    return await readAndDelete(desk, { run, session, put, role: target.id, policy });
  } finally {
    run.acting.delete(acting);
    desk.ports.changed();
  }
}

async function readAndDelete(desk: Desk, undoing: Undoing): Promise<Done> {
  const { run, session, put, policy } = undoing;
  const iam = await desk.ports.iam();
  // Asked anew for each call: it may be renewed while it is read back.
  const to = () =>
    callTo(desk, run, session.region, (heldNow(desk, run, session) ?? session).credentials);
  const found = await iam.read(to(), policy);
  if (!found.ok) return failedAtAws(desk, run, found.error);
  // Somebody else's denial of the same name is theirs to take back.
  const held = found.value;
  if (held === undefined || toHex(desk.ports.hash.sha256(utf8(held))) !== put.scriptSha256)
    return refuse('denial-differs', { role: policy.role });
  const intended = await agreedIntent(
    desk,
    run,
    undoReadBack(undoing, instantIn(held) ?? ''),
    undefined,
    () => intentOf(undoing),
    session,
  );
  if (!intended.ok) return intended;
  const gone = await iam.remove(to(), policy);
  const asked = gone.ok || gone.error.mayHaveHappened;
  const after = asked ? await iam.read(to(), policy) : undefined;
  const told = await record(desk, run, {
    type: 'outcome',
    run: run.state.run,
    data: toldOf(intended.value, undoing, gone, after),
  });
  if (!told.ok) return told;
  return gone.ok || isGone(after) ? done : failedAtAws(desk, run, gone.error);
}

type Read = Awaited<ReturnType<IamPolicies['read']>> | undefined;

/** AWS's answer, with what the role held when it was asked for once more; a lost one is told by that. */
function toldOf(
  id: string,
  { role, policy }: Undoing,
  gone: Awaited<ReturnType<IamPolicies['remove']>>,
  after: Read,
): Payloads['outcome'] {
  const status = isGone(after) ? 'Absent' : after?.ok === true ? 'Present' : 'Unread';
  const results = [{ target: role, name: policy.name, status }];
  if (gone.ok) return { id, status: 'ok', requestId: gone.value.requestId, by: 'answer', results };
  if (isGone(after)) return { id, status: 'ok', by: 'lookup', results };
  return outcomeOf(id, gone, () => ({ status: 'ok' }));
}

function isGone(after: Read): boolean {
  return after?.ok === true && after.value === undefined;
}

function intentOf({ session, put, role, policy }: Undoing) {
  return {
    call: 'iam:DeleteRolePolicy',
    account: session.account,
    principal: session.arn,
    ...(session.role ? { role: session.role.arn } : {}),
    region: session.region,
    targets: [{ id: role, name: policy.name }],
    ...(put.scriptSha256 === undefined ? {} : { scriptSha256: put.scriptSha256 }),
  };
}
