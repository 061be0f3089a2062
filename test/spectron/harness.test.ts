import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, text } from './by-name.ts';
import { startSmokeApp, type SmokeApp } from './harness.ts';

describe('Spectron over DevTools, on a page of its own', () => {
  let smoke: SmokeApp;

  beforeAll(async () => {
    smoke = await startSmokeApp(fileURLToPath(new URL('tiny-app', import.meta.url)));
  });

  afterAll(() => smoke.stop());

  it('opens one window', async () => {
    expect(await smoke.app.client.getWindowCount()).toBe(1);
    expect(await smoke.app.client.getTitle()).toBe('Tiny');
  });

  it('presses a button', async () => {
    await (await button(smoke.app.client, 'Press')).click();
    const output = await text(smoke.app.client, 'pressed');
    expect(await output.getText()).toBe('pressed');
  });
});
