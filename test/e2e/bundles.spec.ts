import { expect, test, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { startRange, type Range } from '../../main/range/start.ts';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { writeKit } from './incident/kit.ts';
import { makeBundle, makeKey } from './own/bundles.ts';
import { confirm, viewOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

let range: Range;
test.beforeAll(async () => {
  range = await startRange({ world: 'sso-outage' });
});
test.afterAll(() => range.close());

/** What main says to an incident with it, whatever the window shows. */
const begin = (page: Page, id: string): Promise<string> =>
  page.evaluate(async (playbook) => {
    const reply = await window.api.call['run.start']({ playbook, mode: 'incident' });
    return reply.ok ? 'began' : reply.error.code;
  }, id);

for (const lang of ['en', 'ja'] as const) {
  test(`a signed bundle is taken in and its incident begins; an unsigned one is held, and goes in one act (${lang})`, async () => {
    test.setTimeout(180_000);
    const desk = await freshFolder();
    const dataDir = await freshFolder();
    const { key, vkey } = await makeKey(desk);
    const signed = await makeBundle(desk, { name: 'ours', id: 'OPS-77', key });
    const unsigned = await makeBundle(desk, { name: 'theirs', id: 'OPS-78' });
    const spoiled = `${desk}/spoiled.zip`;
    writeFileSync(spoiled, Buffer.concat([readFileSync(signed), Buffer.from('more')]));
    writeKit(dataDir, range, { endpoints: false, publisher: vkey });
    const launched = await launchApp({ dataDir, lang });
    const { app, page } = launched;
    const { own, bundle } = wordsOf(lang);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const choose = async (path: string): Promise<void> => {
      await app.evaluate(({ dialog }, filePath) => {
        const chosen = { canceled: false, filePaths: [filePath] };
        dialog.showOpenDialog = () => Promise.resolve(chosen);
      }, path);
      await button(bundle.choose).click();
    };
    const take = async (path: string, named: string): Promise<void> => {
      await choose(path);
      await button(bundle.look.install).click();
      await confirm({ app, lang });
      await expect(page.getByRole('heading', { level: 3, name: named })).toBeVisible();
    };
    try {
      await page.locator('[data-place=library]').click();
      await button(own.open).click();
      await choose(spoiled);
      await expect(page.locator('[data-card=zip-extra-bytes]')).toBeVisible();
      await take(signed, 'ours');
      await take(unsigned, 'theirs');

      expect(await begin(page, 'OPS-78')).toBe('kit-gate');
      expect((await viewOf(page)).run).toBeUndefined();
      await button(bundle.rollBackOf.replace('{{name}}', 'theirs')).click();
      await confirm({ app, lang });
      await expect(page.getByRole('heading', { level: 3, name: 'theirs' })).toHaveCount(0);
      expect(await begin(page, 'OPS-78')).toBe('no-such-playbook');

      expect(await begin(page, 'OPS-77')).toBe('began');
      expect((await viewOf(page)).run?.playbook.id).toBe('OPS-77');
    } finally {
      await launched.close().catch(() => undefined);
      await removeFolder(dataDir);
      await removeFolder(desk);
    }
  });
}
