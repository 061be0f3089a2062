import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeKeyFile } from '../../main/core/publish/key-file.ts';
import { keyTools } from '../../main/headless/playbooks/key-tools.ts';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { signAndWrite } from './incident/kit.ts';
import { confirm, runOf, viewOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';
import { closes, opens } from './vault/person.ts';

const PASSPHRASE = 'five words that do not belong';
const NAME = 'breakglass.invalid/publisher/sato';
const en = wordsOf('en');

/** A trusted kit that names one publisher, whose key file lies beside it. */
async function kitWithPublisher(dataDir: string): Promise<string> {
  const { text, vkey } = await makeKeyFile(keyTools, NAME, PASSPHRASE);
  const file = join(dataDir, 'sato.publisher-key');
  writeFileSync(file, text);
  signAndWrite(dataDir, {
    format: 'breakglass-kit/1',
    name: 'Example',
    prepared: '2026-11-01',
    reviewBy: '2099-12-31',
    people: [{ id: 'sato', name: '佐藤 Sato', contact: 'pager' }],
    accounts: [{ id: '111122223333', alias: 'example', environment: 'production' }],
    users: [
      {
        name: 'sato-break-glass',
        person: 'sato',
        account: '111122223333',
        arn: 'arn:aws:iam::111122223333:user/sato-break-glass',
        mfa: [{ serial: 'arn:aws:iam::111122223333:mfa/sato', kind: 'totp', label: 'Phone' }],
      },
    ],
    roles: [
      {
        id: 'readonly',
        arn: 'arn:aws:iam::111122223333:role/BREAK-GLASS-READONLY',
        account: '111122223333',
        maxSessionSeconds: 3600,
        trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
      },
    ],
    regions: [{ name: 'ap-northeast-1' }],
    lanes: ['console', 'sealed-key'],
    publishers: [{ id: 'sato', name: 'Sato', vkey }],
  });
  return file;
}

test('a draft is looked at, drawn, tried, published with a signature, and begun unheld', async () => {
  test.setTimeout(180_000);
  const dataDir = await freshFolder();
  const keyFile = await kitWithPublisher(dataDir);
  const launched = await launchApp({ dataDir, lang: 'en' });
  const { app, page } = launched;
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) refused.push(message.text());
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  try {
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, keyFile);
    await page.locator('[data-place=library]').press('Enter');
    await button(en.write.open).press('Enter');
    await button(en.write.fromTemplate).press('Enter');
    const code = page.getByRole('textbox', { name: en.write.text });
    await expect(code).toBeFocused();
    await expect(page.getByText(en.write.noFindings)).toBeVisible();

    // The step under the caret in the player's parts: none of them can be pressed.
    await page.keyboard.press('F6');
    await page.keyboard.press('ArrowRight');
    const shown = page.getByRole('group', { name: en.write.preview.inert });
    await expect(shown.getByRole('heading', { name: 'Say that you have begun' })).toBeVisible();
    await expect(shown.getByRole('button').first()).toBeDisabled();

    // Drawn under the window's content policy, and a box leads to the text.
    await page.keyboard.press('ArrowRight');
    await expect(tab(en.write.tab.flow)).toBeFocused();
    await page.getByRole('radio', { name: en.write.flow.drawing }).check();
    const box = page.getByRole('button', { name: /^4 · Mend it/ });
    await expect(box).toBeVisible();
    const at = await box.evaluate((element) => element.getBoundingClientRect().top);
    const first = page.getByRole('button', { name: /^1 · Say that/ });
    expect(at).toBeGreaterThan(
      await first.evaluate((element) => element.getBoundingClientRect().bottom),
    );
    await box.press('Enter');
    await expect(code).toBeFocused();
    await expect(page.locator('.cm-activeLine')).toHaveText('      - id: mend');

    await button(en.write.try).press('Enter');
    await expect.poll(async () => (await viewOf(page)).run?.current?.path).toBe('declare');
    expect(await runOf(page)).toMatchObject({ mode: 'drill', playbook: { id: 'OWN-01' } });
    await button(en.player.primary.doneAsExpected).press('Enter');
    await expect.poll(async () => (await viewOf(page)).run?.current?.path).toBe('look');
    await button(en.write.toText).press('Enter');
    await expect(page.locator('.cm-activeLine')).toHaveText('      - id: look');

    await expect(page.getByText(en.write.noFindings)).toBeVisible();
    await button(en.write.publish.open).press('Enter');
    const secret = await opens(launched, () => button(en.write.publish.sign).press('Enter'));
    await secret.getByLabel('Passphrase').fill('not the passphrase');
    await secret.keyboard.press('Enter');
    await expect(secret.getByRole('alert').filter({ hasText: 'does not open' })).toBeVisible();
    await secret.getByLabel('Passphrase').fill(PASSPHRASE);
    await closes(secret, () => secret.keyboard.press('Enter'));
    await confirm({ app, lang: 'en' });
    await expect(page.getByText(`Signed by ${NAME}`)).toBeVisible();
    await expect(page.getByText(en.write.publish.foreign)).toHaveCount(0);

    // Unheld: the drill is given up for it, and no gate opens.
    const began = await page.evaluate(async () => {
      const wish = { playbook: 'OWN-01', mode: 'incident', instead: 'published' } as const;
      const reply = await window.api.call['run.start'](wish);
      return reply.ok ? 'began' : reply.error.code;
    });
    expect(began).toBe('began');
    expect((await runOf(page)).mode).toBe('incident');
    expect(refused).toEqual([]);
  } finally {
    await launched.close();
    await removeFolder(dataDir);
  }
});
