import { createHash } from 'node:crypto';
import type { SsmDocument, SsmParameter } from '../ssm/documents.ts';
import type { ExecutionRecord } from '../state/model.ts';

type StepPlan = ExecutionRecord['plan'][number];
type Values = Readonly<Record<string, readonly string[]>>;

export interface AutomationDocument extends SsmDocument {
  /** What an execution does, given its values (defaults filled in) and the ids of instances here. */
  plan(values: Values, instances: readonly string[]): readonly StepPlan[];
}

/** A `DocumentParameter` with what only the content has. */
type Parameter = SsmParameter & { readonly allowed?: readonly string[]; readonly max?: number };

const ASSUME_ROLE: Parameter = {
  name: 'AutomationAssumeRole',
  type: 'AWS::IAM::Role::Arn',
  description: '(Optional) The role that allows Automation to act on your behalf.',
  default: '',
};

/** What AWS's document of this name does, in small: fewer parameters, the same dry run and way back. */
const containInstance: AutomationDocument = documentOf({
  name: 'AWSSupport-ContainEC2Instance',
  owner: 'Amazon',
  description:
    'Cuts an EC2 instance off from the network by its security groups, or gives the network back. With DryRun it changes nothing and says what it would do.',
  parameters: [
    {
      name: 'Action',
      type: 'String',
      description: '(Required) Contain cuts the instance off; Release gives back what it had.',
      allowed: ['Contain', 'Release'],
    },
    {
      name: 'DryRun',
      type: 'Boolean',
      description: '(Optional) If true, nothing is changed; the output says what would be.',
      default: 'false',
    },
    {
      name: 'InstanceId',
      type: 'AWS::EC2::Instance::Id',
      description: '(Required) The instance to contain.',
    },
    {
      name: 'BackupS3BucketName',
      type: 'AWS::S3::Bucket::Name',
      description: '(Optional) Where the configuration before is kept.',
      default: '',
    },
    ASSUME_ROLE,
  ],
  steps: [
    ['ValidateInstance', 'aws:executeScript'],
    ['DescribeChange', 'aws:executeScript'],
    ['BackupSecurityGroups', 'aws:executeScript'],
    ['ReplaceSecurityGroups', 'aws:executeScript'],
  ],
  plan: (values, instances) => {
    const one = (name: string): string => values[name]?.[0] ?? '';
    const [instance, action] = [one('InstanceId'), one('Action')];
    const known = instances.includes(instance);
    const fails = known ? {} : { fails: `The instance ID '${instance}' does not exist.` };
    const contain = action === 'Contain';
    const change = contain
      ? `${instance}: its security groups would be replaced by one without rules.`
      : `${instance}: its security groups before containment would come back.`;
    const validate = { ...step('ValidateInstance', 800, { State: ['running'] }), ...fails };
    if (one('DryRun') === 'true') {
      return [validate, step('DescribeChange', 900, { Change: [change] })];
    }
    return [
      validate,
      step('BackupSecurityGroups', 1_200, { SecurityGroups: ['sg-0practice0web'] }),
      {
        ...step('ReplaceSecurityGroups', 1_500, {
          SecurityGroups: [contain ? 'sg-0practice0contained' : 'sg-0practice0web'],
        }),
        effect: { instance, contain },
      },
    ];
  },
});

/** The organisation's own: stops half-way until somebody lets it go on. */
const restartPortal: AutomationDocument = documentOf({
  name: 'Practice-RestartStaffPortal',
  owner: 'Self',
  description: 'Takes the staff portal out of service, waits for a go, and starts it again.',
  parameters: [
    {
      name: 'Services',
      type: 'StringList',
      description: '(Optional) Services to restart, in order.',
      default: '["staff-portal"]',
    },
    {
      name: 'Attempts',
      type: 'Integer',
      description: '(Optional) How often a restart is tried, 1 to 9.',
      default: '1',
      pattern: '[1-9]',
    },
    {
      name: 'Labels',
      type: 'StringMap',
      description: '(Optional) Labels for the entry in the change calendar.',
      default: '{}',
    },
    {
      name: 'CalendarToken',
      type: 'String',
      description: '(Optional) Token for the change calendar.',
      default: '',
      max: 64,
    },
    ASSUME_ROLE,
  ],
  steps: [
    ['Drain', 'aws:executeScript'],
    ['WaitForGo', 'aws:pause'],
    ['Restart', 'aws:executeScript'],
  ],
  plan: ({ Services: services = [] }) => [
    step('Drain', 1_000),
    { ...step('WaitForGo', 0), action: 'aws:pause', waits: true },
    step('Restart', 1_500, { Restarted: [...services] }),
  ],
});

export const automationDocuments: readonly AutomationDocument[] = [containInstance, restartPortal];

/** By name, or by the ARN of an AWS-owned document. */
export function automationDocumentOfName(given: string): AutomationDocument | undefined {
  const name = given.replace(/^arn:aws:ssm:[a-z0-9-]*:(?:\d{12})?:document\//, '');
  return automationDocuments.find((document) => document.name === name);
}

function step(
  name: string,
  ms: number,
  outputs: Readonly<Record<string, string[]>> = {},
): StepPlan {
  return { name, action: 'aws:executeScript', ms, waits: false, outputs };
}

function documentOf({
  name,
  owner,
  description,
  parameters,
  steps,
  plan,
}: Pick<AutomationDocument, 'name' | 'owner' | 'description' | 'plan'> & {
  readonly parameters: readonly Parameter[];
  readonly steps: readonly (readonly [name: string, action: string])[];
}): AutomationDocument {
  const content = JSON.stringify(
    {
      schemaVersion: '0.3',
      description,
      assumeRole: '{{ AutomationAssumeRole }}',
      parameters: Object.fromEntries(parameters.map(contentOf)),
      mainSteps: steps.map(([step, action]) => ({ name: step, action, inputs: {} })),
    },
    undefined,
    2,
  );
  return {
    name,
    type: 'Automation',
    owner,
    description,
    parameters,
    plan,
    content,
    platforms: ['Windows', 'Linux', 'MacOS'],
    schemaVersion: '0.3',
    version: '1',
    created: '2026-02-10T00:00:00Z',
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

function contentOf(one: Parameter): readonly [string, object] {
  const { name, type, description, default: usual, pattern, allowed, max } = one;
  return [
    name,
    {
      type,
      description,
      ...(usual === undefined ? {} : { default: defaultOf(type, usual) }),
      ...(allowed ? { allowedValues: allowed } : {}),
      ...(pattern === undefined ? {} : { allowedPattern: pattern }),
      ...(max === undefined ? {} : { maxChars: max }),
    },
  ];
}

/** DescribeDocument writes every default as text; in the content each has its own type. */
function defaultOf(type: Parameter['type'], usual: string): unknown {
  return type === 'String' || type.startsWith('AWS::') ? usual : JSON.parse(usual);
}
