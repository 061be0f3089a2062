import { expect, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { PracticeUploader } from '../../../main/range/practice-uploader.ts';
import type { Range } from '../../../main/range/start.ts';
import { wordsOf, type Lang } from '../story/words.ts';

type Mode = 'incident' | 'drill';

export function uploaderOf(range: Range, mode: Mode): PracticeUploader {
  const uploader = range.uploaders.find((one) => one.mode === mode);
  if (!uploader) throw new Error(`nobody uploads ${mode} logs`);
  return uploader;
}

/** As the security engineer writes it: the range's bucket, once for each mode. */
export function writeTargets(
  dataDir: string,
  range: Range,
  credentials: 'pasted' | 'file',
  prefixes: Readonly<Record<Mode, string>> = { drill: 'breakglass', incident: 'breakglass' },
): void {
  const targets = (['drill', 'incident'] as const).map((mode) => {
    const { bucket, account, region } = uploaderOf(range, mode);
    const { endpoint } = range.endpoints.find((at) => at.region === region) ?? { endpoint: '' };
    const where = { bucket, account, prefix: prefixes[mode], region, endpoint };
    return { id: `evidence-${mode}`, for: mode, kind: 's3', ...where, ...credentialsOf(mode) };
  });
  function credentialsOf(mode: Mode) {
    return credentials === 'file' ? { credentials, profile: mode } : { credentials };
  }
  const text = stringify({ format: 'breakglass-uploads/1', targets });
  writeFileSync(join(dataDir, 'uploads.yaml'), text);
  const sections = (['drill', 'incident'] as const).map((mode) => {
    const { accessKeyId, secretAccessKey } = uploaderOf(range, mode);
    return `[${mode}]\naws_access_key_id=${accessKeyId}\naws_secret_access_key=${secretAccessKey}\n`;
  });
  if (credentials !== 'file') return;
  writeFileSync(join(dataDir, 'uploads-credentials'), sections.join(''), { mode: 0o600 });
}

/** Presses Tab until it has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let tabs = 0; tabs < 80; tabs += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

export async function pressKeyOn(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

export async function openUploads(page: Page, lang: Lang): Promise<void> {
  const { title } = wordsOf(lang).uploads;
  await page.keyboard.press('Control+4');
  await pressKeyOn(page, page.getByRole('button', { name: title }));
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** The part of the screen about the target of one mode. */
export function targetOf(page: Page, mode: Mode): Locator {
  return page.getByRole('region', { name: `evidence-${mode}` });
}

/** Types a key into the fields of a target, which asks for one, without the pointer. */
export async function typeKeys(
  page: Page,
  lang: Lang,
  range: Range,
  mode: Mode = 'drill',
): Promise<void> {
  const words = wordsOf(lang).uploads;
  const at = targetOf(page, mode);
  const { accessKeyId, secretAccessKey } = uploaderOf(range, mode);
  await tabTo(page, at.getByLabel(words.keyId));
  await page.keyboard.type(accessKeyId);
  await tabTo(page, at.getByLabel(words.secret));
  await page.keyboard.type(secretAccessKey);
  await page.keyboard.press('Enter');
}

/** Writes a note by keyboard: one record more that has to reach the targets. */
export async function writeNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
