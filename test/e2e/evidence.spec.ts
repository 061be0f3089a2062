import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { startIncident } from './incident/start.ts';
import { confirm, press, runOf, walkTo, type Responder } from './story/responder.ts';
import { pattern, wordsOf } from './story/words.ts';

const words = wordsOf('en');
const { evidence } = words;
/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

type Page = Responder['page'];

/** What the desktop does when files, or a link, are dragged over the window and let go. */
async function drop(
  page: Page,
  files: Readonly<Record<string, string>>,
  url?: string,
): Promise<void> {
  await page.evaluate(
    ([given, link]) => {
      const data = new DataTransfer();
      for (const [name, base64] of Object.entries(given)) {
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      if (link !== undefined) data.setData('text/uri-list', link);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data });
        document.body.dispatchEvent(event);
      }
    },
    [files, url] as const,
  );
}

async function inIncident(
  run: (launched: LaunchedApp, folder: string) => Promise<void>,
): Promise<void> {
  const dataDir = await freshFolder();
  const launched = await launchApp({ dataDir });
  try {
    await startIncident({ ...launched, lang: 'en' });
    const { logId } = await runOf(launched.page);
    await run(launched, join(dataDir, 'logs', logId));
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(dataDir);
  }
}

const kept = (folder: string): readonly string[] => readdirSync(join(folder, 'att')).sort();
const filesOf = async (page: Page): Promise<readonly string[]> =>
  (await runOf(page)).notes.flatMap(({ files }) => files ?? []);

