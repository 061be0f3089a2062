import type { RoleNeed, Step } from './model.ts';

/** What one step asks of IAM. */
export interface NeededActions {
  /** The role of the playbook its calls are made with. */
  readonly role?: RoleNeed;
  /** Always called. */
  readonly needs: readonly string[];
  /** Called in some cases: to look a lost answer up, to cancel, to show a document. */
  readonly may: readonly string[];
}

type Calls = Omit<NeededActions, 'role'>;

/** Where the name of a CLI service is not the prefix of its actions. */
const PREFIXES: Readonly<Record<string, string>> = {
  accessanalyzer: 'access-analyzer',
  configservice: 'config',
  elbv2: 'elasticloadbalancing',
  s3api: 's3',
  s3control: 's3',
  'service-quotas': 'servicequotas',
  'sso-admin': 'sso',
  stepfunctions: 'states',
};

/** Commands whose action has another name, as the Service Authorization Reference says. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'cloudtrail validate-logs':
    'cloudtrail:DescribeTrails cloudtrail:ListPublicKeys s3:GetBucketLocation s3:GetObject s3:ListBucket',
  'ecr get-login-password': 'ecr:GetAuthorizationToken',
  'eks update-kubeconfig': 'eks:DescribeCluster',
  'logs tail': 'logs:FilterLogEvents',
  's3 cp': 's3:GetObject s3:PutObject',
  's3 ls': 's3:ListBucket',
  's3 sync': 's3:GetObject s3:ListBucket s3:PutObject',
  's3api delete-bucket-lifecycle': 's3:PutLifecycleConfiguration',
  's3api delete-bucket-replication': 's3:PutReplicationConfiguration',
  's3api get-bucket-encryption': 's3:GetEncryptionConfiguration',
  's3api get-bucket-lifecycle-configuration': 's3:GetLifecycleConfiguration',
  's3api get-bucket-notification-configuration': 's3:GetBucketNotification',
  's3api get-bucket-replication': 's3:GetReplicationConfiguration',
  's3api get-object-lock-configuration': 's3:GetBucketObjectLockConfiguration',
  's3api get-public-access-block': 's3:GetBucketPublicAccessBlock',
  's3api head-bucket': 's3:ListBucket',
  's3api head-object': 's3:GetObject',
  's3api list-buckets': 's3:ListAllMyBuckets',
  's3api list-object-versions': 's3:ListBucketVersions',
  's3api list-objects-v2': 's3:ListBucket',
  's3api put-bucket-lifecycle-configuration': 's3:PutLifecycleConfiguration',
  's3api put-bucket-notification-configuration': 's3:PutBucketNotification',
  's3api put-public-access-block': 's3:PutBucketPublicAccessBlock',
  's3control get-public-access-block': 's3:GetAccountPublicAccessBlock',
  's3control put-public-access-block': 's3:PutAccountPublicAccessBlock',
};

/** What a word adds in the commands of a service, or in one command. */
const ADDED: readonly (readonly [command: string, word: string, action: string])[] = [
  ['accessanalyzer start-policy-generation', 'accessRole', 'iam:PassRole'],
  ['ec2', '--tag-specifications', 'ec2:CreateTags'],
  ['iam create-role', '--tags', 'iam:TagRole'],
  ['iam create-user', '--tags', 'iam:TagUser'],
  ['organizations create-policy', '--tags', 'organizations:TagResource'],
  ['rds', '--tags', 'rds:AddTagsToResource'],
  ['ssm', 'AutomationAssumeRole', 'iam:PassRole'],
  ['ssm', '--service-role-arn', 'iam:PassRole'],
];

