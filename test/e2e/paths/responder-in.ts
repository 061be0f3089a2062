import { expect } from '@playwright/test';
import type { Args } from '../../../main/contract/calls.ts';
import { startRange, type Range, type RangeOptions } from '../../../main/range/start.ts';
import { freshFolder, launchApp, removeFolder } from '../app.ts';
import { writeKit } from '../incident/kit.ts';
import { confirm, viewOf, type Responder } from '../story/responder.ts';
import { appWithPlaybook, OWN } from './app-with-playbook.ts';

export interface Scene {
  readonly responder: Responder;
  readonly range: Range;
  readonly dataDir: string;
  /** The time moves on for the app, its window and AWS alike. */
  later(ms: number): Promise<void>;
  close(): Promise<void>;
  clear(): Promise<void>;
}

/**
 * An incident, or another run of the kit's accounts, at the first of these steps, signed in by the calls the screens make, with the role
 * they need held. AWS is a range on loopback that knows nothing of the app.
 */
export async function responderIn(
  steps: readonly object[],
  options: Partial<RangeOptions> = {},
  as: Omit<Args<'run.start'>, 'playbook'> = { mode: 'incident' },
): Promise<Scene> {
  let moved = 0;
  const range = await startRange({
    world: 'sso-outage',
    clock: () => Date.now() + moved,
    ...options,
  });
  const [dataDir, appDir] = [await freshFolder(), await appWithPlaybook(steps)];
  const own = as.kind === 'game-day' ? { gameDay: true as const } : {};
  writeKit(dataDir, range, { endpoints: true, lanes: ['sealed-key'], ...own });
  const launched = await launchApp({ dataDir, appDir });
  const responder: Responder = { ...launched, lang: 'en' };
  const { app, page } = launched;
  const clear = async (): Promise<void> => {
    await launched.close().catch(() => undefined);
    await range.close();
    for (const folder of [dataDir, appDir]) await removeFolder(folder);
  };
  try {
    await signIn(responder, range, as);
  } catch (error) {
    await clear();
    throw error;
  }
  return {
    responder,
    range,
    dataDir,
    later: async (ms) => {
      moved += ms;
      await app.evaluate((_electron, by) => {
        const { now } = Date;
        Date.now = () => now() + by;
      }, ms);
      await page.evaluate((by) => {
        const { now } = Date;
        Date.now = () => now() + by;
      }, ms);
    },
    close: launched.close,
    clear,
  };
}

async function signIn(
  responder: Responder,
  range: Range,
  as: Omit<Args<'run.start'>, 'playbook'>,
): Promise<void> {
  const { page } = responder;
  const { accessKeyId, secretAccessKey } = range;
  const { code } = range.practiceCode();
  const given = { accessKeyId, secretAccessKey, run: { ...as, playbook: OWN }, code };
  await page.evaluate(async ({ run, code: typed, ...key }) => {
    const { call } = window.api;
    await call['run.start'](run);
    await call['sign-in.open']({});
    await call['sign-in.way']({ lane: 'sealed-key', reason: 'a test of the steps' });
    await call['secret.submit'](key);
    await call['mfa.submit']({ code: typed });
  }, given);
  const assumed = page.evaluate(() => window.api.call['role.assume']({ role: 'responder' }));
  await confirm(responder);
  expect(await assumed).toEqual({ ok: true, value: null });
  await page.evaluate(() => window.api.call['sign-in.close']({}));
  await expect.poll(async () => (await viewOf(page)).sessions.length).toBe(2);
}
