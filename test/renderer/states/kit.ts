import type { KitFileView, KitLookView } from '../../../main/contract/views.ts';
import type { KitDraft } from '../../../main/core/kit/draft.ts';
import { emptyDraft, sampleDraft } from '../../../main/core/kit/starter.ts';
import type { Kit } from '../../../main/core/kit/model.ts';
import { failure, text } from './base.ts';
import type { ScreenState } from './screen-state.ts';

const whole: Kit = {
  format: 'breakglass-kit/1',
  name: 'Example Corp break-glass kit',
  prepared: '2026-11-02',
  signed: true,
  people: [
    { id: 'sato', name: '佐藤 結衣', contact: '+81 90-0000-0101', order: 1 },
    { id: 'tanaka', name: 'Tanaka Ren', contact: '+81 90-0000-0142, pager 12', order: 2 },
  ],
  documents: [],
  publishers: [
    {
      id: 'sato',
      name: '佐藤 結衣',
      vkey: 'breakglass.invalid/publisher/sato+0f3c21ab+AZ9fQ0m2fYqXvYw1c7h0E9b8Kq3rN5tLzXcVbNm1QwEr',
    },
  ],
  contacts: [
    {
      id: 'aws',
      kind: 'aws-support',
      name: 'AWS Support',
      reach: 'https://console.aws.amazon.com/support',
    },
    { id: 'root', kind: 'root-keeper', name: 'Suzuki Mei', reach: '+81 90-0000-0199, safe 2' },
  ],
  accounts: [
    { id: '111122223333', alias: 'example-security', environment: 'security' },
    { id: '444455556666', alias: 'payments-prod', environment: 'production' },
    { id: '777788889999', alias: 'payments-sandbox', environment: 'non-production' },
  ],
  gameDay: {
    users: [
      {
        ...{ name: 'sato-game-day', person: 'sato', account: '777788889999' },
        arn: 'arn:aws:iam::777788889999:user/sato-game-day',
        mfa: [
          { serial: 'arn:aws:iam::777788889999:mfa/sato-game-day', kind: 'totp', label: 'Phone' },
        ],
      },
    ],
    roles: [
      {
        ...{ id: 'responder', arn: 'arn:aws:iam::777788889999:role/GAME-DAY-RESPONDER' },
        ...{ account: '777788889999', maxSessionSeconds: 3600 },
        trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
      },
    ],
  },
  users: [
    {
      name: 'sato-break-glass',
      person: 'sato',
      account: '111122223333',
      arn: 'arn:aws:iam::111122223333:user/sato-break-glass',
      mfa: [
        { serial: 'arn:aws:iam::111122223333:mfa/sato', kind: 'totp', label: 'safe 2' },
        { serial: 'GAHT12345678', kind: 'hardware-totp', label: 'sealed bag 7' },
      ],
      vault: { reason: 'night shift far from the safe', approvedBy: 'tanaka', until: '2026-12-31' },
    },
  ],
  roles: [
    {
      id: 'readonly',
      arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY',
      account: '444455556666',
      maxSessionSeconds: 14_400,
      trust: { mfaRequired: true, mfaMaxAgeSeconds: 3600, sourceIdentity: true, incidentTag: true },
    },
  ],
  regions: [
    { name: 'ap-northeast-1' },
    { name: 'ap-northeast-3', endpoint: 'https://vpce-0a1b.sts.ap-northeast-3.vpce.amazonaws.com' },
  ],
  signInHosts: ['ap-northeast-1.signin.aws.amazon.com', 'ap-northeast-3.signin.aws.amazon.com'],
  lanes: ['console', 'sealed-key'],
};

const signer = {
  vkey: 'breakglass.invalid/kit-signer/sato+c26d2ee4+BP0XJDhaoMdbZPt4zWAvodmR/ev3axPFjtcC6sg16fYY',
  name: '佐藤 結衣',
  fingerprint: '7K3M-9QXR-2WTA-HC5D',
  trusted: true,
};
const stranger = { ...signer, name: 'breakglass.invalid/kit-signer/sato', trusted: false };

const installed: KitFileView = {
  file: '/home/sato/.config/Breakglass/kit.yaml',
  standing: 'trusted',
  signers: [signer],
  sha256: '4f0d9bb6fbe1f5cd2c6e9c0a2d8f60e8a3a9b2f9e5b6f7c8d9e0f1a2b3c4d5e6',
  findings: [],
  kit: whole,
  age: { days: 20, standing: 'current', until: '2027-02-02' },
};

const unsigned: KitFileView = {
  ...installed,
  standing: 'unsigned',
  signers: [],
  kit: { ...whole, signed: false },
  age: { days: 130, standing: 'overdue', until: '2026-10-15' },
  findings: [
    {
      line: 17,
      column: 12,
      level: 'warning',
      code: 'vault-exception-unsigned',
      message: text(
        'This lets a long-term key lie on a laptop, and the kit carries no signature that vouches for it.',
        '長期のキーを端末に置く例外ですが、それを裏づける署名がこのキットにはありません。',
      ),
    },
  ],
};

