import type { RangeHandle } from '../ports/range.ts';
import type { Kit } from './model.ts';

/** The kit of a drill: made from the range's world, so that nothing of it can reach real AWS. */
export function kitFromRange(range: RangeHandle, name: string): Kit {
  const { user } = range;
  return {
    format: 'breakglass-kit/1',
    name,
    prepared: '',
    signed: true,
    people: [{ id: user.name, name: user.name, contact: '', order: 1 }],
    accounts: range.accounts.map(({ id, alias }) => ({ id, alias, environment: 'range' })),
    users: [
      {
        name: user.name,
        person: user.name,
        account: user.account,
        arn: user.arn,
        mfa: [{ serial: range.mfaSerial, kind: 'totp', label: '' }],
      },
    ],
    roles: range.roles.map(({ id, arn, account, maxSessionSeconds }) => ({
      id,
      arn,
      account,
      maxSessionSeconds,
      transitiveTagKeys: ['Incident'],
      trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
    })),
    regions: range.endpoints.map(({ region, endpoint }) => ({ name: region, endpoint })),
    signInHosts: [],
    lanes: ['sealed-key'],
    contacts: [],
    documents: [],
    publishers: [],
  };
}
