import type { StepDetailView, StepView } from '../../../main/contract/views.ts';
import { NOW, step, text } from './base.ts';

type Detail = Extract<StepDetailView, { kind: 'automation' }>;
type Field = Detail['automation']['fields'][number];

const field = (more: Partial<Field> & Pick<Field, 'name'>): Field => ({
  type: 'String',
  description: '',
  required: false,
  secret: false,
  given: false,
  values: [''],
  long: false,
  ...more,
});

const fields: readonly Field[] = [
  field({
    name: 'Action',
    description: '(Required) Contain cuts the instance off; Release gives back what it had.',
    required: true,
    values: [],
    allowed: ['Contain', 'Release'],
  }),
  field({
    name: 'InstanceId',
    resource: 'AWS::EC2::Instance::Id',
    description: '(Required) The instance to contain.',
    required: true,
    values: [],
  }),
  field({ name: 'CreateBackup', type: 'Boolean', values: ['true'] }),
  field({ name: 'Subnets', type: 'StringList', values: ['subnet-0a', 'subnet-0b'] }),
  field({ name: 'Tags', type: 'StringMap', values: ['{"Incident":"INC-2041"}'] }),
  field({ name: 'SessionToken', secret: true, given: true }),
];

const source: NonNullable<Detail['automation']['source']> = {
  from: 'aws',
  version: '7',
  sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  at: NOW - 20_000,
  differs: false,
};

const automation: Detail['automation'] = {
  fields: [],
  fixed: [
    { name: 'InstanceId', value: 'i-0a7f3c91d2e84b605' },
    { name: 'Action', value: 'Contain' },
  ],
  next: 'dry-run',
  dryRun: 'none',
  source,
};

const detail = (more: Partial<Detail['automation']> = {}): Detail => ({
  kind: 'automation',
  role: {
    id: 'ops',
    name: 'IR-Operator',
    account: '111122223333',
    alias: 'payments-prod',
    arn: 'arn:aws:iam::111122223333:role/IR-Operator',
  },
  region: 'ap-northeast-1',
  document: 'AWSSupport-ContainEC2Instance',
  needsSignIn: false,
  ready: true,
  automation: { ...automation, ...more },
});

const dry: NonNullable<Detail['automation']['execution']> = {
  id: '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e',
  status: 'Success',
  dryRun: true,
  done: true,
  ok: true,
  steps: [
    {
      name: 'ValidateInstance',
      status: 'Success',
      state: 'done',
      ms: 800,
      output: 'State: running',
    },
    {
      name: 'DescribeChange',
      status: 'Success',
      state: 'done',
      ms: 900,
      output:
        'Change: i-0a7f3c91d2e84b605: its security groups would be replaced by one without rules.',
    },
  ],
};

const title = text('Cut the server off from the network', 'サーバーをネットワークから切り離す');
const about = {
  title,
  do: text('Contain the server named in the alert.', '警告にあるサーバーを隔離します。'),
  expect: text(
    'The server answers nobody, and its disks are kept.',
    'サーバーは応答せず、ディスクは残ります。',
  ),
  undo: text(
    'Run the same document with Action = Release.',
    '同じドキュメントを Action = Release で実行します。',
  ),
  risk: 'change',
} as const satisfies Partial<StepView>;

/** A step that runs an automation, from an unknown document to its end. */
export const automationSteps: Readonly<Record<string, StepView>> = {
  'automation unread': step(
    { ...detail(), automation: { fields: [], fixed: automation.fixed, next: 'real' } },
    about,
  ),
  'automation form': step(
    detail({
      fields,
      fixed: [],
      source: { ...source, from: 'kit', at: NOW - 40 * 86_400_000 },
    }),
    about,
  ),
  'command form': step(
    {
      kind: 'run-command',
      role: detail().role,
      region: 'ap-northeast-1',
      document: 'Practice-StopIntruder',
      script: [],
      maxConcurrency: '50',
      maxErrors: '0',
      form: { fields: fields.slice(1, 2), fixed: [], source },
      needsSignIn: false,
      ready: true,
    },
    about,
  ),
  'automation dry run done': step(detail({ dryRun: 'ok', next: 'real', execution: dry }), about),
  'automation only dry run': step(detail({ onlyDryRun: true }), about),
  'automation differs': step(detail({ source: { ...source, differs: true } }), about),
  'automation waits': step(
    detail({
      dryRun: 'ok',
      execution: {
        ...dry,
        dryRun: false,
        status: 'Waiting',
        done: false,
        ok: false,
        steps: [
          { name: 'Drain', status: 'Success', state: 'done', ms: 1_000, output: '' },
          { name: 'WaitForGo', status: 'Waiting', state: 'waiting', output: '' },
          { name: 'Restart', status: 'Pending', state: 'todo', output: '' },
        ],
      },
    }),
    { ...about, pending: { what: 'following', since: NOW - 14_000, canCancel: true } },
  ),
  'automation failed': step(
    detail({
      dryRun: 'failed',
      execution: {
        ...dry,
        status: 'Failed',
        ok: false,
        failure: "The instance ID 'i-0a7f3c91d2e84b605' does not exist.",
        steps: [
          {
            name: 'ValidateInstance',
            status: 'Failed',
            state: 'failed',
            ms: 800,
            output: "The instance ID 'i-0a7f3c91d2e84b605' does not exist.",
          },
          { name: 'DescribeChange', status: 'Pending', state: 'todo', output: '' },
        ],
      },
    }),
    { ...about, state: 'failed' },
  ),
};
