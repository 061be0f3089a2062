import { expect, test } from '@playwright/test';
import { accept, chord } from './lane-a/keys.ts';
import { logFolder, recordsOf } from './leaving/left-log.ts';
import { responderIn, type Scene } from './paths/responder-in.ts';
import { runOf, stepOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

const words = wordsOf('en').automation;
const both = (text: string) => ({ en: text, ja: text });

const contain = {
  id: 'contain',
  kind: 'automation',
  title: both('Cut the server off'),
  expect: both('Status Success'),
  undo: both('Run it again with Release.'),
  risk: 'change',
  usual: '1m',
  target: '2m',
  document: 'AWSSupport-ContainEC2Instance',
  region: 'ap-northeast-1',
  parameters: { Action: ['Contain'] },
};

let scene: Scene;
test.beforeEach(async () => {
  scene = await responderIn([contain], { speed: 4 });
});
test.afterEach(() => scene.clear());

test('an Automation from its form: dry run first, then for real, to its end, by keyboard', async () => {
  const { responder, range, dataDir } = scene;
  const { page } = responder;
  const [instance = ''] = range.instanceIds;
  const execution = async () => {
    const { detail } = await stepOf(page);
    return detail.kind === 'automation' ? detail.automation.execution : undefined;
  };

  await chord(page);
  const field = page.getByLabel('InstanceId');
  await expect(field).toBeVisible();
  // Nothing is started without what the document asks for, and the field says so.
  await chord(page);
  await expect(field).toBeFocused();
  await expect(page.getByText(words.bad.required)).toBeVisible();
  await page.keyboard.type(instance);
  await expect(page.getByRole('button', { name: words.dryRun })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await accept(responder, 'Start the dry run');
  await expect.poll(async () => (await execution())?.done).toBe(true);
  expect(await execution()).toMatchObject({ dryRun: true, status: 'Success' });
  await expect(page.getByText(/its security groups would be replaced/)).toBeVisible();
  await expect(page.getByText(words.state.ok)).toBeVisible();

  await expect(page.locator('[data-primary]')).toHaveText(new RegExp(words.real));
  await chord(page);
  await accept(responder, 'Start the automation');
  await expect.poll(async () => (await stepOf(page)).state, { timeout: 15_000 }).toBe('done');
  expect(await execution()).toMatchObject({ dryRun: false, done: true, status: 'Success' });

  const { logId } = await runOf(page);
  await scene.close();
  const data = (type: string): readonly unknown[] =>
    recordsOf(logFolder(dataDir, logId)).flatMap((one) => (one.type === type ? [one.data] : []));
  const started = data('intent').filter(
    (one) => (one as { call: string }).call === 'ssm:StartAutomationExecution',
  );
  expect(started).toMatchObject([{ dryRun: true, path: 'contain' }, { path: 'contain' }]);
  expect(started[1]).not.toHaveProperty('dryRun');
});
