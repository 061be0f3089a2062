import { ListCommandInvocationsCommand, SendCommandCommand, SSMClient } from '@aws-sdk/client-ssm';
import { expect, test } from 'vitest';
import type { ScenarioFault } from '../../../main/core/drill/fault.ts';
import { faultsOf } from '../../../main/range/scenario-faults.ts';
import { incident } from '../support/incident-roles.ts';

const WEB_7 = 'i-0a7f3c91d2e84b605';
const AWAY: ScenarioFault = { kind: 'agent-offline', instances: [WEB_7] };
const FULL: ScenarioFault = { kind: 'disk-full', instances: [WEB_7] };

async function sent(...first: ScenarioFault[]) {
  const { range, clock, as } = await incident('ddos');
  const credentials = await as('responder');
  const ssm = new SSMClient({ ...range.endpoints[0]!, credentials, maxAttempts: 1 });
  const broken = (...faults: ScenarioFault[]) =>
    range.setFaults(faultsOf(faults, range.world.regions));
  await broken(...first);
  const { Command } = await ssm.send(
    new SendCommandCommand({
      DocumentName: 'AWS-RunShellScript',
      InstanceIds: [WEB_7],
      Parameters: { commands: ['systemctl is-active nginx'] },
      TimeoutSeconds: 60,
    }),
  );
  const told = new ListCommandInvocationsCommand({ CommandId: Command?.CommandId, Details: true });
  const after = async (ms: number) => {
    clock.shift += ms;
    const { CommandInvocations = [] } = await ssm.send(told);
    return CommandInvocations[0]?.StatusDetails;
  };
  return { broken, after };
}

test.each([FULL, AWAY])(
  'what breaks later ($kind) changes nothing of what a command did',
  async (fault) => {
    const { broken, after } = await sent();
    expect(await after(30_000)).toBe('Success');
    await broken(fault);
    expect(await after(60_000)).toBe('Success');
  },
);

test('a command that found no room stays failed when there is room again', async () => {
  const { broken, after } = await sent(FULL);
  expect(await after(30_000)).toBe('Failed');
  await broken();
  expect(await after(1_000)).toBe('Failed');
});

test('an agent that comes back in time gets the command then, with the faults of then', async () => {
  const { broken, after } = await sent(AWAY);
  expect(await after(20_000)).toBe('Pending');
  await broken(FULL);
  expect(await after(0)).toBe('Pending');
  await broken();
  expect(await after(30_000)).toBe('Failed');
});

test('one that comes back too late never gets it', async () => {
  const { broken, after } = await sent(AWAY);
  expect(await after(61_000)).toBe('DeliveryTimedOut');
  await broken();
  expect(await after(1_000)).toBe('DeliveryTimedOut');
});
