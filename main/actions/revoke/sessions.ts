import { toHex } from '../../core/hex.ts';
import { utf8 } from '../../core/journal/bytes.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import { fromAws, refuse, type Done } from '../answer.ts';
import { onOpenStep, unsettledAt, type CurrentStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import { heldNow } from '../keep-session.ts';
import { outcomeOf } from '../outcome-of.ts';
import { placeOf } from '../place.ts';
import { callTo, failedAtAws } from '../reach.ts';
import { agreedIntent, notSent } from '../read-back.ts';
import { record } from '../record.ts';
import { endReached } from './end-reached.ts';
import { besideOthers, isStill } from './beside.ts';
import { holdersOf } from './holders.ts';
import { begunOf, prepareDenial, type PreparedDenial } from './prepare.ts';
import { denialReadBack } from './read-back.ts';
import { showPending } from '../show-pending.ts';

/**
 * The `revoke` step: sessions of a role that were issued so far are denied everything. Read back in
 * main's own window with what it cuts off, written down, then put once; what of this app it reaches
 * leaves the dock.
 */
export async function revokeSessions(desk: Desk, path: string): Promise<Done> {
  return onOpenStep(desk, path, async (current) => {
    const { run } = current;
    if (unsettledAt(current)) return refuse('step-not-ready');
    run.failures.delete(path);
    const put = await prepareAndPut(desk, current);
    run.pending.delete(path);
    if (!put.ok) run.failures.set(path, put.error);
    desk.ports.changed();
    return put;
  });
}

async function prepareAndPut(desk: Desk, current: CurrentStep): Promise<Done> {
  const { run, at } = current;
  const before = prepareDenial(desk, current);
  if (!before.ok) return before;
  const iam = await desk.ports.iam();
  const { session } = before.value;
  // Renewed while it was read: what it was renewed to holds longer, and its old keys may be over.
  const to = () =>
    callTo(desk, run, session.region, (heldNow(desk, run, session) ?? session).credentials);
  const prepared = await besideOthers(desk, run, before.value, () =>
    iam.read(to(), before.value.denial),
  );
  const { denial } = prepared;
  showPending(desk, current, 'waiting-for-confirmation');
  const intended = await agreedIntent(
    desk,
    run,
    denialReadBack(current, prepared, holdersOf(desk, run, prepared.reached.sessions)),
    at,
    () => intentOf(desk, prepared),
    session,
  );
  if (!intended.ok) return intended;
  const params = { role: denial.role };
  const still = await isStill(prepared, () => iam.read(to(), denial));
  if (!still.ok) return notSent(desk, run, intended.value, fromAws(still.error, run));
  if (!still.value) return notSent(desk, run, intended.value, { code: 'denial-put-since', params });
  // Looked at last: AWS may have taken seconds to say what stands there.
  if (!heldNow(desk, run, session))
    return notSent(desk, run, intended.value, { code: 'no-session', params });
  if (begunOf(run, prepared.role) > prepared.begun)
    return notSent(desk, run, intended.value, { code: 'role-assumed-since', params });
  showPending(desk, current, 'revoking');
  const put = await iam.put(to(), denial);
  const told = await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: outcomeOf(intended.value, put, ({ requestId }) => ({ status: 'ok', requestId })),
  });
  if (!told.ok) return told;
  if (!put.ok) return failedAtAws(desk, run, put.error);
  return endReached(desk, prepared.reached.sessions);
}

function intentOf(
  desk: Desk,
  { denial, role, session, spared }: PreparedDenial,
): Omit<Payloads['intent'], 'id' | 'path' | 'readBack'> {
  return {
    call: 'iam:PutRolePolicy',
    account: session.account,
    principal: session.arn,
    ...(session.role ? { role: session.role.arn } : {}),
    region: session.region,
    targets: [{ id: role.arn, name: denial.name }],
    script: { text: denial.document },
    scriptSha256: toHex(desk.ports.hash.sha256(utf8(denial.document))),
    ...(spared?.session === undefined
      ? {}
      : { spares: { name: spared.name, session: spared.session } }),
  };
}
