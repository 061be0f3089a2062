import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, field, text, title } from './by-name.ts';
import { startSmokeApp, type SmokeApp } from './harness.ts';

describe('smoke: the app, a playbook, a step', () => {
  let smoke: SmokeApp;

  beforeAll(async () => {
    process.env['LANGUAGE'] = 'en';
    smoke = await startSmokeApp();
  });

  afterAll(() => smoke.stop());

  it('starts', async () => {
    const { client } = smoke.app;
    expect(await client.getWindowCount()).toBe(1);
    expect(await client.getTitle()).toContain('Breakglass');
    expect(await client.getUrl()).toMatch(/^app:\/\/bundle\//);
    await title(client, 'What is happening?');
  });

  it('opens a playbook', async () => {
    const { client } = smoke.app;
    await (await text(client, 'Identity provider outage')).click();
    await title(client, 'Identity provider outage');
  });

  it('completes a step of a drill', async () => {
    const { client } = smoke.app;
    await (await button(client, 'Start drill')).click();
    await title(client, 'Declare the reason and the incident id');
    await (await field(client, 'Incident id')).setValue('INC-2026-041');
    const reason = await field(client, 'Why the glass must be opened');
    await reason.setValue('Sign-in fails for everyone.');
    await (await button(client, 'Save and go on')).click();
    await title(client, 'Try normal access in four ways');
  });

  it('has written the drill down', () => {
    const drills = join(smoke.userData, 'drills');
    expect(existsSync(drills)).toBe(true);
    expect(readdirSync(drills).length).toBeGreaterThan(0);
    expect(
      existsSync(join(smoke.userData, 'logs')) && readdirSync(join(smoke.userData, 'logs')),
    ).toBe(false);
  });
});
