import type { AppView, CliView, SignInView } from '../../../main/contract/views.ts';
import { failure, NOW, session } from './base.ts';
import type { ScreenState } from './screen-state.ts';

const cli: CliView = {
  found: [
    {
      path: '/opt/aws/bin/aws',
      version: '2.32.5',
      usable: true,
      sha256: '9f2c41d07be6a835'.repeat(4),
    },
  ],
  wanted: '2.32.0',
  regions: ['ap-northeast-1', 'ap-northeast-3'],
  address: false,
};

const roles = [
  { id: 'readonly', name: 'IncidentReadOnly', seconds: 3600 },
  { id: 'responder', name: 'IncidentResponder', seconds: 3600 },
];

/** Signing in with AWS CLI: none that fits, one that does, waiting for the person, and through. */
export function cliStates(
  signing: (more: Partial<SignInView>, others?: Partial<AppView>) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const base = {
    lane: 'aws-login',
    lanes: ['console', 'aws-login'],
    stage: 'cli',
    practice: false,
    plans: [
      {
        cli: true,
        codesInRun: 0,
        roles,
        notes: [
          { code: 'mfa-may-be-missing', role: 'IncidentResponder' },
          { code: 'short-console' },
          { code: 'no-role-from-role' },
        ],
      },
    ],
  } as const;
  return {
    'sign-in-cli': signing({ ...base, cli }),
    'sign-in-cli-old': signing({
      ...base,
      cli: {
        ...cli,
        found: [
          { path: '/usr/bin/aws', version: '2.9.19', usable: false },
          { path: '/home/sato/bin/aws', usable: false },
          { path: '/srv/shared/bin/aws', usable: false, distrust: 'others-write' },
        ],
      },
      failure: failure('aws-cli-too-old', { params: { version: '2.9.19', wanted: '2.32.0' } }),
    }),
    'sign-in-cli-waiting': signing({
      ...base,
      cli: { ...cli, address: true, opened: 'clean' },
      pending: { since: NOW - 41_000, region: 'ap-northeast-1' },
    }),
    'sign-in-cli-no-browser': signing({
      ...base,
      cli: { ...cli, address: true, opened: 'none' },
      pending: { since: NOW - 9_000, region: 'ap-northeast-1' },
    }),
    'sign-in-cli-elsewhere': signing({
      ...base,
      cli: { ...cli, address: true, elsewhere: true },
      pending: { since: NOW - 64_000, region: 'ap-northeast-1' },
    }),
    'sign-in-cli-entered': signing({
      ...base,
      cli: { ...cli, address: true, elsewhere: true, entered: true },
      pending: { since: NOW - 95_000, region: 'ap-northeast-1' },
    }),
    'sign-in-cli-roles': signing(
      { ...base, stage: 'roles', plans: [] },
      { sessions: [session('bg-sato', 15, 'cli')] },
    ),
  };
}
