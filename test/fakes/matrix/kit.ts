import type { Kit } from '../../../main/core/kit/model.ts';
import type { Range } from '../../../main/range/start.ts';
import { consoleKit } from '../console-kit.ts';

/** A kit that leads to a range as it leads to AWS, with every lane. */
export function kitOf(range: Range): Kit {
  const arn = range.users.find(({ name }) => name === range.user)?.arn ?? '';
  const mfa = [{ serial: range.mfaSerial, kind: 'totp', label: 'Phone' }] as const;
  return consoleKit({
    accounts: range.world.accounts.map(({ id, alias }) => ({ id, alias, environment: 'range' })),
    people: [{ id: 'sato', name: 'Sato Yui', contact: '', order: 1 }],
    users: [{ name: range.user, person: 'sato', account: range.account, arn, mfa: [...mfa] }],
    roles: range.world.accounts.flatMap((account) =>
      account.roles.map(({ id, name, maxSessionSeconds }) => ({
        id,
        arn: `arn:aws:iam::${account.id}:role/${name}`,
        account: account.id,
        maxSessionSeconds,
        trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
      })),
    ),
    regions: range.endpoints.map(({ region, endpoint }) => ({ name: region, endpoint })),
    lanes: ['console', 'aws-login', 'sealed-key'],
  });
}
