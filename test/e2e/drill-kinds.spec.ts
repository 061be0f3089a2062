import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import {
  DescribeInstanceInformationCommand,
  SendCommandCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { launchApp, removeFolder } from './app.ts';
import { ask, commandIn } from './handoff/process.ts';
import { recordsOf } from './leaving/left-log.ts';
import { commandStep } from './paths/app-with-playbook.ts';
import { responderIn } from './paths/responder-in.ts';
import {
  confirm,
  confirmWindow,
  press,
  runOf,
  stepOf,
  viewOf,
  walkTo,
  type Responder,
} from './story/responder.ts';
import { pattern, wordsOf } from './story/words.ts';

const words = wordsOf('en');

test('a probe: the band says that accounts are real, and both the app and AWS hold it to reading', async () => {
  const probe = { mode: 'drill', kind: 'probe' } as const;
  const scene = await responderIn([commandStep('web')], {}, probe);
  try {
    const { responder, range } = scene;
    const { page } = responder;
    await expect(page.getByTestId('band')).toContainText(words.reader.drillKind.probe);
    await expect(page.getByTestId('band')).toContainText(words.band.real);
    await expect(page.getByText(words.player.talked.probe)).toBeVisible();
    const { path } = await stepOf(page);
    const ran = await page.evaluate((at) => window.api.call['step.run']({ path: at }), path);
    expect(ran).toMatchObject({ ok: false, error: { code: 'probe-reads-only' } });

    const { sessions } = await viewOf(page);
    const give = (kind: 'base' | 'role') => {
      const session = sessions.find((one) => one.kind === kind)?.id ?? '';
      const what = { session, to: 'process', name: 'terraform' } as const;
      return page.evaluate((given) => window.api.call['handoff.give'](given), what);
    };
    expect(await give('base')).toMatchObject({ ok: false, error: { code: 'probe-hand-off' } });
    const given = give('role');
    await confirm(responder);
    expect(await given).toMatchObject({ ok: true });
    const line = (await viewOf(page)).grants[0]?.line ?? '';
    const fetched = JSON.parse((await ask(commandIn(line))).out) as Record<string, string>;
    // Another program has the session now: nothing but AWS holds it.
    const ssm = new SSMClient({
      ...range.endpoints[0]!,
      credentials: {
        accessKeyId: fetched['AccessKeyId'] ?? '',
        secretAccessKey: fetched['SecretAccessKey'] ?? '',
        sessionToken: fetched['SessionToken'] ?? '',
      },
    });
    await ssm.send(new DescribeInstanceInformationCommand({}));
    const order = { DocumentName: 'AWS-RunShellScript', InstanceIds: [...range.instanceIds] };
    await expect(ssm.send(new SendCommandCommand(order))).rejects.toThrow(/not authorized/);

    await page.getByRole('button', { name: pattern(words.player.talked.done) }).click();
    await expect.poll(async () => (await runOf(page)).phase).toBe('finished');
    const { logId } = await runOf(page);
    await scene.close();
    const records = recordsOf(join(scene.dataDir, 'drills', logId));
    expect(records.find(({ type }) => type === 'run.start')?.data).toMatchObject({ kind: 'probe' });
    const intents = records.filter(({ type }) => type === 'intent').map(({ data }) => data);
    expect(intents).toMatchObject([{ call: 'sts:GetSessionToken' }, { call: 'sts:AssumeRole' }]);
  } finally {
    await scene.clear();
  }
});

test('a game day: with the users and roles made for it, what is sent is done', async () => {
  const day = { mode: 'drill', kind: 'game-day' } as const;
  const scene = await responderIn([commandStep('web')], {}, day);
  try {
    const { responder, range } = scene;
    const { page } = responder;
    await expect(page.getByTestId('band')).toContainText(words.reader.drillKind['game-day']);
    await expect(page.getByTestId('band')).toContainText(words.band.real);
    await press(page);
    await expect((await confirmWindow(responder.app)).getByText('REAL ACCOUNTS')).toBeVisible();
    await confirm(responder);
    await expect.poll(async () => (await stepOf(page)).state).toBe('done');
    expect(range.trail.map(({ eventName }) => eventName)).toContain('SendCommand');
  } finally {
    await scene.clear();
  }
});

test('a tabletop: nothing can be signed in to, and a step may be told as one that fails', async () => {
  const launched = await launchApp({ lang: 'en' });
  const { page, dataDir } = launched;
  const responder: Responder = { ...launched, lang: 'en' };
  try {
    await page.getByLabel(words.home.search).fill('sso');
    await page.getByText('PB-01').first().waitFor();
    await page.keyboard.press('Enter');
    const kinds = page.getByLabel(words.reader.drillKind.label);
    await kinds.selectOption({ label: words.reader.drillKind.tabletop });
    await page.getByRole('button', { name: words.reader.startDrill }).click();
    await expect(page.getByTestId('band')).toContainText(words.reader.drillKind.tabletop);
    await walkTo(responder, 'open/sign-in');
    const opened = await page.evaluate(() => window.api.call['sign-in.open']({}));
    expect(opened).toMatchObject({ ok: false, error: { code: 'drill-without-aws' } });
    await page.getByRole('button', { name: words.player.more.fails }).click();
    await page.getByLabel(words.player.differ.spoken).fill('Ask Mori for the second key.');
    await page.getByRole('button', { name: words.player.differ.save }).click();
    await expect.poll(async () => (await stepOf(page)).path).not.toBe('open/sign-in');
    const { logId } = await runOf(page);
    await launched.close();
    const done = recordsOf(join(dataDir, 'drills', logId))
      .filter(({ type }) => type === 'step.done')
      .map(({ data }) => data);
    expect(done.at(-1)).toMatchObject({ path: 'open/sign-in', asExpected: false, came: 'failed' });
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(dataDir);
  }
});
