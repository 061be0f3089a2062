import { expect, test } from '@playwright/test';
import { accept, chord, on } from './lane-a/keys.ts';
import { logFolder, recordsOf } from './leaving/left-log.ts';
import { commandStep } from './paths/app-with-playbook.ts';
import { responderIn, type Scene } from './paths/responder-in.ts';
import { confirmWindow, runOf, stepOf } from './story/responder.ts';
import { pattern, wordsOf } from './story/words.ts';

const words = wordsOf('en');

/** Of 60 servers the 25th and the 50th fail; more than one is one too many. */
let scene: Scene;
test.beforeEach(async () => {
  const step = commandStep('fleet', { maxErrors: '1', maxConcurrency: '50' });
  scene = await responderIn([step], { fleet: 60, speed: 4 });
});
test.afterEach(() => scene.clear());

test('60 servers: one limit between two sends, then the rest, then the failed only, called off', async () => {
  const { responder, range, dataDir } = scene;
  const { page, app } = responder;
  const sends = (): number =>
    range.calls.filter(({ action }) => action === 'ssm:SendCommand').length;
  const tally = async (): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const { state } of (await stepOf(page)).result?.targets ?? []) {
      found[state] = (found[state] ?? 0) + 1;
    }
    return found;
  };
  const over = () => expect.poll(async () => (await stepOf(page)).pending, { timeout: 20_000 });

  await chord(page);
  const asked = await confirmWindow(app);
  await expect(asked.getByText('Send this command to 60 servers?')).toBeVisible();
  await expect(asked.getByText(/2 sends/)).toBeVisible();
  await accept(responder, 'Send command');
  await over().toBeUndefined();
  expect(await tally()).toEqual({ succeeded: 48, failed: 2, 'not-begun': 10 });
  await expect(page.getByText(words.runCommand.stopped.errors)).toBeVisible();
  expect(sends()).toBe(1);

  const rest = words.runCommand.again['not-begun'].replace('{{count}}', '10');
  await on(page.getByRole('button', { name: rest }), 'Enter');
  await expect((await confirmWindow(app)).getByText(/10 servers not reached so far/)).toBeVisible();
  await accept(responder, 'Send command');
  await over().toBeDefined();
  await over().toBeUndefined();
  expect(await tally()).toEqual({ succeeded: 58, failed: 2 });

  const failed = words.runCommand.again.failed.replace('{{count}}', '2');
  await expect(page.locator('[data-primary]')).toHaveText(pattern(failed));
  await chord(page);
  await accept(responder, 'Send command');
  await on(page.getByRole('button', { name: words.player.pending.cancel }), 'Enter');
  await over().toBeUndefined();
  expect(await tally()).toEqual({ succeeded: 58, stopped: 2 });
  expect(sends()).toBe(3);

  const { logId } = await runOf(page);
  await scene.close();
  const intents = recordsOf(logFolder(dataDir, logId))
    .filter(({ type }) => type === 'intent')
    .map(({ data }) => data as { call: string; targets?: readonly unknown[]; send?: object })
    .filter(({ call }) => call === 'ssm:SendCommand' || call === 'ssm:CancelCommand');
  expect(intents.map(({ call, targets = [] }) => [call, targets.length])).toEqual([
    ['ssm:SendCommand', 50],
    ['ssm:SendCommand', 10],
    ['ssm:SendCommand', 2],
    ['ssm:CancelCommand', 0],
  ]);
});
