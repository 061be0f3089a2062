import { expect, test, type ElectronApplication } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, removeFolder } from './app.ts';
import { confirm, press, runOf, stepOf, takeStep, walkTo } from './story/responder.ts';
import { pattern, wordsOf } from './story/words.ts';
import { appWithTerminal } from './terminal/app-with-terminal.ts';
import { endOneElsewhere } from './terminal/elsewhere.ts';
import { sufferHostileOutput, watchPolicy } from './terminal/hostile.ts';
import { compose } from './terminal/input-method.ts';
import { closeWithRolesLeft } from './terminal/roles-left.ts';

/** Looks like a key, and is none. */
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

for (const lang of ['en', 'ja'] as const) {
  test(`a terminal takes Japanese, survives a cut, ends by one key and is kept, masked (${lang})`, async () => {
    test.setTimeout(150_000);
    const words = wordsOf(lang).terminal;
    const appDir = await appWithTerminal();
    const launched = await launchApp({ lang, appDir });
    const { page, app, dataDir } = launched;
    const responder = { ...launched, lang };
    try {
      await page.evaluate(() =>
        window.api.call['run.start']({ playbook: 'PB-90', mode: 'drill', scenario: 'sso-outage' }),
      );
      await walkTo(responder, 'shell');
      await watchPolicy(page);
      await press(page);
      await confirm(responder);
      const screen = page.getByRole('log', { name: pattern(words.label) });
      await expect(screen).toContainText('$');
      await expect(page.getByRole('status').getByText(words.link.connected)).toBeVisible();

      await page.getByRole('textbox', { name: pattern(words.label) }).focus();
      await page.keyboard.type('echo ');
      await compose(page, ['し', 'しょうがい', '障害'], '障害の確認');
      await page.keyboard.press('Enter');
      await expect(screen).toContainText(/echo 障害の確認.*障害の確認/s);
      await sufferHostileOutput(app, page);
      await page.keyboard.insertText(`echo aws_secret_access_key=${SECRET}`);
      await page.keyboard.press('Enter');
      await expect(screen).toContainText(SECRET);

      await cutAll(app);
      await page.keyboard.type('echo back-again');
      await page.keyboard.press('Enter');
      await expect(screen).toContainText(/echo back-again.*back-again/s, { timeout: 20_000 });

      await page.keyboard.press('Control+Shift+D');
      await expect(page.getByText(pattern(words.over))).toBeVisible();
      const { logId } = await runOf(page);
      const text = transcriptOf(join(dataDir, 'drills', logId, 'att'));
      expect(text).toContain('> echo 障害の確認');
      expect(text).toContain('< 障害の確認');
      expect(text.match(/< back-again/g)).toHaveLength(1);
      expect(text).toContain('[REDACTED:');
      expect(text).not.toContain(SECRET);
      if (lang === 'en') await endOneElsewhere(responder);
      await takeStep(responder, await stepOf(page));
      if (lang === 'ja') await closeWithRolesLeft(responder);
    } finally {
      await launched.close().catch(() => undefined);
      await removeFolder(dataDir);
      await removeFolder(appDir);
    }
  });
}

/** Pulls the cable: every connection of the app on loopback is gone. */
async function cutAll(app: ElectronApplication): Promise<void> {
  const cut = await app.evaluate(() => {
    const open = (process as unknown as { _getActiveHandles(): unknown[] })
      ._getActiveHandles()
      .filter((one) => (one as { remoteAddress?: string }).remoteAddress === '127.0.0.1');
    for (const one of open) (one as { destroy(): void }).destroy();
    return open.length;
  });
  expect(cut).toBeGreaterThan(0);
}

function transcriptOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.startsWith('# account'))
    .join('');
}
