import type { StepDetailView, StepResult, StepView } from '../../../main/contract/views.ts';
import { failure, NOW, step, text } from './base.ts';
import { attached } from './attachments.ts';
import { automationSteps } from './automation.ts';
import { fleetSteps } from './fleet.ts';
import { inputSteps } from './inputs.ts';
import { laneASteps } from './lane-a.ts';

const role = {
  id: 'ops',
  name: 'IR-Operator',
  account: '111122223333',
  alias: 'payments-prod',
  arn: 'arn:aws:iam::111122223333:role/IR-Operator',
  why: text('Runs the health check, nothing else.', '確認の実行だけに使います。'),
  policyCharacters: 412,
};

const command: Extract<StepDetailView, { kind: 'run-command' }> = {
  kind: 'run-command',
  role,
  region: 'ap-northeast-1',
  document: 'AWS-RunShellScript',
  script: [
    [{ text: 'systemctl is-active ' }, { text: 'web', variable: 'service' }],
    [{ text: 'curl -sf http://localhost/health' }],
  ],
  maxConcurrency: '50',
  maxErrors: '0',
  needsSignIn: false,
  ready: true,
};

const terminal: Extract<StepDetailView, { kind: 'terminal' }> = {
  kind: 'terminal',
  role,
  region: 'ap-northeast-1',
  instance: 'i-0a7f3c91d2e84b605',
  readOnly: false,
  needsSignIn: false,
  ready: true,
};

const live: NonNullable<(typeof terminal)['live']> = {
  session: 'sato-0123',
  target: { id: 'i-0a7f3c91d2e84b605', name: 'web-7' },
  link: 'connected',
  encrypted: true,
  locked: false,
  since: NOW - 64_000,
};
const inTerminal = { what: 'in-terminal', since: NOW - 64_000, canCancel: false } as const;

const targets: NonNullable<StepResult['targets']> = [
  {
    id: 'i-0a7f3c91d2e84b605',
    name: 'web-7',
    state: 'succeeded',
    status: 'Success',
    ms: 4020,
    exitCode: 0,
    output: 'active\nok\n',
  },
  {
    id: 'i-0c58e1b7740fd2a93',
    name: 'web-8',
    state: 'failed',
    status: 'Failed',
    ms: 3480,
    exitCode: 7,
    output: 'active\ncurl: (7) Failed to connect to localhost port 80\n',
  },
];

const good = targets.map((target) => ({
  ...target,
  state: 'succeeded' as const,
  status: 'Success',
  exitCode: 0,
}));

const secret: Extract<StepView['detail'], { kind: 'secret' }> = {
  kind: 'secret',
  role,
  name: 'break-glass/orders-db',
  region: 'ap-northeast-1',
  needsSignIn: false,
  ready: true,
};

const revoke: Extract<StepView['detail'], { kind: 'revoke' }> = {
  kind: 'revoke',
  role,
  using: { ...role, id: 'revoker', name: 'BREAK-GLASS-REVOKER' },
  reached: 1,
  own: false,
  spared: false,
  needsSignIn: false,
  ready: true,
  put: false,
};

