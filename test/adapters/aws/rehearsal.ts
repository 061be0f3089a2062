import type { CallTo, Credentials, Issued, Sts } from '../../../main/core/ports/aws.ts';
import type { AwsOptions } from '../../../main/core/aws/call.ts';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import { startRange, type Range, type RangeOptions } from '../../../main/range/start.ts';

/** A range and what a responder holds in it. */
export interface Rehearsal {
  readonly range: Range;
  readonly sts: Sts;
  readonly key: Credentials;
  /** The first Region, signed as the responder's own user. */
  readonly to: CallTo;
  readonly role: (name: string) => string;
  /** Spends the practice device's code of this moment. */
  baseSession(): Promise<Issued>;
  /** A role chained from a new base session. */
  asRole(name: string): Promise<CallTo>;
}

/** Over TLS (`tls: true`), the range's own authority counts as the public one. */
export async function rehearse(
  options: Partial<RangeOptions> = {},
  aws: AwsOptions = {},
): Promise<Rehearsal> {
  const range = await startRange({ world: 'sso-outage', ...options });
  const trusted = range.authorities && { publicAuthorities: [range.authorities.authority] };
  const sts = createSts({ ...trusted, ...aws });
  const { accessKeyId, secretAccessKey } = range;
  const key = { accessKeyId, secretAccessKey };
  const [at] = range.endpoints;
  if (!at) throw new Error('a range without Regions');
  const to: CallTo = { at, credentials: key, skewMs: 0 };
  const role = (name: string): string => range.roleArns.find((arn) => arn.endsWith(name)) ?? '';
  const baseSession = async (): Promise<Issued> => {
    const mfa = { serial: range.mfaSerial, code: range.practiceCode().code };
    const session = await sts.getSessionToken(to, mfa, 3_600);
    if (!session.ok) throw new Error(session.error.raw);
    return session.value;
  };
  return {
    range,
    sts,
    key,
    to,
    role,
    baseSession,
    asRole: async (name) => {
      const { credentials } = await baseSession();
      const assumed = await sts.assumeRole({ ...to, credentials }, wish(role(name), range.user));
      if (!assumed.ok) throw new Error(assumed.error.raw);
      return { ...to, credentials: assumed.value.credentials };
    },
  };
}

export function wish(roleArn: string, user: string): Parameters<Sts['assumeRole']>[1] {
  return {
    roleArn,
    sessionName: user,
    sourceIdentity: user,
    tags: [{ key: 'Incident', value: 'INC-2026-1' }],
    durationSeconds: 3_600,
  };
}
