import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    const button = await smoke.app.client.$('button');
    await button.click();
    const output = await smoke.app.client.$('output');
    expect(await output.getText()).toBe('pressed');
  });
});
