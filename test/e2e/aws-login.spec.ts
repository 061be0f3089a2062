import { expect, test } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startRange } from '../../main/range/start.ts';
import { SIGN_IN_PAGE, standInCli } from '../fakes/aws-cli.ts';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { accept, chord, keysTo } from './lane-a/keys.ts';
import { stubBrowser } from './lane-a/stub-browser.ts';
import { chooseAwsCli } from './lane-b/choose.ts';
import { logFolder, recordsOf } from './leaving/left-log.ts';
import { tokenFor } from './paths/session-token.ts';
import { runOf, stepOf, viewOf, type Responder } from './story/responder.ts';
import { pattern, wordsOf } from './story/words.ts';

const MINUTES = 60_000;
const ASSUME = { en: 'Assume role', ja: '引き受ける' } as const;

for (const { lang, mfa } of [
  { lang: 'en', mfa: true },
  { lang: 'ja', mfa: false },
] as const) {
  test(`AWS CLI signs in by keyboard, ${mfa ? 'with' : 'without'} MFA, and nothing of it is left (${lang})`, async () => {
    const dataDir = await freshFolder();
    const tools = await freshFolder();
    const range = await startRange({ world: 'sso-outage' });
    writeKit(dataDir, range, { endpoints: true, lanes: ['console', 'aws-login'] });
    const browser = stubBrowser(join(tools, 'browser'));
    const credentials = await tokenFor(range, { mfa, expiresIn: 15 * MINUTES });
    const cli = standInCli(join(tools, 'cli'), { credentials });
    const PATH = `${cli.folder}:${browser.path}`;
    const launched = await launchApp({ dataDir, lang, env: { PATH } });
    const responder: Responder = { ...launched, lang };
    const { page } = launched;
    const words = wordsOf(lang);
    const kept = join(dataDir, 'aws-login');
    try {
      await chooseAwsCli(responder);
      await expect(page.getByText(cli.path)).toBeVisible();
      await expect(page.getByText(words.awsLogin.caveat.text)).toBeVisible();
      await expect(page.locator('[data-primary]').first()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect.poll(browser.opened).toEqual([SIGN_IN_PAGE]);
      await expect(page.getByText(words.awsLogin.running)).toBeVisible();
      cli.signIn();
      await expect(page.getByRole('heading', { name: words.signIn.roles.title })).toBeVisible();
      await expect(page.getByText(words.awsLogin.roles)).toBeVisible();
      expect(existsSync(kept)).toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await viewOf(page)).signIn).toBeUndefined();
      expect((await stepOf(page)).state).toBe('done');
      const name = pattern(words.awsLogin.session);
      await expect(page.getByText(name).first()).toBeVisible();

      await chord(page);
      await expect.poll(async () => (await stepOf(page)).path).toBe('open/read-back-identity');
      await keysTo(responder, 'open/assume-readonly', () => Promise.resolve(false));
      await chord(page);
      await accept(responder, ASSUME[lang]);
      if (mfa) await expect.poll(async () => (await stepOf(page)).state).toBe('done');
      else
        await expect(
          page.getByText(pattern(words.failure['role-wants-mfa'].happened)),
        ).toBeVisible();

      const { logId } = await runOf(page);
      await launched.close();
      expect(existsSync(kept)).toBe(false);
      expect(readdirSync(dataDir)).not.toContain('browser');
      const records = recordsOf(logFolder(dataDir, logId));
      expect(records.find(({ type }) => type === 'session.start')?.data).toMatchObject({
        kind: 'cli',
        accessKeyId: credentials['AccessKeyId'],
      });
    } finally {
      await launched.close().catch(() => undefined);
      await range.close();
      await removeFolder(dataDir);
      await removeFolder(tools);
    }
  });
}
