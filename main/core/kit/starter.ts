import type { KitDraft } from './draft.ts';

/** A draft with nothing of an organisation in it yet: one line of each part, as SEC10-BP05 names them. */
export function emptyDraft(today: string): KitDraft {
  return {
    name: '',
    prepared: today,
    reviewBy: '',
    people: [{ id: '', name: '', contact: '' }],
    contacts: [],
    accounts: [{ id: '', alias: '', environment: 'security' }],
    users: [
      {
        name: '',
        person: '',
        account: '',
        arn: '',
        mfa: [{ serial: '', kind: 'totp', label: '' }],
      },
    ],
    roles: [emptyRole('readonly')],
    regions: [
      { name: '', endpoint: '' },
      { name: '', endpoint: '' },
    ],
    signInHosts: [],
    lanes: ['console'],
  };
}

/** An hour, and MFA no older than that: what the reference trust policy asks for. */
function emptyRole(id: string): KitDraft['roles'][number] {
  return {
    id,
    arn: '',
    account: '',
    maxSessionSeconds: 3600,
    trust: { mfaRequired: true, mfaMaxAgeSeconds: 3600, sourceIdentity: true, incidentTag: true },
  };
}

/** A whole made-up kit, to look at and to change: the accounts are AWS's own example numbers. */
export function sampleDraft(today: string): KitDraft {
  return {
    name: 'Example Corp',
    prepared: today,
    reviewBy: '',
    people: [
      { id: 'sato', name: '佐藤 花子', contact: '+81 3 0000 0000' },
      { id: 'jones', name: 'Alex Jones', contact: '+1 206 555 0100, pager 12' },
    ],
    contacts: [
      {
        id: 'aws-support',
        kind: 'aws-support',
        name: 'AWS Support',
        reach: 'https://console.aws.amazon.com/support, or the number in the contract',
      },
      {
        id: 'root-keeper',
        kind: 'root-keeper',
        name: 'Mei Suzuki',
        reach: '+81 3 0000 0001, safe 2',
      },
    ],
    accounts: [
      { id: '111122223333', alias: 'example-security', environment: 'security' },
      { id: '444455556666', alias: 'example-web', environment: 'production' },
    ],
    users: [
      user('sato', 'arn:aws:iam::111122223333:mfa/sato'),
      user('jones', 'arn:aws:iam::111122223333:mfa/jones'),
    ],
    roles: [
      { ...emptyRole('readonly'), arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY' },
      { ...emptyRole('responder'), arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-ROLE' },
      // PB-15 ends the sessions of the others with it.
      { ...emptyRole('revoker'), arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-REVOKER' },
    ],
    regions: [
      { name: 'ap-northeast-1', endpoint: '' },
      { name: 'ap-northeast-3', endpoint: '' },
    ],
    signInHosts: ['ap-northeast-1.signin.aws.amazon.com', 'ap-northeast-3.signin.aws.amazon.com'],
    lanes: ['console', 'aws-login'],
  };
}

function user(person: string, serial: string): KitDraft['users'][number] {
  return {
    name: `${person}-break-glass`,
    person,
    account: '111122223333',
    arn: '',
    mfa: [{ serial, kind: 'totp', label: '' }],
  };
}
