import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';
import { aws, awsCliFound, credentialsIn } from './aws-cli.ts';

const LONG = 180_000;
const WEB_7 = 'i-0a7f3c91d2e84b605';
const CONTAIN = 'AWSSupport-ContainEC2Instance';
const TOKEN = '7d8f5a52-0f5b-4f7e-9d3c-0a1b2c3d4e5f';

async function responder(range: Range, role = 1) {
  const code = ['--serial-number', range.mfaSerial, '--token-code', range.practiceCode().code];
  const who = ['--role-arn', range.roleArns[role]!, '--role-session-name', range.user];
  return credentialsIn(await aws(range, range, ['sts', 'assume-role', ...who, ...code]));
}

function contain(...values: readonly string[]): readonly string[] {
  const given = [`InstanceId=${WEB_7}`, 'Action=Contain', ...values].join(',');
  return ['ssm', 'start-automation-execution', '--document-name', CONTAIN, '--parameters', given];
}

const idOf = ({ json, error }: Awaited<ReturnType<typeof aws>>): string => {
  const id = json?.['AutomationExecutionId'];
  if (typeof id !== 'string') throw new Error(`not started: ${error}`);
  return id;
};

describe.runIf(awsCliFound())("Debian's aws CLI on Automation", () => {
  test('documents have their hash, type and parameters', { timeout: LONG }, async () => {
    const range = await startTestRange();
    const me = await responder(range);
    const [described, got, listed] = await Promise.all([
      aws(range, me, ['ssm', 'describe-document', '--name', CONTAIN]),
      aws(range, me, ['ssm', 'get-document', '--name', CONTAIN]),
      aws(range, me, ['ssm', 'list-documents', '--filters', 'Key=DocumentType,Values=Automation']),
    ]);
    const content = String(got.json?.['Content']);
    expect(described.json).toMatchObject({
      Document: {
        Hash: createHash('sha256').update(content).digest('hex'),
        HashType: 'Sha256',
        DocumentType: 'Automation',
        SchemaVersion: '0.3',
      },
    });
    const names = (listed.json?.['DocumentIdentifiers'] as { Name: string }[]).map(
      (one) => one.Name,
    );
    expect(names).toEqual([CONTAIN, 'Practice-RestartStaffPortal']);
  });

  test(
    'a dry run changes nothing, the real one cuts the server off, once',
    { timeout: LONG },
    async () => {
      const clock = movableClock();
      const range = await startTestRange({ clock });
      const me = await responder(range);
      const ping = async (): Promise<unknown> => {
        const filter = ['--filters', `Key=InstanceIds,Values=${WEB_7}`];
        const { json } = await aws(range, me, ['ssm', 'describe-instance-information', ...filter]);
        return (json?.['InstanceInformationList'] as { PingStatus: string }[])[0]?.PingStatus;
      };
      const dry = idOf(await aws(range, me, contain('DryRun=true')));
      clock.shift += 20_000;
      const looked = await aws(range, me, [
        'ssm',
        'get-automation-execution',
        '--automation-execution-id',
        dry,
      ]);
      expect(looked.json).toMatchObject({
        AutomationExecution: {
          AutomationExecutionStatus: 'Success',
          Outputs: { 'DescribeChange.Change': [expect.stringContaining('would be replaced')] },
        },
      });
      expect(await ping()).toBe('Online');

      const real = await aws(range, me, [...contain(), '--client-token', TOKEN]);
      const again = await aws(range, me, [...contain(), '--client-token', TOKEN.toUpperCase()]);
      expect(idOf(again)).toBe(idOf(real));
      const other = await aws(range, me, [...contain('DryRun=true'), '--client-token', TOKEN]);
      expect(other.error).toContain('IdempotentParameterMismatch');
      clock.shift += 20_000;
      expect(await ping()).toBe('ConnectionLost');
      const filters = ['--filters', `Key=DocumentNamePrefix,Values=${CONTAIN}`];
      const list = await aws(range, me, ['ssm', 'describe-automation-executions', ...filters]);
      expect(list.json?.['AutomationExecutionMetadataList']).toHaveLength(2);
      const steps = [
        'ssm',
        'describe-automation-step-executions',
        '--automation-execution-id',
        idOf(real),
      ];
      const { json } = await aws(range, me, steps);
      expect(
        (json?.['StepExecutions'] as { StepName: string }[]).map((one) => one.StepName),
      ).toEqual(['ValidateInstance', 'BackupSecurityGroups', 'ReplaceSecurityGroups']);
    },
  );

  test(
    'a pause waits for its signal or is stopped; refusals as AWS words them',
    { timeout: LONG },
    async () => {
      const clock = movableClock();
      const range = await startTestRange({ clock });
      const me = await responder(range);
      const start = ['ssm', 'start-automation-execution', '--document-name'];
      const at = (id: string): readonly string[] => ['--automation-execution-id', id];
      const status = async (id: string): Promise<unknown> => {
        const { json } = await aws(range, me, ['ssm', 'get-automation-execution', ...at(id)]);
        const found = json?.['AutomationExecution'] as Record<string, unknown>;
        return [found['AutomationExecutionStatus'], found['CurrentStepName']];
      };
      const first = idOf(await aws(range, me, [...start, 'Practice-RestartStaffPortal']));
      const second = idOf(await aws(range, me, [...start, 'Practice-RestartStaffPortal']));
      clock.shift += 10_000;
      expect(await status(first)).toEqual(['Waiting', 'WaitForGo']);
      const resume = ['ssm', 'send-automation-signal', ...at(first), '--signal-type', 'Resume'];
      expect((await aws(range, me, resume)).exitCode).toBe(0);
      const stop = ['ssm', 'stop-automation-execution', ...at(second)];
      expect((await aws(range, me, stop)).exitCode).toBe(0);
      clock.shift += 10_000;
      expect(await status(first)).toEqual(['Success', undefined]);
      expect(await status(second)).toEqual(['Cancelled', undefined]);
      expect((await aws(range, me, stop)).error).toContain(
        'InvalidAutomationStatusUpdateException',
      );
      const [unknown, bad, gone] = await Promise.all([
        aws(range, me, [
          ...start,
          'AWSSupport-ContainEC2Instance',
          '--document-version',
          '7',
          '--parameters',
          'Action=Contain',
        ]),
        aws(range, me, contain('DryRun=perhaps')),
        aws(range, me, ['ssm', 'get-automation-execution', ...at(TOKEN)]),
      ]);
      expect(unknown.error).toContain('AutomationDefinitionVersionNotFoundException');
      expect(bad.error).toContain('InvalidAutomationExecutionParametersException');
      expect(gone.error).toContain('AutomationExecutionNotFoundException');
    },
  );

  test('who may only read may not start; faults strike as set', { timeout: LONG }, async () => {
    const range = await startTestRange();
    const reader = await responder(range, 0);
    expect((await aws(range, reader, contain())).error).toContain('AccessDeniedException');
    await range.setFaults({ throttled: [{ action: 'ssm:StartAutomationExecution', times: 1 }] });
    expect((await aws(range, reader, contain())).error).toContain('ThrottlingException');
  });
});
