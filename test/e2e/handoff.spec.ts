import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { ask, commandIn } from './handoff/process.ts';
import { confirm, runOf, viewOf, type Responder } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

const words = wordsOf('en');

/** A role session in a drill, by the calls the screens make. */
async function signedIn(responder: Responder): Promise<void> {
  const { page } = responder;
  await page.evaluate(async () => {
    await window.api.call['run.start']({
      playbook: 'PB-01',
      mode: 'drill',
      scenario: 'sso-outage',
    });
  });
  await expect.poll(async () => (await viewOf(page)).drill?.ready).toBe(true);
  await page.evaluate(async () => {
    const { call } = window.api;
    await call['sign-in.open']({});
    await call['sign-in.practice-key']({});
    const code = await call['drill.code']({});
    if (code.ok) await call['mfa.submit']({ code: code.value.code });
  });
  const assumed = page.evaluate(() => window.api.call['role.assume']({ role: 'responder' }));
  await confirm(responder);
  expect(await assumed).toEqual({ ok: true, value: null });
  await page.evaluate(() => window.api.call['sign-in.close']({}));
}

test('a tool fetches the session through the app’s own command, until it is withdrawn', async () => {
  const launched: LaunchedApp = await launchApp();
  const { page, dataDir } = launched;
  const responder = { ...launched, lang: 'en' } as const;
  try {
    await signedIn(responder);
    await page.getByRole('button', { name: /^Hand off session BREAK-GLASS-RESPONDER/ }).click();
    await page.getByRole('radio', { name: new RegExp(words.handoff.to.process) }).click();
    await page.getByLabel(new RegExp(words.handoff.name)).fill('terraform');
    await page.getByRole('button', { name: words.handoff.next }).click();
    await confirm(responder);
    const profile = await page.getByLabel(words.handoff.line).inputValue();
    const command = commandIn(profile);

    const { out } = await ask(command);
    const given = JSON.parse(out) as Record<string, string>;
    expect(given).toMatchObject({ Version: 1, AccountId: '444455556666' });
    expect(given['SessionToken']).toMatch(/^IQoJ/);
    // The window that is open was left alone, and knows who asked.
    await page.getByRole('button', { name: words.handoff.close }).click();
    const [grant] = (await viewOf(page)).grants;
    expect(grant).toMatchObject({ name: 'terraform', fetched: 1 });
    expect(JSON.stringify(await viewOf(page))).not.toContain(given['SessionToken']);
    expect((await runOf(page)).log.tail.at(-1)?.what).toContain('terraform');

    await page.getByRole('button', { name: 'Withdraw from terraform' }).click();
    await expect(page.getByText(/What was fetched works until/)).toBeVisible();
    const after = await ask(command);
    expect(after.out).toBe('');
    expect(after.err).toContain('This hand-off is over');
    expect(existsSync(join(dataDir, 'handoff', `${grant?.id ?? ''}.json`))).toBe(false);
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(dataDir);
  }
});
