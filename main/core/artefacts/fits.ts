import { keepEvidence } from './policies/evidence.ts';
import { protectPrincipals } from './policies/protection.ts';
import { trustOf } from './policies/trust.ts';
import { userPolicies } from './policies/users.ts';
import { LIMITS, POLICIES_OF_GROUP, sizeOf } from './sizes.ts';
import { nameOf, type Site, type SiteFault } from './site.ts';

/** What of the policies AWS would refuse for its size; empty where all fit. */
export function misfits(site: Site): readonly SiteFault[] {
  const sized = [
    ['BREAK-GLASS-PRINCIPALS', protectPrincipals(site), LIMITS.scp],
    ['BREAK-GLASS-EVIDENCE', keepEvidence(site), LIMITS.scp],
    ...site.roles.map((role) => [nameOf(role.arn), trustOf(site, role), LIMITS.trust] as const),
  ] as const;
  return [
    ...(userPolicies(site).length > POLICIES_OF_GROUP
      ? [{ code: 'too-many-roles', roles: site.roles.length } as const]
      : []),
    ...sized
      .map(([policy, document, most]) => ({ policy, size: sizeOf(document), most }))
      .filter(({ size, most }) => size > most)
      .map((one) => ({ code: 'too-large', ...one }) as const),
  ];
}
