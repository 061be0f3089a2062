import { assumeRole } from '../../main/actions/assume-role.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import type { CommandTarget, Ssm } from '../../main/core/ports/aws.ts';
import { ok } from '../../main/core/result.ts';
import type { StepDetail } from '../../main/core/playbook/model.ts';
import { deskBench, type DeskBench } from './desk.ts';
import { pinned, section, step } from './plans.ts';

type Detail = Extract<StepDetail, { kind: 'run-command' }>;
type Sent = Parameters<Ssm['sendCommand']>[1];

export interface CommandBench extends DeskBench {
  /** Every send, in order. */
  readonly sent: Sent[];
  /** Ids that fail, and what each other one ends as. */
  readonly failing: Set<string>;
  /** Runs until nothing goes on in the background. */
  settle(): Promise<void>;
  endOf: (id: string) => Partial<CommandTarget>;
}

export const serverId = (number: number): string =>
  `i-0f1ee7${number.toString(16).padStart(11, '0')}`;

export const commandPlaybook = (change: Partial<Detail> = {}) =>
  pinned(
    'PB-T',
    [
      section('s', [
        step('cmd', {
          kind: 'run-command',
          role: 'responder',
          document: 'AWS-RunShellScript',
          targets: { group: 'web-fleet' },
          script: ['systemctl is-active nginx'],
          ...change,
        }),
      ]),
    ],
    {
      roles: [
        {
          id: 'responder',
          role: 'responder',
          why: { en: 'W', ja: 'W' },
          actions: ['ssm:SendCommand'],
        },
      ],
    },
  );

/** A signed-in desk at a step that sends to a resource group of so many servers, all online. */
export async function commandBench(
  servers: number,
  change: Partial<Detail> = {},
): Promise<CommandBench> {
  const bench = deskBench([commandPlaybook(change)]) as CommandBench;
  const sent: Sent[] = [];
  const failing = new Set<string>();
  const ids = Array.from({ length: servers }, (_, index) => serverId(index + 1));
  bench.aws.ssm = {
    ...bench.aws.ssm,
    groupMembers: () => Promise.resolve(ok(ids)),
    describeInstances: (_, { instanceIds = ids }) =>
      Promise.resolve(
        ok(
          instanceIds.map((id) => ({
            id,
            name: `web-${String(ids.indexOf(id) + 1)}`,
            platform: 'Linux',
            online: true,
            lastPing: '2026-01-01T00:00:00.000Z',
            agentVersion: '3.3.1957.0',
          })),
        ),
      ),
    sendCommand: (_, request) => {
      sent.push(request);
      return Promise.resolve(ok({ commandId: `c-${String(sent.length)}`, requestId: 'r' }));
    },
    command: (_, commandId) => {
      const request = sent[Number(commandId.slice(2)) - 1];
      const targets = (request?.instanceIds ?? []).map((target) => endOf(bench, target));
      const bad = targets.some(({ status }) => status !== 'Success');
      return Promise.resolve(
        ok({ commandId, status: bad ? 'Failed' : 'Success', done: true, targets }),
      );
    },
  };
  Object.assign(bench, {
    sent,
    failing,
    endOf: () => ({}),
    settle: async () => {
      while (bench.desk.run && bench.desk.run.background.size > 0) {
        await Promise.all([...bench.desk.run.background]);
      }
    },
  });
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(bench.desk);
  await usePracticeKey(bench.desk);
  await submitCode(bench.desk, '123456');
  await assumeRole(bench.desk, 'responder');
  bench.readBacks.splice(0);
  return bench;
}

function endOf({ failing, endOf: more }: CommandBench, target: string): CommandTarget {
  const failed = failing.has(target);
  return {
    target,
    status: failed ? 'Failed' : 'Success',
    exitCode: failed ? 3 : 0,
    output: failed ? 'failed' : 'active',
    startedAt: '2026-01-01T00:00:01.000Z',
    endedAt: '2026-01-01T00:00:02.000Z',
    ...more(target),
  };
}
