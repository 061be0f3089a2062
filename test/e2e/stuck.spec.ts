import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { wayWords } from '../../main/core/stuck/words.ts';
import { startRange, type Range } from '../../main/range/start.ts';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { signAndWrite, writeKit } from './incident/kit.ts';
import { chord, keysTo, on } from './lane-a/keys.ts';
import { stubBrowser } from './lane-a/stub-browser.ts';
import { logFolder, recordsOf } from './leaving/left-log.ts';
import { runOf, viewOf, type Responder } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

/** A second device, and whom to call: what the ways on live by. */
function fillKit(dataDir: string, range: Range): string {
  const file = join(dataDir, 'kit.yaml');
  const kit = parse(readFileSync(file, 'utf8')) as {
    readonly users: readonly { readonly mfa: object[] }[];
    readonly people: object[];
    contacts?: object[];
  };
  const serial = `${range.mfaSerial}-safe`;
  kit.users[0]?.mfa.push({ serial, kind: 'totp', label: 'In the safe' });
  kit.people.push({ id: 'jones', name: 'Alex Jones', contact: '+81 3 0000 0001' });
  kit.contacts = [
    { id: 'network', kind: 'network', name: 'Network on call', reach: '+81 3 0000 0009' },
  ];
  signAndWrite(dataDir, kit);
  return serial;
}

for (const lang of ['en', 'ja'] as const) {
  test(`stuck by password, network and device: a way on from each, by keyboard: rule U2 (${lang})`, async () => {
    const dataDir = await freshFolder();
    const range = await startRange({ world: 'sso-outage' });
    writeKit(dataDir, range, { endpoints: false });
    const serial = fillKit(dataDir, range);
    const browser = stubBrowser(join(dataDir, 'stub'));
    const launched = await launchApp({ dataDir, lang, env: { PATH: browser.path } });
    const responder: Responder = { ...launched, lang };
    const { page } = launched;
    const words = wordsOf(lang);
    const take = async (place: 'mfa' | 'password' | 'network', way: keyof typeof wayWords) => {
      const name = words.stuck.title[place];
      await on(page.getByRole('button', { name }), 'Enter');
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
      const title = wayWords[way].title[lang];
      const opens = way === 'aws-support' ? words.stuck.opensOf : words.stuck.chooseOf;
      await on(page.getByRole('button', { name: opens.replace('{{way}}', title) }), 'Enter');
    };
    const signIn = async () => (await viewOf(page)).signIn;
    try {
      await expect(page.getByLabel(words.home.search)).toBeFocused();
      await page.evaluate(() =>
        window.api.call['run.start']({ playbook: 'PB-01', mode: 'incident' }),
      );
      await expect.poll(async () => (await viewOf(page)).run?.current).toBeDefined();
      await keysTo(responder, 'open/sign-in', () => Promise.resolve(false));
      await chord(page);
      await expect(page.getByRole('heading', { name: words.browser.way.title })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: words.browser.title })).toBeVisible();

      // Locked out by the network: the next address is what comes up.
      expect((await signIn())?.console?.address.number).toBe(1);
      await take('network', 'other-address');
      await expect(page.getByRole('heading', { name: words.browser.title })).toBeVisible();
      expect((await signIn())?.console?.address.number).toBe(2);
      await take('network', 'other-network');
      await expect(page.getByText('+81 3 0000 0009')).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: /\d/ }).first()).toBeVisible();
      await on(page.getByRole('button', { name: words.stuck.back }), 'Enter');

      // The password is refused: the key from the safe needs none.
      await take('password', 'sealed-key');
      await expect(page.getByRole('heading', { name: words.browser.way.title })).toBeVisible();
      await on(page.getByRole('radio', { name: words.browser.way['sealed-key'] }), 'Space');
      await page.getByLabel(words.browser.way.reason).focus();
      await page.keyboard.type('the password is refused');
      await page.keyboard.press('Enter');
      await expect(page.getByLabel(words.signIn.credential.id)).toBeFocused();

      // The device is dead: the other one is asked for, and AWS can be called.
      await take('mfa', 'second-device');
      await expect(page.getByLabel(words.signIn.credential.id)).toBeVisible();
      expect((await signIn())?.serial).toBe(serial);
      await take('mfa', 'aws-support');
      await expect.poll(browser.opened).toEqual(['https://aws.amazon.com/contact-us/']);

      const { logId } = await runOf(page);
      await launched.close();
      const taken = recordsOf(logFolder(dataDir, logId)).flatMap(({ type, data }) =>
        type === 'security' ? [data as { code: string }] : [],
      );
      expect(taken.filter(({ code }) => code === 'way-out')).toHaveLength(5);
    } finally {
      await launched.close().catch(() => undefined);
      await range.close();
      await removeFolder(dataDir);
    }
  });
}
