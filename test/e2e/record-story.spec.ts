import { chromium, expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Args, Call, Value } from '../../main/contract/calls.ts';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { spoiled, tamperings } from './record-story/tampering.ts';
import { confirm, viewOf } from './story/responder.ts';

const SECRET_NOTE = 'The customer is ACME Corp';

/** Asks main as the window does, and takes no failure for an answer. */
async function ask<C extends Call>(page: Page, call: C, args: Args<C>): Promise<Value<C>> {
  const reply = await page.evaluate(
    async ([name, given]) => window.api.call[name as 'app.view'](given as Args<'app.view'>),
    [call, args] as const,
  );
  if (!reply.ok) throw new Error(`${call}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

test('a drill log is witnessed, exported with a text left out, checked in a browser and by a shell, then tampered with in ten ways', async () => {
  test.setTimeout(300_000);
  const a = await launchApp();
  const b = await launchApp();
  const into = await freshFolder();
  try {
    const logId = await drill(a);
    const vkey = await witness(a, b, logId);
    await note(a.page, 'Written after the witness signed');
    const { shortCode } = await ask(a.page, 'anchor.open', { logId });
    await ask(a.page, 'run.close', { why: 'abandoned', reason: 'The story ends here' });
    const bundle = await exported(a, logId, into);
    const trust = join(into, 'trust.json');
    const known = { witnesses: [vkey], shortCodes: [shortCode], vkeys: [firstKey(bundle, logId)] };
    writeFileSync(trust, JSON.stringify(known));

    const alone = inNode(bundle);
    expect([alone.verdict, alone.status]).toEqual(['VALID_UNANCHORED', 10]);
    const intact = inNode(bundle, trust);
    expect([intact.verdict, intact.status], intact.text).toEqual(['VALID_ANCHORED', 0]);
    expect(intact.text).toContain('withheld');
    expect(readFileSync(join(bundle, 'logs', logId, 'texts.jsonl'), 'utf8')).not.toContain('ACME');
    inShell(bundle);

    const folders = [bundle, ...tamperings.map((how) => spoiled(bundle, into, how, logId))];
    const verdicts = await inBrowser(bundle, folders, known);
    expect(verdicts[0]).toBe('VALID_ANCHORED');
    for (const [index, how] of tamperings.entries()) {
      const found = inNode(folders[index + 1] ?? '', trust);
      expect(found.verdict, `${how.name}: ${found.text}`).toBe(how.verdict);
      expect(found.text, how.name).toMatch(how.says);
      expect(verdicts[index + 1], how.name).toBe(how.verdict);
    }
  } finally {
    await a.close().catch(() => undefined);
    await b.close().catch(() => undefined);
    for (const folder of [a.dataDir, b.dataDir, into]) await removeFolder(folder);
  }
});

/** A drill with notes, of which one must not leave the company, and a picture as evidence. */
async function drill({ page }: LaunchedApp): Promise<string> {
  await ask(page, 'run.start', { playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' });
  await expect.poll(async () => (await viewOf(page)).drill?.ready).toBe(true);
  await note(page, 'Portal shows an error since 03:05');
  await note(page, SECRET_NOTE);
  const bytes = Buffer.from('memory image, 34 bytes, from web-7');
  const { id } = await ask(page, 'evidence.begin', {
    name: 'web-7.lime',
    size: bytes.length,
    source: 'file',
    treat: 'ask',
    openedAt: Date.now(),
  });
  const sent = await page.evaluate(
    ([of, text]) =>
      window.api.call['evidence.chunk']({ id: of, at: 0, bytes: new TextEncoder().encode(text) }),
    [id, bytes.toString('utf8')] as const,
  );
  expect(sent.ok).toBe(true);
  await ask(page, 'evidence.end', { id });
  return (await viewOf(page)).run?.logId ?? '';
}

async function note(page: Page, text: string): Promise<void> {
  await ask(page, 'note.add', { kind: 'note', text, openedAt: Date.now() });
}

/** A asks, B looks and signs, A takes the answer: as text, the way a chat would carry it. */
async function witness(a: LaunchedApp, b: LaunchedApp, logId: string): Promise<string> {
  const request = await ask(a.page, 'anchor.request', { logId });
  const look = await ask(b.page, 'witness.look', { given: request.text });
  expect(look).toMatchObject({ is: 'ready', alarm: false, log: { logId, mode: 'drill' } });
  const [answer] = await Promise.all([
    ask(b.page, 'witness.sign', { id: look.id, person: 'bob' }),
    confirm({ app: b.app, lang: 'en' }),
  ]);
  const taken = await ask(a.page, 'anchor.take', { logId, given: answer.text });
  const own = await ask(b.page, 'witness.key', { person: 'bob' });
  expect(taken).toMatchObject({ is: 'kept', vkey: own.vkey });
  return own.vkey;
}

async function exported(a: LaunchedApp, logId: string, into: string): Promise<string> {
  await a.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, into);
  const { records } = await ask(a.page, 'log.page', { logId, from: 0, count: 100 });
  const seq = records.find(({ what }) => what.includes(SECRET_NOTE))?.at ?? -1;
  const made = await ask(a.page, 'export.start', {
    logId,
    languages: ['en'],
    pdf: false,
    withhold: [
      { what: { kind: 'record', logId, seq }, why: 'names a customer', attachments: false },
    ],
  });
  expect(made).not.toBeNull();
  const name = readdirSync(into).find((one) => one.startsWith('breakglass-drill')) ?? '';
  return join(into, name);
}

function firstKey(bundle: string, logId: string): string {
  return readFileSync(join(bundle, 'logs', logId, 'keys.txt'), 'utf8').split('\n')[0] ?? '';
}

function inNode(
  folder: string,
  trust?: string,
): { readonly verdict: string; readonly status: number | null; readonly text: string } {
  const args = [join(folder, 'verify.mjs'), folder];
  if (trust !== undefined) args.push('--trust', trust);
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const text = stdout + stderr;
  return { verdict: /^[A-Z_]+/.exec(text)?.[0] ?? '', status, text };
}

/** The lines of the export's VERIFY.txt, as an auditor pastes them. */
function inShell(bundle: string): void {
  const guide = readFileSync(join(bundle, 'VERIFY.txt'), 'utf8');
  const told = guide
    .slice(guide.indexOf('\n2. '), guide.indexOf('\n3. '))
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .join('\n');
  const { stdout } = spawnSync('sh', ['-eu', '-c', told], { cwd: bundle, encoding: 'utf8' });
  const said = stdout.trim().split('\n');
  expect(said.filter((line) => !line.startsWith('ok: '))).toEqual([]);
  for (const what of ['checkpoint', 'witness', 'attachment', 'leads to the root']) {
    expect(
      said.some((line) => line.includes(what)),
      `${what} in ${stdout}`,
    ).toBe(true);
  }
}

/** The one HTML file of the export, opened from the disk in Chromium with no network. */
async function inBrowser(
  bundle: string,
  folders: readonly string[],
  trust: object,
): Promise<readonly string[]> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const context = await browser.newContext({ offline: true });
    const verdicts: string[] = [];
    for (const folder of folders) {
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(bundle, 'verify.html')).href);
      await page.getByLabel('What you know from elsewhere').fill(JSON.stringify(trust));
      await page.getByLabel('Choose folder…').setInputFiles(folder);
      await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save the result (JSON)' }).click();
      const result = readFileSync(await (await saved).path(), 'utf8');
      verdicts.push((JSON.parse(result) as { verdict: string }).verdict);
      await page.close();
    }
    return verdicts;
  } finally {
    await browser.close();
  }
}
