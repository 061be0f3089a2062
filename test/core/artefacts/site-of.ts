import { siteOf, type Site, type Wishes } from '../../../main/core/artefacts/site.ts';
import type { Kit } from '../../../main/core/kit/model.ts';
import { consoleKit } from '../../fakes/console-kit.ts';

export const SECURITY = '111122223333';
export const WORK = '444455556666';
export const KEEPER = `arn:aws:iam::${SECURITY}:role/stacksets-exec-0123456789abcdef0123456789abcdef`;
export const SEALER = `arn:aws:iam::${SECURITY}:role/KEY-CEREMONY`;

const user = (person: string): Kit['users'][number] => ({
  name: `${person}-break-glass`,
  person,
  account: SECURITY,
  arn: `arn:aws:iam::${SECURITY}:user/${person}-break-glass`,
  mfa: [],
});

export const roleOf = (id: string, name: string, account = WORK): Kit['roles'][number] => ({
  id,
  arn: `arn:aws:iam::${account}:role/${name}`,
  account,
  maxSessionSeconds: 3_600,
  trust: { mfaRequired: true, mfaMaxAgeSeconds: 3_600, sourceIdentity: true, incidentTag: true },
});

/** Two people, one of them with a sealed key by exception; three roles and the one that keeps users. */
export const kit: Kit = consoleKit({
  users: [
    user('sato'),
    { ...user('jones'), vault: { reason: 'no browser', approvedBy: 'sato', until: '2026-12-31' } },
  ],
  roles: [
    roleOf('readonly', 'BREAK-GLASS-READONLY'),
    roleOf('responder', 'BREAK-GLASS-ROLE'),
    roleOf('revoker', 'BREAK-GLASS-REVOKER'),
    roleOf('user-admin', 'BREAK-GLASS-USER-ADMIN', SECURITY),
  ],
});

export const wishes: Wishes = {
  organization: 'o-exampleorgid',
  keepers: [KEEPER],
  keyKeepers: [SEALER],
  logGroup: 'org-cloudtrail',
};

export function siteFor(more: Partial<Kit> = {}, other: Partial<Wishes> = {}): Site {
  const site = siteOf({ ...kit, ...more }, { ...wishes, ...other });
  if (!site.ok) throw new Error(JSON.stringify(site.error));
  return site.value;
}
