import { beforeEach, expect, test } from 'vitest';
import { chooseWayOut, stuckFor } from '../../../main/actions/stuck/choose-way-out.ts';
import { chooseWay } from '../../../main/actions/lanes.ts';
import { stuckView } from '../../../main/ipc/views/stuck-view.ts';
import { consoleBench, type ConsoleBench } from '../../fakes/console-bench.ts';
import { consoleKit } from '../../fakes/console-kit.ts';
import { deskBench } from '../../fakes/desk.ts';
import { step } from '../../fakes/plans.ts';

let bench: ConsoleBench;
const [user] = consoleKit().users;
const spare = { serial: 'arn:aws:iam::111122223333:mfa/spare', kind: 'totp', label: '' } as const;

beforeEach(async () => {
  const kit = consoleKit({ users: [{ ...user!, mfa: [...user!.mfa, spare] }] });
  bench = await consoleBench([step('sign-in', { kind: 'sign-in' })], kit);
});

test('a way that is not of this page is refused, and nothing is written', async () => {
  expect(await chooseWayOut(bench.desk, 'mfa', 'other-network')).toMatchObject({
    error: { code: 'no-such-way' },
  });
  expect(bench.data('security')).toEqual([]);
});

test('without kit, run or sign-in it works, and says that nothing is recorded', async () => {
  const { desk } = deskBench([]);
  expect(await stuckFor(desk)).toEqual({});
  expect(await chooseWayOut(desk, 'network', 'colleague')).toMatchObject({ ok: true });
  const view = await stuckView(desk, 'network');
  expect(view).toMatchObject({ recorded: false });
  expect(view.ways.map(({ chosenAt, goesOn }) => [chosenAt, goesOn])).not.toContain(true);
});

test('choosing is in the log, and the page says when', async () => {
  await chooseWayOut(bench.desk, 'mfa', 'colleague');
  expect(bench.data('security')).toMatchObject([
    { code: 'way-out', detail: { text: 'mfa: colleague' } },
  ]);
  const { ways, user: whose } = await stuckView(bench.desk, 'mfa');
  expect(whose).toBe('sato');
  expect(ways.find(({ id }) => id === 'colleague')?.chosenAt).toBe(bench.now);
  expect(ways.find(({ id }) => id === 'root')).not.toHaveProperty('chosenAt');
});

test('AWS’s page opens after it was written down; where none opens, that is told', async () => {
  await chooseWayOut(bench.desk, 'mfa', 'aws-support');
  expect(bench.opened).toEqual([['clean', 'https://aws.amazon.com/contact-us/']]);
  bench.clean = false;
  Object.assign(bench.desk.ports.desktop, { openLink: () => Promise.resolve(false) });
  expect(await chooseWayOut(bench.desk, 'mfa', 'aws-support')).toMatchObject({
    error: { code: 'browser-not-opened' },
  });
});

test('another device is the one the next code must come from', async () => {
  await chooseWay(bench.desk, 'sealed-key', 'no browser');
  const before = bench.desk.signIn?.serial;
  await chooseWayOut(bench.desk, 'mfa', 'second-device');
  expect(bench.desk.signIn?.serial).toBe(spare.serial);
  expect(before).not.toBe(spare.serial);
});

test('another address, and another way, go on in the assistant', async () => {
  await chooseWay(bench.desk, 'console');
  await chooseWayOut(bench.desk, 'network', 'other-address');
  expect(bench.desk.signIn?.addressAt).toBe(1);
  await chooseWayOut(bench.desk, 'password', 'sealed-key');
  expect(bench.desk.signIn?.stage).toBe('way');
});
