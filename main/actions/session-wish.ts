import { narrowingOf, roleRequest, type RoleRequest } from '../core/kit/role-request.ts';
import { readNarrowing } from '../core/aws/read-only/narrow.ts';
import type { Payloads } from '../core/journal/payload.ts';
import type { KitRole } from '../core/kit/model.ts';
import { toHex } from '../core/hex.ts';
import type { RoleNeed } from '../core/playbook/model.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import type { ActiveRun, Desk } from './desk.ts';

interface Wish {
  readonly role: KitRole;
  readonly need?: RoleNeed | undefined;
  readonly user: string;
  readonly chained: boolean;
}

/** Nothing is revoked after a probe: what it opens ends by itself, soon. STS gives an hour unasked. */
const PROBE_SECONDS = 3_600;

/** What STS is asked for this role: stamped as the kit allows, narrowed as playbook or kit say. */
export function requestOf(
  { state }: Pick<ActiveRun, 'state'>,
  { role, need, user, chained }: Wish,
): Result<RoleRequest, Failure> {
  const incident = state.vars['incident_id'];
  const wanted = need?.sessionSeconds;
  const seconds =
    state.kind === 'probe' ? Math.min(wanted ?? PROBE_SECONDS, PROBE_SECONDS) : wanted;
  const request = roleRequest({
    role,
    user,
    chained,
    ...(state.kind === 'probe'
      ? readNarrowing(narrowingOf(role, need), need?.actions ?? [])
      : narrowingOf(role, need)),
    ...(incident === undefined ? {} : { incident }),
    ...(seconds === undefined ? {} : { sessionSeconds: seconds }),
  });
  if (request.ok) return request;
  return err({ code: 'policy-too-large', params: { characters: request.error.characters } });
}

/** What the intent of an AssumeRole says of the session that is asked for. */
export function wishRecord({ ports }: Desk, request: RoleRequest): Partial<Payloads['intent']> {
  const { policy, policyArns, tags, transitiveTagKeys, sourceIdentity, durationSeconds } = request;
  return {
    seconds: durationSeconds,
    ...(policy === undefined
      ? {}
      : {
          policy: { text: policy },
          policySha256: toHex(ports.hash.sha256(new TextEncoder().encode(policy))),
        }),
    ...(policyArns === undefined ? {} : { policyArns }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(transitiveTagKeys === undefined ? {} : { transitiveTagKeys }),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  };
}
