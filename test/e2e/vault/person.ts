import { expect, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchedApp } from '../app.ts';

export const PASSPHRASE = 'planted otter quiet lamp harbour';
export const KEY_ID = 'AKIAPLANTEDPLANTED22';
export const SECRET = 'plantedSecretPlantedSecretPlantedSecret0';

/** A kit with one user, excepted until the year ends, approved by the other person. */
export function writeVaultKit(dataDir: string): void {
  const kit = `format: breakglass-kit/1
name: Example
prepared: 2026-11-01
people:
  - { id: sato, name: 佐藤 Sato, contact: pager }
  - { id: jones, name: Alex Jones, contact: pager }
accounts:
  - { id: '111122223333', alias: example, environment: production }
users:
  - name: sato-break-glass
    person: sato
    account: '111122223333'
    arn: arn:aws:iam::111122223333:user/sato-break-glass
    mfa: [{ serial: 'arn:aws:iam::111122223333:mfa/sato', kind: totp, label: safe }]
    vault: { allowed: true, reason: far from the safe, approvedBy: jones, until: 2099-12-31 }
roles:
  - id: readonly
    arn: arn:aws:iam::111122223333:role/BREAK-GLASS-READONLY
    account: '111122223333'
    maxSessionSeconds: 3600
    trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true }
regions: [{ name: ap-northeast-1 }, { name: ap-northeast-3 }]
lanes: [sealed-key]
`;
  writeFileSync(join(dataDir, 'kit.yaml'), kit);
}

/** Presses a button of the app's window that opens the secret window; answers that window's page. */
export async function opens(launched: LaunchedApp, press: () => Promise<void>): Promise<Page> {
  const opened = launched.app.waitForEvent('window');
  await press();
  const page = await opened;
  await page.locator('h1').waitFor();
  return page;
}

export async function closes(page: Page, press: () => Promise<void>): Promise<void> {
  const closed = page.waitForEvent('close');
  await press().catch((error: unknown) => {
    if (!String(error).includes('closed')) throw error;
  });
  await closed;
}

export const clipboardOf = ({ app }: LaunchedApp): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

export async function makeVault(launched: LaunchedApp): Promise<string> {
  const { page } = launched;
  // Not by key: pressed before the window listens, it would go nowhere.
  await page.locator('[data-place=vault]').click();
  const secret = await opens(launched, () => button(page, 'Make a vault…').click());
  await secret.getByLabel('New passphrase').fill(PASSPHRASE);
  await secret.getByLabel('The same again').fill(PASSPHRASE);
  await button(secret, 'Make the vault').click();
  await expect(secret.getByRole('heading', { name: 'Your recovery code' })).toBeVisible();
  const code = (await secret.locator('.code').getAttribute('aria-label')) ?? '';
  expect(code).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  await secret.getByLabel('I have it on paper').check();
  await closes(secret, () => button(secret, 'Done').click());
  await expect(page.getByText(/^Unlocked since/)).toBeVisible();
  return code;
}

export async function addKey(launched: LaunchedApp): Promise<void> {
  const secret = await opens(launched, () => button(launched.page, 'Put a key in…').click());
  await expect(secret.getByText('Nobody vouches for this exception.')).toBeVisible();
  await secret.getByLabel('Access key ID').fill(KEY_ID);
  await secret.getByLabel('Secret access key').fill(SECRET);
  await closes(secret, () => button(secret, 'Put it in').click());
  await expect(launched.page.getByText('sato-break-glass', { exact: true })).toBeVisible();
}

export const picture = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join('.cache', 'e2e-pictures', `${name}.png`) });
