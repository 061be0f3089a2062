import { expect, test } from '@playwright/test';
import type { SessionView } from '../../main/contract/views.ts';
import { accept, chord } from './lane-a/keys.ts';
import { logFolder, recordsOf } from './leaving/left-log.ts';
import { commandStep } from './paths/app-with-playbook.ts';
import { responderIn, type Scene } from './paths/responder-in.ts';
import { confirm, runOf, stepOf, viewOf } from './story/responder.ts';
import { ask, commandIn } from './handoff/process.ts';
import { pattern, wordsOf } from './story/words.ts';

const MINUTE = 60_000;
const words = wordsOf('en');

let scene: Scene;
test.beforeEach(async () => {
  scene = await responderIn([commandStep('web', { usual: '20m', target: '20m' })]);
});
test.afterEach(() => scene.clear());

const session = async (kind: SessionView['kind']): Promise<SessionView> => {
  const found = (await viewOf(scene.responder.page)).sessions.find((one) => one.kind === kind);
  if (!found) throw new Error(`no session of kind ${kind}`);
  return found;
};

test('a step that would outlast its session renews it in place, by keyboard, and tools go on', async () => {
  const { responder, range, dataDir } = scene;
  const { page } = responder;
  const [base, role] = [await session('base'), await session('role')];
  const given = page.evaluate(
    (id) => window.api.call['handoff.give']({ session: id, to: 'process', name: 'terraform' }),
    role.id,
  );
  await confirm(responder);
  expect(await given).toMatchObject({ ok: true });
  const [grant] = (await viewOf(page)).grants;
  const fetch = async (): Promise<Record<string, string>> =>
    JSON.parse((await ask(commandIn(grant?.line ?? ''))).out) as Record<string, string>;
  const fetched = await fetch();

  await scene.later(50 * MINUTE);
  await expect(page.getByText(/This step takes 20 min/)).toBeVisible();

  // The one that ends first is the base session: it takes a code, and comes back here.
  await page.keyboard.press('Control+Shift+S');
  const code = page.getByLabel(words.signIn.code.label);
  await expect(code).toBeFocused();
  await page.keyboard.type(range.practiceCode().code);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await session('base')).id).not.toBe(base.id);

  await expect(page.locator('[data-primary]')).toHaveText(
    pattern(words.renewal.first.replace('{{name}}', role.name)),
  );
  await chord(page);
  await accept(responder, 'Renew');
  await expect.poll(async () => (await session('role')).id).not.toBe(role.id);
  const again = await fetch();
  expect(again['AccessKeyId']).not.toBe(fetched['AccessKeyId']);

  await chord(page);
  await accept(responder, 'Send command');
  await expect.poll(async () => (await stepOf(page)).state).toBe('done');

  const { logId } = await runOf(page);
  await scene.close();
  const records = recordsOf(logFolder(dataDir, logId));
  const started = records.filter(({ type }) => type === 'session.start').map(({ data }) => data);
  expect(started).toMatchObject([
    { kind: 'base', session: base.id },
    { kind: 'role', session: role.id, accessKeyId: fetched['AccessKeyId'] },
    { kind: 'base', replaces: base.id },
    { kind: 'role', replaces: role.id, accessKeyId: again['AccessKeyId'] },
  ]);
  const ended = records.filter(({ type }) => type === 'session.end').map(({ data }) => data);
  expect(ended.slice(0, 2)).toEqual([
    { session: base.id, why: 'replaced' },
    { session: role.id, why: 'replaced' },
  ]);
});
