import { ListCommandInvocationsCommand, SendCommandCommand, SSMClient } from '@aws-sdk/client-ssm';
import { expect, test } from 'vitest';
import type { ScenarioFault } from '../../../main/core/drill/fault.ts';
import { faultsOf } from '../../../main/range/scenario-faults.ts';
import { incident, type Incident } from '../support/incident-roles.ts';
import { openTerminal } from '../support/terminal-bench.ts';

const WEB_7 = 'i-0a7f3c91d2e84b605';
const WEB_8 = 'i-0c58e1b7740fd2a93';
const WEB_9 = 'i-0d92b6f1183ce7a40';

/** What a command on the three web servers comes to while this is broken. */
async function ranOnThree(
  { range, clock, as }: Incident,
  script: string,
  faults: ScenarioFault[],
): Promise<Readonly<Record<string, readonly (string | undefined)[]>>> {
  const credentials = await as('responder');
  const ssm = new SSMClient({ ...range.endpoints[0]!, credentials, maxAttempts: 1 });
  await range.setFaults(faultsOf(faults, range.world.regions));
  const { Command } = await ssm.send(
    new SendCommandCommand({
      DocumentName: 'AWS-RunShellScript',
      InstanceIds: [WEB_7, WEB_8, WEB_9],
      Parameters: { commands: [script] },
      TimeoutSeconds: 30,
    }),
  );
  clock.shift += 60_000;
  const told = new ListCommandInvocationsCommand({ CommandId: Command?.CommandId, Details: true });
  const { CommandInvocations = [] } = await ssm.send(told);
  return Object.fromEntries(
    CommandInvocations.map((one): readonly [string, readonly (string | undefined)[]] => [
      one.InstanceName ?? '',
      [one.StatusDetails, one.CommandPlugins?.[0]?.Output?.trim() ?? ''],
    ]),
  );
}

test('one agent of three is away: two answer, and the third is not waited for for ever', async () => {
  const ran = await ranOnThree(await incident('ddos'), 'systemctl is-active nginx', [
    { kind: 'agent-offline', instances: [WEB_8] },
  ]);
  expect(ran).toMatchObject({
    'web-7': ['Success', 'active'],
    'web-8': ['DeliveryTimedOut', ''],
    'web-9': ['Success', 'active'],
  });
});

test('a full disk fails the command where it is full, and only there', async () => {
  const ran = await ranOnThree(await incident('ddos'), 'df -h /', [
    { kind: 'disk-full', instances: [WEB_9] },
  ]);
  expect(ran['web-7']?.[0]).toBe('Success');
  expect(ran['web-9']?.[0]).toBe('Failed');
  expect(ran['web-9']?.[1]).toContain('no space left on device');
});

test('names are gone on one server: what needs no name goes on', async () => {
  const script = 'getent hosts idp.corp.invalid || echo unknown; systemctl is-active nginx';
  const ran = await ranOnThree(await incident('ddos'), script, [
    { kind: 'names-gone', instances: [WEB_7] },
  ]);
  expect(ran['web-7']).toEqual(['Success', 'unknown\nactive']);
  expect(ran['web-8']?.[1]).toMatch(/^10\.20\.0\.\d+ +idp\.corp\.invalid\nactive$/);
});

test('several at once, each where it is, and all of it over when they end', async () => {
  const here = await incident('ddos');
  const both = await ranOnThree(here, 'true', [
    { kind: 'agent-offline', instances: [WEB_7] },
    { kind: 'disk-full', instances: [WEB_8] },
  ]);
  expect(Object.values(both).map(([status]) => status)).toEqual([
    'DeliveryTimedOut',
    'Failed',
    'Success',
  ]);
  const after = await ranOnThree(here, 'true', []);
  expect(Object.values(after).map(([status]) => status)).toEqual(['Success', 'Success', 'Success']);
});

test('a terminal still opens on a full disk, shows it, and sees it emptied', async () => {
  const bench = await openTerminal({ faults: { diskFull: [WEB_7] } });
  bench.type('df -h /\r');
  await bench.shows('100%');
  await bench.range.setFaults({});
  const before = bench.screen.length;
  bench.type('df -h /\r');
  await bench.until(() => bench.screen.slice(before).includes('37%'));
  expect(bench.screen.slice(before)).not.toContain('100%');
});
