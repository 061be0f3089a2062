import type { Kit } from '../../main/core/kit/model.ts';

/** A signed kit whose people sign in with the browser first. */
export function consoleKit(more: Partial<Kit> = {}): Kit {
  return {
    format: 'breakglass-kit/1',
    name: 'Example',
    prepared: '2026-01-01',
    signed: true,
    people: [
      { id: 'sato', name: 'Sato Yui', contact: 'pager 1', order: 1 },
      { id: 'jones', name: 'Alex Jones', contact: 'pager 2', order: 2 },
    ],
    accounts: [
      { id: '111122223333', alias: 'example-security', environment: 'security' },
      { id: '444455556666', alias: 'example-web', environment: 'production' },
    ],
    users: [
      {
        name: 'sato',
        person: 'sato',
        account: '111122223333',
        arn: 'arn:aws:iam::111122223333:user/sato',
        mfa: [
          { serial: 'arn:aws:iam::111122223333:u2f/user/sato/key', kind: 'passkey', label: 'Key' },
          { serial: 'arn:aws:iam::111122223333:mfa/sato', kind: 'totp', label: 'Phone' },
        ],
      },
    ],
    roles: [
      {
        id: 'readonly',
        arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY',
        account: '444455556666',
        maxSessionSeconds: 3600,
        trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
      },
      {
        id: 'responder',
        arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-RESPONDER',
        account: '444455556666',
        maxSessionSeconds: 3600,
        trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
      },
    ],
    regions: [{ name: 'ap-northeast-1' }, { name: 'ap-northeast-3' }],
    signInHosts: [],
    lanes: ['console', 'sealed-key'],
    contacts: [{ id: 'aws', kind: 'aws-support', name: 'AWS Support', reach: 'case form' }],
    documents: [],
    publishers: [],
    ...more,
  };
}
