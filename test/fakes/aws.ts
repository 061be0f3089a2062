import type { AwsFailure, AwsFailureCode, Issued, Sts, Ssm } from '../../main/core/ports/aws.ts';
import type { Automation } from '../../main/core/ports/automation.ts';
import type { IamPolicies } from '../../main/core/ports/iam.ts';
import type { SecretStore } from '../../main/core/ports/secret-store.ts';
import type { ConnectionPort } from '../../main/core/ports/connection.ts';
import { err, ok } from '../../main/core/result.ts';

export function awsFailure(code: AwsFailureCode, more: Partial<AwsFailure> = {}): AwsFailure {
  return { code, raw: `raw ${code}`, mayHaveHappened: false, ...more };
}

export function issued(arn: string, now: number): Issued {
  return {
    credentials: {
      accessKeyId: 'ASIAFAKE',
      secretAccessKey: 'fake-secret',
      sessionToken: 'fake-token',
    },
    expires: new Date(now + 3_600_000).toISOString(),
    arn,
    requestId: 'req-1',
    region: 'ap-northeast-1',
  };
}

/** The password of the one secret there is. */
export const PLANTED = 'planted-db-password';

export interface FakeAws {
  /** Calls in order, `sts:AssumeRole ap-northeast-1`. */
  readonly calls: string[];
  sts: Sts;
  ssm: Ssm;
  automation: Automation;
  secretStore: SecretStore;
  iam: IamPolicies;
  connection: ConnectionPort;
}

/** An AWS in memory that says yes; a test replaces the one method it looks at. */
export function fakeAws(now: () => number): FakeAws {
  const calls: string[] = [];
  const aws: FakeAws = {
    calls,
    connection: {
      check: (hosts) => Promise.resolve(hosts.map((host) => ({ ...host, ok: true, ms: 10 }))),
      readAuthority: () => undefined,
    },
    sts: {
      probe: (regions) => {
        const chosen = regions[0]?.region ?? '';
        const arn = 'arn:aws:iam::111122223333:user/sato';
        calls.push(`sts:GetCallerIdentity ${chosen}`);
        return Promise.resolve(
          ok({
            chosen,
            identity: { account: '111122223333', arn, userId: 'AIDA' },
            skewMs: 0,
            regions: [{ region: chosen, ok: true, ms: 10 }],
          }),
        );
      },
      getSessionToken: ({ at }) => {
        calls.push(`sts:GetSessionToken ${at.region}`);
        return Promise.resolve(ok(issued('arn:aws:iam::111122223333:user/sato', now())));
      },
      assumeRole: ({ at }, { roleArn }) => {
        calls.push(`sts:AssumeRole ${at.region}`);
        const arn = roleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/');
        return Promise.resolve(ok(issued(`${arn}/sato`, now())));
      },
    },
    iam: {
      put: ({ at }) => {
        calls.push(`iam:PutRolePolicy ${at.region}`);
        return Promise.resolve(ok({ requestId: 'req-4' }));
      },
      read: ({ at }) => {
        calls.push(`iam:GetRolePolicy ${at.region}`);
        return Promise.resolve(ok(undefined));
      },
      remove: ({ at }) => {
        calls.push(`iam:DeleteRolePolicy ${at.region}`);
        return Promise.resolve(ok({ requestId: 'req-5' }));
      },
    },
    secretStore: {
      read: ({ at }, name) => {
        calls.push(`secretsmanager:GetSecretValue ${at.region}`);
        const value = JSON.stringify({ username: 'breakglass', password: PLANTED });
        return Promise.resolve(ok({ name, versionId: 'v-1', value, requestId: 'req-3' }));
      },
    },
    automation: {
      start: () => {
        calls.push('ssm:StartAutomationExecution');
        return Promise.resolve(ok({ executionId: 'e-1', requestId: 'req-4' }));
      },
      find: () => Promise.resolve(ok([])),
      parameters: () => Promise.resolve(ok({})),
      execution: (_, executionId) =>
        Promise.resolve(ok({ executionId, status: 'Success', done: true, steps: [], outputs: {} })),
      stop: () => Promise.resolve(ok(undefined)),
    },
    ssm: {
      describeInstances: () =>
        Promise.resolve(
          ok([
            {
              id: 'i-0a7f3c91d2e84b605',
              name: 'web-7',
              platform: 'Linux',
              online: true,
              lastPing: '',
              agentVersion: '3.3.1957.0',
            },
            {
              id: 'i-0c58e1b7740fd2a93',
              name: 'web-8',
              platform: 'Linux',
              online: true,
              lastPing: '',
              agentVersion: '3.3.1957.0',
            },
          ]),
        ),
      document: (_, name) =>
        Promise.resolve(ok({ name, version: '1', sha256: 'd'.repeat(64), content: '{}' })),
      sendCommand: () => {
        calls.push('ssm:SendCommand');
        return Promise.resolve(ok({ commandId: 'c-1', requestId: 'req-2' }));
      },
      findCommands: () => {
        calls.push('ssm:ListCommands');
        return Promise.resolve(ok(['c-1']));
      },
      command: (_, commandId) =>
        Promise.resolve(
          ok({
            commandId,
            status: 'Success',
            done: true,
            targets: ['i-0a7f3c91d2e84b605', 'i-0c58e1b7740fd2a93'].map((target) => ({
              target,
              status: 'Success',
              exitCode: 0,
              output: 'active',
            })),
          }),
        ),
      groupMembers: () => Promise.resolve(ok(['i-0a7f3c91d2e84b605', 'i-0c58e1b7740fd2a93'])),
      output: () => Promise.resolve(ok({ text: 'active, in full', cut: false })),
      loggedOutput: () => Promise.resolve(ok(undefined)),
      cancel: () => {
        calls.push('ssm:CancelCommand');
        return Promise.resolve(ok(undefined));
      },
    },
  };
  return aws;
}

export const refused = <T>(
  failure: AwsFailure,
): Promise<{ ok: false; error: AwsFailure } | { ok: true; value: T }> =>
  Promise.resolve(err(failure));
