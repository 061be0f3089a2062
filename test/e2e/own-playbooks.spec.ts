import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { OURS } from './own/ours.ts';
import { confirm, viewOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

const ID = 'OPS-42';

for (const lang of ['en', 'ja'] as const) {
  test(`a team's own playbook is brought in, printed, drilled, held and taken out (${lang})`, async () => {
    test.setTimeout(180_000);
    const desk = await freshFolder();
    const file = join(desk, 'restart.md');
    const launched = await launchApp({ lang });
    const { app, page, dataDir } = launched;
    const { own, reader, library } = wordsOf(lang);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const toOwn = async (): Promise<void> => {
      await page.locator('[data-place=library]').click();
      await button(own.open).click();
      await expect(page.getByRole('heading', { level: 1, name: own.title })).toBeVisible();
    };
    try {
      await app.evaluate(
        ({ dialog, shell }, [path = '', folder = '']) => {
          dialog.showOpenDialog = (...asked: unknown[]) => {
            const { properties = [] } = asked.at(-1) as { properties?: string[] };
            const filePaths = [properties.includes('openDirectory') ? folder : path];
            return Promise.resolve({ canceled: false, filePaths });
          };
          shell.showItemInFolder = () => undefined;
        },
        [file, join(desk, 'paper')],
      );
      await toOwn();

      // What cannot be kept is told, with its place.
      writeFileSync(file, Buffer.from(OURS, 'utf16le'));
      await button(own.choose).click();
      await expect(page.getByText('UTF-16')).toBeVisible();
      await expect(button(own.look.keep)).toHaveCount(0);
      await button(own.look.cancel).click();

      writeFileSync(file, OURS);
      await button(own.choose).click();
      await expect(page.getByText('<!-- owner: payments on call -->')).toBeVisible();
      await expect(page.getByText(own.look.standing.unsigned)).toBeVisible();
      await page.getByLabel(own.look.id, { exact: true }).fill(ID);
      await button(own.look.rename).click();
      await expect(button(own.look.keep)).toBeEnabled();
      // The bytes that were looked at are kept, whatever becomes of the file.
      rmSync(file);
      await button(own.look.keep).click();
      await confirm({ app, lang });
      await expect(page.getByText(own.kept.replace('{{id}}', ID))).toBeVisible();

      await button(own.readOf.replace('{{id}}', ID)).click();
      await button(own.give.paper).click();
      await expect(page.getByText(new RegExp(`${ID}\\.ja\\.pdf`))).toBeVisible({ timeout: 60_000 });
      printed(join(desk, 'paper'));

      // An incident with it is held by main itself, whatever the window asks.
      const code = await page.evaluate(async (id) => {
        const reply = await window.api.call['run.start']({ playbook: id, mode: 'incident' });
        return reply.ok ? 'began' : reply.error.code;
      }, ID);
      expect(code).toBe('kit-gate');
      expect((await viewOf(page)).run).toBeUndefined();

      await page.locator('[data-place=library]').click();
      await page.getByRole('searchbox', { name: library.search }).fill('payment workers');
      await page.getByText(ID).first().click();
      await button(reader.startDrill).click();
      await expect.poll(async () => (await viewOf(page)).run?.playbook.id).toBe(ID);

      // While the drill goes by it, it stays; then it is gone, and the log of the drill says nothing less.
      await toOwn();
      const out = button(own.takeOutOf.replace('{{id}}', ID));
      await out.click();
      await expect(page.locator('[data-card=playbook-in-use]')).toBeVisible();
      await page.evaluate(() =>
        window.api.call['run.close']({ why: 'abandoned', reason: 'only tried' }),
      );
      await out.click();
      await confirm({ app, lang });
      await expect(page.getByText(own.none)).toBeVisible();
    } finally {
      await launched.close().catch(() => undefined);
      await removeFolder(dataDir);
      await removeFolder(desk);
    }
  });
}

/** Both PDFs say of which bytes they are, and leave room to write. */
function printed(folder: string): void {
  const pdfs = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  expect(pdfs.sort()).toEqual([`${ID}.en.pdf`, `${ID}.ja.pdf`]);
  const texts = pdfs.map((name) =>
    spawnSync('pdftotext', ['-layout', join(folder, name), '-'], {
      encoding: 'utf8',
    }).stdout.normalize('NFKC'),
  );
  expect(texts[0]).toMatch(/SHA-256 [0-9a-f]{8} [0-9a-f]{8}/);
  expect(texts[0]).toContain('Done at, by');
  expect(texts[1]).toContain('完了時刻');
}