const offered: KitLookView = {
  ...installed,
  file: 'kit-2026-11.yaml',
  id: 'look-1',
  standing: 'stranger',
  signers: [stranger],
  older: false,
  same: false,
  reasonNeeded: 'unless-trusted',
  changes: [
    { part: 'people', is: 'added', id: 'tanaka' },
    { part: 'users', is: 'changed', id: 'sato-break-glass', fields: ['mfa', 'vault'] },
    { part: 'roles', is: 'changed', id: 'readonly', fields: ['trust.mfaMaxAgeSeconds'] },
    { part: 'regions', is: 'changed', id: 'ap-northeast-3', fields: ['endpoint'] },
    { part: 'regions', is: 'order', id: 'regions' },
  ],
};

const trusted = [
  {
    vkey: signer.vkey,
    person: '佐藤 結衣',
    fingerprint: signer.fingerprint,
    addedAt: '2026-11-02T03:00:00Z',
  },
];

const sample = sampleDraft('2026-11-22');
const fresh = emptyDraft('2026-11-22');
type Found = readonly [path: string, en: string, ja: string];
const none: readonly Found[] = [];
/* As main answers them; its checks need a library that the window does not carry. */
const missing = [
  [
    'name',
    'Type a name for the kit in 200 characters at most, e.g. Example Corp.',
    'キットの名前を 200 文字以内で入力してください。例: Example Corp',
  ],
  [
    'people.0.name',
    'Type the person’s name in 200 characters at most, e.g. Hanako Sato.',
    '名前を 200 文字以内で入力してください。例: 佐藤 花子',
  ],
  [
    'accounts.0.alias',
    'Type what people call the account in 200 characters at most, e.g. example-web.',
    'アカウントの呼び名を 200 文字以内で入力してください。例: example-web',
  ],
] as const;
const serial = [
  'users.0.mfa.0.serial',
  'An MFA serial is "arn:aws:iam::111122223333:mfa/DEVICE" (":mfa/", not ":user/"), in the user\'s own account.',
  'MFA のシリアルは「arn:aws:iam::111122223333:mfa/デバイス名」です（:user/ ではなく :mfa/、本人のアカウント）。',
] as const;
const wrong = (found: readonly Found[]) =>
  found.map(([path, en, ja]) => ({ path, level: 'error' as const, message: text(en, ja) }));
const slips: KitDraft = {
  ...sample,
  users: sample.users.map((user, index) =>
    index === 0
      ? {
          ...user,
          mfa: [{ serial: 'arn:aws:iam::111122223333:user/sato', kind: 'totp', label: '' }],
          vault: { reason: 'night shift', approvedBy: 'jones', until: '2026-12-31' },
        }
      : user,
  ),
};

/** The kit as it lies here, and kits that are offered. */
export function kitStates(screen: ScreenState): Readonly<Record<string, ScreenState>> {
  const open = (kit: KitFileView | undefined, known = trusted): ScreenState => ({
    ...screen,
    answers: {
      ...screen.answers,
      'kit.open': { trusted: known, ...(kit ? { installed: kit } : {}) },
      'kit.choose': offered,
    },
  });
  const look = (kit: KitLookView): ScreenState => ({
    ...open(installed),
    answers: { ...open(installed).answers, 'kit.choose': kit },
    press: 'kit',
  });
  const drafted = (draft: KitDraft, kept: boolean, found = none): ScreenState => ({
    ...open(installed),
    route: { at: 'kit-draft' },
    answers: {
      ...open(installed).answers,
      'kit-draft.open': { draft, kept, complaints: wrong(found) },
      'kit-draft.keep': wrong(found),
    },
  });
  const { kit: _, age: __, ...spoiled } = unsigned;
  return {
    'kit-none': open(undefined, []),
    'kit-trusted': open(installed),
    'kit-unsigned': open(unsigned, []),
    'kit-wrong': open({
      ...spoiled,
      findings: unsigned.findings.map((one) => ({ ...one, level: 'error' })),
    }),
    'kit-refused': {
      ...open(installed),
      answers: { ...open(installed).answers, 'kit.choose': failure('kit-unreadable') },
      press: 'kit-refused',
    },
    'kit-draft-empty': drafted(fresh, false, missing),
    'kit-draft-sample': drafted(sample, true),
    'kit-draft-slips': drafted(slips, true, [serial]),
    'kit-draft-written': {
      ...drafted(sample, true),
      answers: {
        ...drafted(sample, true).answers,
        'kit-draft.write': {
          file: '/home/sato/kit.yaml',
          look: { ...offered, file: 'kit.yaml', standing: 'unsigned', signers: [] },
        },
      },
    },
    'kit-look': look(offered),
    'kit-look-broken': look({
      ...offered,
      standing: 'broken',
      signers: [],
      reasonNeeded: 'unless-trusted',
    }),
    'kit-look-older': look({
      ...offered,
      standing: 'trusted',
      signers: [signer],
      older: true,
      reasonNeeded: 'always',
    }),
    'kit-look-same': look({
      ...offered,
      standing: 'trusted',
      signers: [signer],
      same: true,
      changes: [],
    }),
  };
}