test('dropped, pasted and chosen files are kept, shown, checked, and a changed one is told', async () => {
  test.setTimeout(120_000);
  await inIncident(async ({ app, page, dataDir }, folder) => {
    // Dropped: a text, and a name that plays tricks.
    const log = 'GET / 503\nred \u001b[31m \u202eturned\n';
    await drop(page, { 'access\u202egol.txt': Buffer.from(log).toString('base64') });
    const dialog = page.getByRole('dialog', { name: evidence.dialogTitle });
    await dialog.getByRole('textbox').fill('What the front page said');
    await dialog.getByRole('button', { name: /^Keep 1 file/ }).click();
    await expect(dialog).toHaveCount(0);
    expect(kept(folder)).toEqual([sha256(log)]);
    expect(await filesOf(page)).toEqual(['accessgol.txt']);

    // Pasted: a screenshot from the clipboard, through the keyboard.
    await app.evaluate(
      ({ clipboard, nativeImage }, url) => {
        // Later Electrons have another clipboard; the one tests run on has this call.
        const old = clipboard as unknown as { writeImage: (image: unknown) => void };
        old.writeImage(nativeImage.createFromDataURL(url));
      },
      `data:image/png;base64,${PNG.toString('base64')}`,
    );
    await page.locator('body').press('ControlOrMeta+v');
    await dialog.getByRole('button', { name: /^Keep 1 file/ }).click();
    await expect(dialog).toHaveCount(0);
    expect((await filesOf(page)).at(-1)).toMatch(/^pasted \d{4}-\d\d-\d\dT.*Z\.png$/);

    // Chosen in main's dialog: a folder among them is refused in words.
    const outside = join(dataDir, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'nginx.conf'), 'server {}\n');
    await app.evaluate(
      ({ dialog: native }, paths) => {
        native.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths });
      },
      [outside, join(outside, 'nginx.conf')],
    );
    await page.keyboard.press('ControlOrMeta+Shift+E');
    await dialog.getByRole('button', { name: evidence.choose }).click();
    await expect(dialog.getByText(/outside is not taken/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Leave out outside' }).click();
    await dialog.getByRole('button', { name: /^Keep 1 file/ }).click();
    await expect(dialog).toHaveCount(0);
    expect(kept(folder)).toContain(sha256('server {}\n'));

    // Shown: the picture as pixels, the text with its tricks written out.
    await page.getByRole('button', { name: evidence.open }).first().click();
    await expect(page.getByRole('heading', { name: evidence.title, level: 1 })).toBeVisible();
    await page.getByRole('button', { name: /^pasted/ }).click();
    await expect(page.locator('canvas[data-drawn]')).toBeVisible();
    await page.getByRole('button', { name: 'accessgol.txt' }).click();
    await expect(page.getByLabel(evidence.content).last()).toHaveValue(
      /⟨U\+001B⟩\[31m ⟨U\+202E⟩turned/,
    );

    // Checked: unchanged, then changed on the disk.
    await page.getByRole('button', { name: evidence.check }).click();
    await expect(page.getByText(evidence.same)).toBeVisible();
    writeFileSync(join(folder, 'att', sha256(log)), 'GET / 200\n');
    await page.getByRole('button', { name: evidence.check }).click();
    await expect(page.getByText(/^Changed: these are not the bytes/)).toBeVisible();
    await expect(page.getByText(/Hash checked by .*: changed/)).toBeVisible();

    // Copied out through main's dialog.
    await page.getByRole('button', { name: 'nginx.conf' }).click();
    const copy = join(outside, 'copy.conf');
    await app.evaluate(({ dialog: native }, filePath) => {
      native.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, copy);
    await page.getByRole('button', { name: evidence.save }).click();
    await expect(page.getByText(`Saved to ${copy}`)).toBeVisible();
    expect(readFileSync(copy, 'utf8')).toBe('server {}\n');
  });
});

test('what looks like a secret is held back, and kept as a masked copy', async () => {
  await inIncident(async ({ page }, folder) => {
    const key = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzxw3q9T0Ab';
    const text = `AWS_SECRET_ACCESS_KEY=${key}\n`;
    await drop(page, { 'env.txt': Buffer.from(text).toString('base64') });
    const dialog = page.getByRole('dialog', { name: evidence.dialogTitle });
    await dialog.getByRole('button', { name: /^Keep 1 file/ }).click();
    await expect(
      dialog.getByText(/Looks as if it holds a secret: secret access key/),
    ).toBeVisible();
    expect(kept(folder)).toEqual([]);
    await dialog.getByRole('button', { name: evidence.masked }).click();
    await expect(dialog.getByText(evidence.kept, { exact: true })).toBeVisible();
    const [name = ''] = kept(folder);
    const copy = readFileSync(join(folder, 'att', name), 'utf8');
    expect(copy).toMatch(/^AWS_SECRET_ACCESS_KEY=\[REDACTED:secret-key:[0-9a-f]{8}\]\n$/);
  });
});

test('a value that looks like a secret is let through with a reason, in a file and in a note', async () => {
  await inIncident(async ({ page }, folder) => {
    const text = 'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYzxw3q9T0Ab\n';
    await drop(page, { 'example.txt': Buffer.from(text).toString('base64') });
    const dialog = page.getByRole('dialog', { name: evidence.dialogTitle });
    await dialog.getByRole('button', { name: /^Keep 1 file/ }).click();
    await dialog.getByRole('button', { name: evidence.asIs }).click();
    await expect(dialog.getByRole('button', { name: evidence.asIs })).toBeDisabled();
    await dialog.getByRole('textbox', { name: evidence.reason }).fill('AWS publishes this one');
    await dialog.getByRole('button', { name: evidence.asIs }).click();
    await expect(dialog.getByText(evidence.kept, { exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: evidence.close, exact: true }).click();
    expect(kept(folder)).toEqual([sha256(text)]);

    // The same in words: masked as it is typed, until a reason is given.
    await page.keyboard.press('ControlOrMeta+Shift+N');
    const note = page.getByRole('dialog', { name: words.note.title });
    await note.getByRole('textbox').fill('the example password: hunter2!hunter2 is on a poster');
    const preview = note.getByRole('status');
    await expect(preview).toContainText('1 value will be masked');
    await preview.getByRole('button', { name: /is not a secret$/ }).click();
    await preview.getByRole('textbox', { name: evidence.masks.reason }).fill('on the poster');
    await expect(preview).toContainText('0 values will be masked');
    await note.getByRole('button', { name: words.note.save }).click();
    await expect(note).toHaveCount(0);
    const { logId } = await runOf(page);
    const texts = readFileSync(join(folder, '..', logId, 'texts.jsonl'), 'utf8');
    for (const reason of ['AWS publishes this one', 'on the poster', 'hunter2!hunter2']) {
      expect(texts).toContain(reason);
    }
  });
});

test('the output of a command is kept as evidence of its step', async () => {
  test.setTimeout(120_000);
  const launched = await launchApp();
  const { page, dataDir } = launched;
  const responder: Responder = { ...launched, lang: 'en' };
  try {
    await page.getByLabel(words.home.search).fill('sso');
    await page.getByText('PB-01').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words.reader.startDrill }).click();
    await walkTo(responder, 'web-health');
    await press(page);
    await confirm(responder);
    await expect(page.getByText(pattern(words.player.primary.continue)).first()).toBeVisible();
    await page.locator('summary').filter({ hasText: words.player.result.output }).first().click();
    await page
      .getByRole('button', { name: new RegExp(`^${evidence.keepOutput} `) })
      .first()
      .click();
    await expect(page.getByText(evidence.keptOutput)).toBeAttached();
    const { logId, notes } = await runOf(page);
    expect(notes.at(-1)).toMatchObject({
      path: 'web-health',
      files: [expect.stringMatching(/^web-health .*\.txt$/)],
    });
    const [name = ''] = kept(join(dataDir, 'drills', logId));
    const bytes = readFileSync(join(dataDir, 'drills', logId, 'att', name));
    expect(sha256(bytes)).toBe(name);
    expect(bytes.length).toBeGreaterThan(0);
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(dataDir);
  }
});

test('fault 41: nothing dropped onto the window leads it anywhere, with a run or without', async () => {
  const launched = await launchApp();
  const { page, dataDir } = launched;
  try {
    const before = page.url();
    await drop(page, { 'page.html': Buffer.from('<h1>x</h1>').toString('base64') });
    await expect(page.getByText(evidence.drop.noRunText)).toBeAttached();
    await drop(page, {}, 'https://evil.example/');
    await drop(page, {}, 'file:///etc/passwd');
    expect(page.url()).toBe(before);
    await startIncident({ ...launched, lang: 'en' });
    await drop(page, {}, 'javascript:alert(1)');
    await expect(page.getByText(evidence.drop.link)).toBeAttached();
    expect(page.url()).toBe(before);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  } finally {
    await launched.close().catch(() => undefined);
    await removeFolder(dataDir);
  }
});