/** Where a shell reads a word as a command. */
const COMMAND =
  /(?:^|[;&|(\n=]|\b(?:do|then|else))\s*aws\s+([a-z][a-z0-9-]*)\s+([a-z][a-z0-9-]*)(?=([^;&|\n]*))/g;

/**
 * Whether a line calls AWS CLI where `neededActions` cannot tell what it asks: behind another command
 * such as `xargs`, or with options before the service.
 */
export function asksUnseen(line: string): boolean {
  const called = [...line.matchAll(/(?<![\w.-])aws(?=\s)/g)];
  return called.length > [...line.matchAll(COMMAND)].length;
}

/**
 * The IAM actions of one step. Names are spelled as the role declares them; of a command that is
 * not in the table the action is named after it, which is AWS's rule but for those listed here.
 */
export function neededActions(step: Step, roles: readonly RoleNeed[]): NeededActions {
  const id = step.kind === 'revoke' ? step.using : 'role' in step ? step.role : undefined;
  const role = roles.find((one) => one.id === id);
  const { needs, may } = callsOf(step);
  const declared = new Map(role?.actions.map((action) => [action.toLowerCase(), action]));
  const spelled = (action: string): string => declared.get(action.toLowerCase()) ?? action;
  return {
    ...(role ? { role } : {}),
    needs: [...new Set(needs.map(spelled))],
    may: may.map(spelled).filter((action) => role?.actions.includes(action)),
  };
}

function callsOf(step: Step): Calls {
  switch (step.kind) {
    case 'run-command':
      return {
        needs: ['ssm:SendCommand', 'ssm:ListCommandInvocations'],
        may: words(
          `ssm:CancelCommand ssm:DescribeDocument ssm:DescribeInstanceInformation
           ssm:GetCommandInvocation ssm:GetDocument ssm:ListCommands
           resource-groups:ListGroupResources logs:GetLogEvents`,
        ),
      };
    case 'automation':
      return {
        needs: ['ssm:StartAutomationExecution', 'ssm:GetAutomationExecution'],
        may: words(
          `iam:PassRole ssm:DescribeAutomationExecutions ssm:DescribeAutomationStepExecutions
           ssm:DescribeDocument ssm:GetDocument ssm:SendAutomationSignal ssm:StopAutomationExecution`,
        ),
      };
    case 'terminal':
      return {
        needs: ['ssm:StartSession'],
        may: words(
          `kms:GenerateDataKey ssm:DescribeInstanceInformation ssm:DescribeSessions
           ssm:ResumeSession ssm:TerminateSession`,
        ),
      };
    case 'revoke':
      return step.using === undefined
        ? { needs: [], may: [] }
        : { needs: ['iam:PutRolePolicy', 'iam:GetRolePolicy'], may: ['iam:DeleteRolePolicy'] };
    case 'secret':
      return { needs: ['secretsmanager:GetSecretValue'], may: ['kms:Decrypt'] };
    case 'assume-role':
      return {
        needs: [],
        may: words(
          `iam:ListAccountAliases ssm:DescribeInstanceInformation ssm:GetCommandInvocation
           ssm:ListCommandInvocations ssm:ListCommands`,
        ),
      };
    case 'cli':
      return { needs: ofLine(step.command), may: [] };
    case 'do':
    case 'ask':
    case 'check':
    case 'input':
    case 'sign-in':
    case 'link':
    case 'wait':
    case 'evidence':
    case 'approve':
    case 'parallel':
    case 'playbook':
      return { needs: [], may: [] };
  }
}

function ofLine(line: string): readonly string[] {
  return [...line.matchAll(COMMAND)].flatMap(([, service = '', command = '', rest = '']) => {
    // It asks what a line before it has asked, again and again.
    if (command === 'wait') return [];
    const name = `${service} ${command}`;
    const other = Object.hasOwn(OTHERWISE, name) ? OTHERWISE[name] : undefined;
    const added = ADDED.filter(
      ([of, word]) => (of === service || of === name) && rest.includes(word),
    );
    return [
      ...(other === undefined ? [`${prefix(service)}:${pascal(command)}`] : words(other)),
      ...added.map(([, , action]) => action),
    ];
  });
}

function prefix(service: string): string {
  return Object.hasOwn(PREFIXES, service) ? (PREFIXES[service] ?? service) : service;
}

function pascal(command: string): string {
  return command.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