/** One state of the player for each kind of step, then for what can become of an AWS step. */
export const steps: Readonly<Record<string, StepView>> = {
  do: step({ kind: 'do' }),
  'do-attached': step({ kind: 'do' }, { attachments: attached }),
  'do-warning': step(
    { kind: 'do' },
    {
      risk: 'destroy',
      warning: text(
        'Stops **all** sessions of this role, also legitimate ones.',
        'このロールの**すべて**のセッションが止まります。正当なものも含みます。',
      ),
    },
  ),
  revoke: step(revoke, { risk: 'destroy' }),
  'revoke-own-person': step({ ...revoke, person: 'tanaka-break-glass', own: true, ready: false }),
  'revoke-spared': step({ ...revoke, spared: true }, { risk: 'destroy' }),
  'revoke-put': step({ ...revoke, reached: 0, put: true }, { risk: 'destroy' }),
  ask: step({
    kind: 'ask',
    options: [
      { id: 'yes', label: text('Yes, ours', '自社側'), safe: false },
      { id: 'no', label: text('No, the provider’s', '提供元側'), safe: false },
      { id: 'unknown', label: text('I don’t know', 'わからない'), safe: true },
    ],
  }),
  'ask-eight': step({
    kind: 'ask',
    options: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
      id: `way-${number}`,
      label: text(`It is way ${number}, as far as we know`, `今わかる範囲では ${number} です`),
      safe: number === 8,
    })),
  }),
  check: step({
    kind: 'check',
    items: [
      { id: 'a', label: text('The SSO portal does not load', 'SSO の画面が開かない') },
      { id: 'b', label: text('A second person sees the same', '別の人も同じ状態になる') },
      {
        id: 'c',
        label: text('The provider’s status page says so', '提供元の状況ページに出ている'),
      },
    ],
  }),
  input: step({
    kind: 'input',
    fields: [
      {
        id: 'incident',
        type: 'incident-id',
        label: text('Incident id', 'インシデント番号'),
        required: true,
        example: 'INC-2041',
      },
      {
        id: 'reason',
        type: 'text',
        label: text('Reason for break-glass access', '緊急アクセスの理由'),
        help: text('One line, for the auditor.', '監査のために 1 行で書きます。'),
        required: true,
      },
      {
        id: 'kind',
        type: 'choice',
        label: text('What is down', '停止しているもの'),
        required: false,
        choices: [
          { value: 'idp', label: text('Identity provider', 'ID プロバイダー') },
          { value: 'sso', label: text('IAM Identity Center', 'IAM Identity Center') },
        ],
      },
    ],
  }),
  'sign-in': step({ kind: 'sign-in', signedIn: false }),
  'assume-role': step({ kind: 'assume-role', role, needsSignIn: false, held: false }),
  'assume-first': step({ kind: 'assume-role', role, needsSignIn: true, held: false }),
  'run-command': step(command, { risk: 'change' }),
  'run-not-ready': step({ ...command, ready: false }),
  'run-held-other': step({ ...command, ready: false, heldOther: true }),
  terminal: step(terminal, { risk: 'change' }),
  'terminal-live': step({ ...terminal, live }, { risk: 'change', pending: inTerminal }),
  'terminal-over': step({ ...terminal, over: { why: 'terminal-key', at: NOW } }),
  secret: step(secret, { risk: 'change' }),
  'secret-read': step({ ...secret, read: '5f0c1e7a-2b7e-4d5a-9c11-0a8f6f6f2f11' }),
  cli: step({
    kind: 'cli',
    command: 'aws sts get-caller-identity --profile breakglass --region ap-northeast-1',
    copied: false,
  }),
  'cli-copied': step({
    kind: 'cli',
    command: 'aws sts get-caller-identity --profile breakglass --region ap-northeast-1',
    copied: true,
  }),
  'cli-answer': step({
    kind: 'cli',
    command: 'aws organizations list-roots --query Roots --output json',
    copied: true,
    wantsAnswer: true,
  }),
  link: step({
    kind: 'link',
    url: 'https://health.aws.amazon.com/health/status',
    host: 'health.aws.amazon.com',
    needsSso: true,
    opened: false,
  }),
  wait: step({
    kind: 'wait',
    until: text('The status page turns green', '状況ページが復旧になる'),
    seconds: 120,
    endsAt: NOW + 74_000,
  }),
  evidence: step({
    kind: 'evidence',
    what: text('Screenshot of the sign-in page', 'サインイン画面の写し'),
  }),
  approve: step({
    kind: 'approve',
    request: text('Shut down web-7 and web-8?', 'web-7 と web-8 を停止してよいですか？'),
    acts: [
      {
        title: text('Stop the web servers', 'Web サーバーを止める'),
        risk: 'destroy',
        lines: ['AWS-RunShellScript', '{"instanceIds":["i-0a7f3c91d2e84b605"]}', 'shutdown -h now'],
      },
    ],
    seconds: 60,
  }),
  'approve-waiting': step({
    kind: 'approve',
    request: text('Shut down web-7 and web-8?', 'web-7 と web-8 を停止してよいですか？'),
    acts: [],
    seconds: 60,
    until: NOW + 41_000,
  }),
  'by-hand': step({
    kind: 'by-hand',
    of: 'revoke',
    lines: ['responder'],
  }),
  pending: step(command, {
    pending: { what: 'following', since: NOW - 14_000, region: 'ap-northeast-1', canCancel: true },
    result: {
      at: NOW,
      by: 'answer',
      targets: [
        ...targets.slice(0, 1),
        { id: 'i-0c58e1b7740fd2a93', name: 'web-8', state: 'running', status: 'InProgress' },
      ],
    },
  }),
  confirming: step(command, {
    pending: { what: 'waiting-for-confirmation', since: NOW - 3_000, canCancel: true },
  }),
  result: step(command, {
    state: 'done',
    result: {
      at: NOW,
      ms: 8200,
      by: 'answer',
      text: 'Success, 2 of 2',
      targets: good,
      commandId: '5f1c0a7e-2b94-4d17-9e0b-c83d61f0a2b8',
    },
  }),
  failed: step(command, {
    state: 'failed',
    failure: failure('target-not-connected', { requestId: 'c0e7b3d2-51a8-4f6c-8b1e-0d94a7715ec3' }),
    result: { at: NOW, ms: 8200, by: 'answer', targets },
  }),
  unknown: step(command, { state: 'unknown' }),
  'unknown-revoke': step({ ...revoke, ready: false }, { state: 'unknown' }),
  ...fleetSteps(step(command)),
  ...laneASteps(role, command, secret),
  ...automationSteps,
  ...inputSteps,
};
