import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRange } from '../../main/range/start.ts';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { startIncident, typeKey } from './incident/start.ts';
import { skipUnless } from './skip-with-reason.ts';
import { viewOf, walkTo, type Responder } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

test('an incident: its band, its log, and no call to AWS from an unsupported runtime', async () => {
  test.setTimeout(120_000);
  const dataDir = await freshFolder();
  const range = await startRange({ world: 'sso-outage' });
  writeKit(dataDir, range, { endpoints: false });
  const launched = await launchApp({ dataDir });
  const responder: Responder = { ...launched, lang: 'en' };
  const words = wordsOf('en');
  const { page } = launched;
  try {
    const { supported, electron } = (await viewOf(page)).app;
    skipUnless(!supported, `Electron ${electron} is supported: incidents may reach AWS from it.`);
    await startIncident(responder);
    await expect(page.getByText(words.band.incident, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(words.band.drill, { exact: true })).toHaveCount(0);
    await expect(page.getByText(/no longer gets security fixes/)).toBeVisible();

    await walkTo(responder, 'open/sign-in');
    await typeKey(responder, range);
    await expect(page.getByText(words.failure['refused-on-this-runtime'].happened)).toBeVisible();
    expect(range.calls).toEqual([]);

    const { run } = await viewOf(page);
    const folder = join(dataDir, 'logs', run?.logId ?? '');
    const segment = readdirSync(folder).find((name) => name.startsWith('seg-')) ?? '';
    const [first = ''] = readFileSync(join(folder, segment), 'utf8').split('\n');
    expect(JSON.parse(first)).toMatchObject({
      type: 'log.open',
      data: { mode: 'incident', origin: `breakglass.invalid/log/${run?.logId ?? ''}` },
    });
  } finally {
    await launched.close().catch(() => undefined);
    await range.close();
    await removeFolder(dataDir);
  }
});
