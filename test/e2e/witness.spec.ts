import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { pattern, wordsOf } from './story/words.ts';
import { confirm, runOf, viewOf } from './story/responder.ts';
import { writeVideo } from './witness/video.ts';

const words = wordsOf('en');
const CAMERA = '--use-fake-device-for-media-stream';

async function startDrill(page: Page): Promise<string> {
  const started = await page.evaluate(() =>
    window.api.call['run.start']({ playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' }),
  );
  expect(started.ok).toBe(true);
  await expect.poll(async () => (await viewOf(page)).run !== undefined).toBe(true);
  return (await runOf(page)).logId;
}

async function addNote(page: Page, text: string): Promise<void> {
  const reply = await page.evaluate(
    (note) => window.api.call['note.add']({ kind: 'note', text: note, openedAt: 1 }),
    text,
  );
  expect(reply.ok).toBe(true);
}

const clipboard = ({ app }: LaunchedApp): Promise<string> =>
  app.evaluate(({ clipboard: board }) => board.readText());

async function openAnchor(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.anchor.fix }).click();
  await expect(page.getByRole('heading', { name: words.anchor.title })).toBeVisible();
}

/** What A asks, copied as a person copies it. */
async function request(a: LaunchedApp, of?: string): Promise<string> {
  const { page } = a;
  if (of !== undefined) await page.getByLabel(words.anchor.ask.who).selectOption({ label: of });
  await page.getByRole('button', { name: words.anchor.ask.make }).click();
  await page.getByRole('button', { name: words.anchor.ask.copy }).click();
  await expect(page.getByText(words.anchor.ask.copied)).toBeVisible();
  return clipboard(a);
}

async function openWitness({ page }: LaunchedApp): Promise<void> {
  await page.locator('[data-place=log]').click();
  await page.getByRole('button', { name: words.witness.open }).click();
  await expect(page.getByRole('heading', { name: words.witness.title })).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: words.message.paste }).fill(text);
  await page.getByRole('button', { name: words.message.read, exact: true }).click();
}

/** B looks, signs with a name, says yes in main's own window, and copies the answer. */
async function sign(b: LaunchedApp, last: number): Promise<string> {
  const { page } = b;
  await expect(page.getByText(words.witness.drill)).toBeVisible();
  await page.getByRole('textbox', { name: words.witness.name }).fill('bob');
  await page
    .getByRole('button', { name: words.witness.sign.replace('{{last}}', String(last)) })
    .click();
  await confirm({ app: b.app, lang: 'en' });
  await page.getByRole('button', { name: words.anchor.ask.copy }).click();
  await expect(page.getByText(words.anchor.ask.copied)).toBeVisible();
  return clipboard(b);
}

test('a drill log is witnessed by a second copy, by text and by pictures of QR codes; a log put back is refused', async () => {
  test.setTimeout(240_000);
  const a = await launchApp();
  const b = await launchApp();
  const restored = await freshFolder();
  try {
    const logId = await startDrill(a.page);
    await openAnchor(a.page);
    const first = await request(a);
    const early = (await runOf(a.page)).log.checkpointed;

    await openWitness(b);
    await paste(b.page, `Please sign:\r\n> ${first.replaceAll('\n', '\r\n> ')}`);
    await expect(b.page.getByText(words.witness.first)).toBeVisible();
    const answer = await sign(b, early - 1);

    await paste(a.page, answer);
    await expect(a.page.getByText(words.anchor.ask.unknown)).toBeVisible();
    await a.page.getByRole('textbox', { name: words.anchor.ask.person }).fill('Bob B.');
    await a.page.getByRole('button', { name: words.anchor.ask.believe }).click();
    await confirm({ app: a.app, lang: 'en' });
    await expect(a.page.getByText(pattern(`Anchored up to #${early - 1} by Bob B.`))).toBeVisible();
    cpSync(join(a.dataDir, 'drills'), join(restored, 'drills'), { recursive: true });

    await addNote(a.page, 'Portal shows an error since 03:05');
    await a.page.getByRole('button', { name: pattern(words.anchor.refresh) }).click();
    await request(a, 'Bob B.');
    const grown = (await runOf(a.page)).log.checkpointed;
    await b.page.getByRole('button', { name: words.witness.another }).click();
    await showPictures(a.page, b.page, a.dataDir);
    await expect(b.page.getByText(pattern(words.witness.grown_other))).toBeVisible();
    await paste(a.page, await sign(b, grown - 1));
    await expect(a.page.getByText(pattern(`Anchored up to #${grown - 1} by Bob B.`))).toBeVisible();

    await refusesOlder(b, restored, logId);
    await verifies(a, b, logId, grown);
  } finally {
    await a.close().catch(() => undefined);
    await b.close().catch(() => undefined);
    await removeFolder(a.dataDir);
    await removeFolder(b.dataDir);
    await removeFolder(restored);
  }
});

