import { assumeRole } from '../../main/actions/assume-role.ts';
import { createDesk } from '../../main/actions/desk.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { submitSecret } from '../../main/actions/submit-secret.ts';
import type { Kit } from '../../main/core/kit/model.ts';
import { consoleKit } from './console-kit.ts';
import { deskBench, type DeskBench } from './desk.ts';
import { pinned, section, step } from './plans.ts';

const why = { en: 'W', ja: 'W' };
const command = {
  role: 'responder',
  document: 'AWS-RunShellScript',
  targets: { tag: { key: 'Role', value: 'web' } },
  script: ['uptime'],
} as const;

/** A step of each kind that asks AWS, by its kind; `cli` reads, `cli-write` and `cli-unknown` do not. */
export const probedPlaybook = pinned(
  'PB-T',
  [
    section('s', [
      step('sign-in', { kind: 'sign-in' }),
      step('assume-role', { kind: 'assume-role', role: 'responder' }),
      step('run-command', { kind: 'run-command', ...command }),
      step('automation', {
        ...{ kind: 'automation', role: 'responder', document: 'AWS-RestartEC2Instance' },
        parameters: {},
      }),
      step('terminal', { kind: 'terminal', role: 'responder', target: 'i-0aaa1111bbb22222c' }),
      step('secret', { kind: 'secret', role: 'responder', name: 'break-glass/db' }),
      step('revoke', { kind: 'revoke', role: 'responder', using: 'responder' }),
      step('cli', { kind: 'cli', role: 'responder', command: 'aws ec2 describe-instances' }),
      step('cli-write', {
        kind: 'cli',
        command: 'aws ec2 describe-instances; aws ec2 stop-instances',
      }),
      step('cli-unknown', { kind: 'cli', command: 'curl https://example.com' }),
      step('cli-unseen', {
        kind: 'cli',
        command: 'aws iam list-users --output text | xargs -n1 aws iam delete-user --user-name',
      }),
    ]),
  ],
  {
    roles: [
      {
        ...{ id: 'responder', role: 'responder', why },
        actions: ['ec2:DescribeInstances', 'ec2:StopInstances', 'ssm:SendCommand'],
        policyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      },
    ],
  },
);

/** The kit of an organisation that signs in with a sealed key, by exception. */
export function keyKit(more: Partial<Kit> = {}): Kit {
  const { users, ...kit } = consoleKit();
  const vault = { reason: 'No browser there.', approvedBy: 'jones', until: '2036-12-31' };
  return {
    ...kit,
    users: users.map((user) => ({ ...user, vault })),
    lanes: ['sealed-key'],
    ...more,
  };
}

/** A desk with this kit, and nothing begun. */
export function kitBench(kit: Kit | undefined = keyKit()): DeskBench {
  const bench = deskBench([probedPlaybook]);
  const desk = createDesk({ ...bench.desk.ports, kit: () => Promise.resolve(kit) });
  return Object.assign(bench, { desk });
}

/** Signed in with key and code, in the run that is open. */
export async function signInWithKey({ desk }: DeskBench): Promise<void> {
  await openSignIn(desk);
  const key = await submitSecret(
    desk,
    'AKIAIOSFODNN7EXAMPLE',
    'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  );
  if (!key.ok) throw new Error(key.error.code);
  const code = await submitCode(desk, '111111');
  if (!code.ok) throw new Error(code.error.code);
}

/** A probe with a base session and the role `responder` held. */
export async function probeBench(): Promise<DeskBench> {
  const bench = kitBench();
  const { desk } = bench;
  const started = await startRun(desk, { playbook: 'PB-T', mode: 'drill', kind: 'probe' });
  if (!started.ok) throw new Error(started.error.code);
  await signInWithKey(bench);
  const role = await assumeRole(desk, 'responder');
  if (!role.ok) throw new Error(role.error.code);
  return bench;
}
