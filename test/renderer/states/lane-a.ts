import type {
  ConsoleView,
  LaneAView,
  RoleView,
  StepDetailView,
  StepView,
  SwitchRoleView,
} from '../../../main/contract/views.ts';
import { step } from './base.ts';

const operator: SwitchRoleView = {
  id: 'ops',
  name: 'break-glass/IR-Operator',
  account: '444455556666',
  alias: 'payments-prod',
  digits: 4,
  url: 'https://ap-northeast-1.signin.aws.amazon.com/switchrole?account=444455556666&roleName=break-glass%2FIR-Operator&displayName=ops',
  whole: true,
  switched: false,
};

/** Signing in with the browser, before anything was opened. */
export const browser: ConsoleView = {
  address: {
    kind: 'account',
    url: 'https://111122223333.signin.aws.amazon.com/console',
    number: 1,
    of: 4,
  },
  account: { id: '111122223333', alias: 'example-security' },
  digits: 4,
  user: 'bg-sato',
  devices: [
    { label: 'YubiKey', kind: 'passkey' },
    { label: 'Phone', kind: 'totp' },
  ],
  roles: [operator, { ...operator, id: 'readonly', name: 'IR-ReadOnly', switched: true }],
};

const base: LaneAView = {
  role: { ...operator, switched: true },
  user: 'bg-sato',
  region: 'ap-northeast-1',
  host: 'ap-northeast-1.console.aws.amazon.com',
  fields: [
    { name: 'document', value: 'AWS-RunShellScript' },
    { name: 'targets', value: 'i-0a7f3c91d2e84b605' },
    { name: 'commands', value: 'systemctl is-active web' },
    { name: 'comment', value: 'INC-2041 bg:0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e' },
  ],
  begun: false,
  command: true,
  unknown: false,
};

const LINE =
  'aws ssm send-command --region ap-northeast-1 --document-name AWS-RunShellScript --instance-ids i-0a7f3c91d2e84b605 --parameters \'{"commands":["systemctl is-active web"]}\' --comment \'INC-2041 bg:0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e\' --timeout-seconds 600 --query Command.CommandId --output text';

/** Steps of the player as they are done in the browser. */
export function laneASteps(
  role: RoleView,
  command: StepDetailView,
  secret: StepDetailView,
): Readonly<Record<string, StepView>> {
  const assume: StepDetailView = { kind: 'assume-role', role, needsSignIn: false, held: false };
  const opened = { ...operator, opened: 'clean' } as const;
  return {
    'lane-a-sign-in': step(assume, { laneA: { ...base, needs: 'sign-in' } }),
    'lane-a-role': step(assume, { laneA: { ...base, role: operator } }),
    'lane-a-role-opened': step(assume, { laneA: { ...base, role: opened } }),
    'lane-a-command': step(command, { risk: 'change', laneA: base }),
    'lane-a-command-begun': step(command, {
      risk: 'change',
      laneA: { ...base, begun: true, line: LINE },
    }),
    'lane-a-secret-begun': step(secret, {
      laneA: {
        ...base,
        command: false,
        secret: true,
        begun: true,
        fields: [{ name: 'secret', value: 'prod/payments/db' }],
        line: 'aws secretsmanager get-secret-value --secret-id prod/payments/db',
      },
    }),
    'lane-a-command-unknown': step(command, { risk: 'change', laneA: { ...base, unknown: true } }),
  };
}