/** Each QR code on A's screen as a picture file that B chooses. */
async function showPictures(from: Page, to: Page, folder: string): Promise<void> {
  const chooser = to.locator('input[type=file]');
  for (let part = 1; ; part += 1) {
    const code = from.getByRole('img', { name: pattern(words.message.qr) }).first();
    await expect(code).not.toHaveAttribute('aria-busy');
    const picture = join(folder, `part-${part}.png`);
    await code.screenshot({ path: picture });
    await chooser.setInputFiles(picture);
    const next = from.getByRole('button', { name: words.message.next });
    if (!(await next.isVisible())) return;
    const [, of = '1'] = /of (\d+)/.exec((await code.getAttribute('aria-label')) ?? '') ?? [];
    if (part === Number(of)) return;
    await expect(to.getByText(pattern(words.message.parts))).toBeVisible();
    await next.click();
  }
}

/** The data folder as it was before the log grew: B has signed for more. */
async function refusesOlder(b: LaunchedApp, dataDir: string, logId: string): Promise<void> {
  const older = await launchApp({ dataDir });
  try {
    const reply = await older.page.evaluate(
      (id) => window.api.call['anchor.request']({ logId: id }),
      logId,
    );
    if (!reply.ok) throw new Error(reply.error.code);
    await b.page.getByRole('button', { name: words.witness.another }).click();
    await paste(b.page, reply.value.text);
    const alarm = b.page.getByRole('alert');
    await expect(alarm).toContainText(words.witness.refused.smaller.title);
    await expect(b.page.getByRole('button', { name: pattern(words.witness.sign) })).toHaveCount(0);
    const kept = readdirSync(join(b.dataDir, 'witness')).filter((name) =>
      name.endsWith('.proof.txt'),
    );
    expect(kept).toHaveLength(1);
    const proof = readFileSync(join(b.dataDir, 'witness', kept[0] ?? ''), 'utf8');
    expect(proof.split(`breakglass.invalid/drill/${logId}\n`).length).toBeGreaterThanOrEqual(3);
  } finally {
    await older.close().catch(() => undefined);
  }
}

/** A's own verdict, and the export's verifier with Bob's key pinned beforehand. */
async function verifies(
  a: LaunchedApp,
  b: LaunchedApp,
  logId: string,
  upTo: number,
): Promise<void> {
  const { page } = a;
  const closed = await page.evaluate(() =>
    window.api.call['run.close']({ why: 'abandoned', reason: 'the test ends here' }),
  );
  expect(closed.ok).toBe(true);
  const verdict = await page.evaluate((id) => window.api.call['log.verify']({ logId: id }), logId);
  expect(verdict).toMatchObject({
    ok: true,
    value: { verdict: 'VALID_ANCHORED', anchoredUpTo: upTo },
  });
  const into = await freshFolder();
  await a.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, into);
  const exported = await page.evaluate(
    (id) => window.api.call['export.start']({ logId: id, pdf: false }),
    logId,
  );
  expect(exported.ok ? 'ok' : exported.error).toBe('ok');
  const [made = ''] = readdirSync(into);
  const key = await b.page.evaluate(() => window.api.call['witness.key']({ person: 'bob' }));
  if (!key.ok) throw new Error(key.error.code);
  const trust = join(a.dataDir, 'trust.json');
  writeFileSync(trust, JSON.stringify({ witnesses: [key.value.vkey] }));
  const verifier = join(into, made, 'verify.mjs');
  const run = spawnSync(process.execPath, [verifier, join(into, made), '--trust', trust], {
    encoding: 'utf8',
  });
  expect(run.stdout + run.stderr).toContain('VALID_ANCHORED');
  expect(run.status).toBe(0);
}

test('checklist 5: the camera opens only while the window scans, and reads the code in front of it', async () => {
  test.setTimeout(120_000);
  const a = await launchApp();
  const folder = await freshFolder();
  try {
    const logId = await startDrill(a.page);
    const asked = await a.page.evaluate(
      (id) => window.api.call['anchor.request']({ logId: id }),
      logId,
    );
    if (!asked.ok) throw new Error(asked.error.code);
    const film = join(folder, 'codes.y4m');
    writeVideo(film, asked.value.codes);
    const b = await launchApp({ args: [CAMERA, `--use-file-for-fake-video-capture=${film}`] });
    try {
      const ask = (media: MediaStreamConstraints): Promise<string> =>
        b.page.evaluate(async (wanted) => {
          try {
            const stream = await navigator.mediaDevices.getUserMedia(wanted);
            for (const track of stream.getTracks()) track.stop();
            return 'open';
          } catch (error) {
            return (error as DOMException).name;
          }
        }, media);
      expect(await ask({ video: true })).toBe('NotAllowedError');
      await openWitness(b);
      await b.page.getByRole('button', { name: words.message.scan }).click();
      await expect(b.page.getByText(words.witness.first)).toBeVisible({ timeout: 60_000 });
      await expect(b.page.getByText(words.witness.drill)).toBeVisible();
      expect(await ask({ video: true })).toBe('NotAllowedError');
      await b.page.evaluate(() => window.api.call['camera.allow']({ on: true }));
      expect(await ask({ audio: true })).toBe('NotAllowedError');
      expect(await ask({ audio: true, video: true })).toBe('NotAllowedError');
      await b.page.evaluate(() => window.api.call['camera.allow']({ on: false }));
    } finally {
      await b.close().catch(() => undefined);
      await removeFolder(b.dataDir);
    }
  } finally {
    await a.close().catch(() => undefined);
    await removeFolder(a.dataDir);
    await removeFolder(folder);
  }
});
