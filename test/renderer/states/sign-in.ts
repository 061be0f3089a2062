import type { AppView, SignInView } from '../../../main/contract/views.ts';
import { failure, NOW, session } from './base.ts';
import { cliStates } from './aws-login.ts';
import { browser } from './lane-a.ts';
import type { ScreenState } from './screen-state.ts';

type Mode = 'incident' | 'drill';

const signIn: SignInView = {
  lane: 'sealed-key',
  lanes: ['sealed-key'],
  keyNeedsReason: false,
  stage: 'credential',
  users: [
    {
      name: 'bg-sato',
      person: 'Sato Yui',
      arn: 'arn:aws:iam::111122223333:user/bg-sato',
      account: '111122223333',
    },
  ],
  user: 'bg-sato',
  devices: [
    { serial: 'arn:aws:iam::111122223333:mfa/bg-sato-totp', label: 'Phone', usable: true },
    { serial: 'arn:aws:iam::111122223333:u2f/bg-sato-key', label: 'YubiKey', usable: false },
  ],
  serial: 'arn:aws:iam::111122223333:mfa/bg-sato-totp',
  regions: [],
  plans: [],
  practice: false,
};

const probed: SignInView['regions'] = [
  {
    region: 'ap-northeast-1',
    ok: false,
    ms: 2000,
    failure: { code: 'timed-out', raw: 'no answer', mayHaveHappened: false },
  },
  { region: 'ap-northeast-3', ok: true, ms: 84 },
];
const identity = {
  account: '111122223333',
  alias: 'payments-prod',
  digits: 4,
  arn: 'arn:aws:iam::111122223333:user/bg-sato',
};

const plans: SignInView['plans'] = [
  {
    codesInRun: 2,
    roles: [
      { id: 'readonly', name: 'IncidentReadOnly', seconds: 3600, openFor: 3600 },
      { id: 'responder', name: 'IncidentResponder', seconds: 3600, openFor: 900 },
    ],
    notes: [
      { code: 'cut-to-an-hour', role: 'IncidentReadOnly', seconds: 14_400 },
      { code: 'closes', role: 'IncidentResponder', seconds: 900 },
      { code: 'short-console' },
      { code: 'no-role-from-role' },
    ],
  },
  {
    direct: 'readonly',
    codesInRun: 3,
    roles: [{ id: 'readonly', name: 'IncidentReadOnly', seconds: 14_400 }],
    notes: [{ code: 'others-wait' }],
  },
  {
    direct: 'responder',
    codesInRun: 3,
    roles: [{ id: 'responder', name: 'IncidentResponder', seconds: 3600 }],
    notes: [{ code: 'others-wait' }],
  },
];

/** Signing in: the key, the probe, the code and the roles, and what goes wrong with each. */
export function signInStates(
  mode: Mode,
  inStep: (more: Partial<AppView>) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const signing = (more: Partial<SignInView>, others: Partial<AppView> = {}): ScreenState =>
    inStep({
      sessions: [],
      signIn: { ...signIn, practice: mode === 'drill', ...more },
      ...others,
    });
  const inBrowser = {
    lane: 'console',
    lanes: ['console', 'aws-login', 'sealed-key'],
    console: browser,
  } as const;
  return {
    'sign-in-way': signing({ ...inBrowser, stage: 'way', keyNeedsReason: true }),
    'sign-in-browser': signing({ ...inBrowser, stage: 'browser' }),
    'sign-in-browser-opened': signing({
      ...inBrowser,
      stage: 'browser',
      console: { ...browser, opened: 'clean' },
    }),
    'sign-in-browser-roles': signing(
      { ...inBrowser, stage: 'roles' },
      { sessions: [session('bg-sato', 700, 'console')] },
    ),
    ...cliStates(signing),
    'sign-in-key': signing({}),
    'sign-in-key-refused': signing({ practice: false, failure: failure('secret-wrong') }),
    'sign-in-probing': signing({
      stage: 'probing',
      pending: { since: NOW - 4000 },
      regions: probed.slice(0, 1),
    }),
    'sign-in-no-network': signing({
      stage: 'probing',
      regions: probed.slice(0, 1),
      failure: failure('no-network'),
    }),
    'sign-in-code': signing({ stage: 'code', regions: probed, identity, plans, skewMs: 74_000 }),
    'sign-in-straight': signing({
      stage: 'code',
      regions: probed,
      identity,
      plans,
      direct: 'readonly',
    }),
    'sign-in-spent': signing({
      stage: 'code',
      regions: probed,
      identity,
      plans,
      nextCodeAt: NOW + 17_000,
      failure: failure('mfa-code-refused'),
    }),
    'sign-in-roles': signing(
      { stage: 'roles', regions: probed, identity },
      { sessions: [session('bg-sato', 60, 'base')] },
    ),
  };
}
