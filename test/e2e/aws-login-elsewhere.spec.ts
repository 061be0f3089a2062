import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startRange } from '../../main/range/start.ts';
import { texts } from '../../main/shell/secret-page/texts.ts';
import { loginCode, REMOTE_PAGE, standInCli } from '../fakes/aws-cli.ts';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { on } from './lane-a/keys.ts';
import { chooseAwsCli } from './lane-b/choose.ts';
import { logFolder, recordsOf } from './leaving/left-log.ts';
import { tokenFor } from './paths/session-token.ts';
import { runOf, type Responder } from './story/responder.ts';
import { wordsOf } from './story/words.ts';
import { closes, opens } from './vault/person.ts';

const MINUTES = 60_000;

test('a browser on another computer signs in: its code is taken by main’s window, and is in no file', async () => {
  const lang = 'ja';
  const dataDir = await freshFolder();
  const tools = await freshFolder();
  const range = await startRange({ world: 'sso-outage' });
  writeKit(dataDir, range, { endpoints: true, lanes: ['console', 'aws-login'] });
  const credentials = await tokenFor(range, { mfa: true, expiresIn: 15 * MINUTES });
  const cli = standInCli(join(tools, 'cli'), { credentials });
  const PATH = `${cli.folder}:${process.env['PATH'] ?? ''}`;
  const launched = await launchApp({ dataDir, lang, env: { PATH } });
  const responder: Responder = { ...launched, lang };
  const { page, app } = launched;
  const words = wordsOf(lang);
  const field = texts[lang].field.loginCode;
  const submit = texts[lang]['login-code'].submit;
  try {
    await chooseAwsCli(responder);
    await on(page.getByRole('radio', { name: words.awsLogin.there }), 'Space');
    await on(page.getByRole('button', { name: words.awsLogin.submitElsewhere }), 'Enter');
    await expect(page.getByText(words.awsLogin.elsewhere.running)).toBeVisible();
    await on(page.getByRole('button', { name: words.awsLogin.copy }), 'Enter');
    await expect(page.getByText(words.awsLogin.copied)).toBeVisible();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(REMOTE_PAGE);

    const enter = page.getByRole('button', { name: words.awsLogin.elsewhere.code });
    const secret = await opens(launched, () => on(enter, 'Enter'));
    await expect(secret.getByLabel(field)).toBeFocused();
    await secret.keyboard.type('123456');
    await secret.keyboard.press('Enter');
    await expect(secret.getByRole('alert')).not.toBeEmpty();
    await secret.getByLabel(field).fill(loginCode());
    await closes(secret, () => secret.getByRole('button', { name: submit }).click());
    await expect(page.getByRole('heading', { name: words.signIn.roles.title })).toBeVisible();

    const { logId } = await runOf(page);
    await launched.close();
    expect(existsSync(join(dataDir, 'aws-login'))).toBe(false);
    const records = recordsOf(logFolder(dataDir, logId));
    expect(records.find(({ type }) => type === 'intent')?.data).toMatchObject({
      lane: 'aws-login',
      tool: { elsewhere: true },
    });
    expect(JSON.stringify(records)).not.toContain(loginCode().slice(0, 40));
    expect(launched.output()).not.toContain(loginCode().slice(0, 40));
  } finally {
    await launched.close().catch(() => undefined);
    await range.close();
    await removeFolder(dataDir);
    await removeFolder(tools);
  }
});
