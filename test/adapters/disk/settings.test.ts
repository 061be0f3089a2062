import fc from 'fast-check';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// electron-store imports electron, whose package looks for a binary; on plain Node it needs none.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/no/electron/needed';
});
const { createSettings } = await import('../../../main/adapters/disk/settings.ts');
const { readSettingsText } = await import('../../../main/adapters/disk/settings-file.ts');

const usual = { version: 1, lang: 'system', theme: 'system', zoom: 100 };
let folder: string;
const path = (): string => join(folder, 'settings.json');
const onDisk = async (): Promise<unknown> => JSON.parse(await readFile(path(), 'utf8'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'breakglass-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a damaged settings file', () => {
  it.each([
    ['cut off', '{"version":1,"lang":"j'],
    ['empty', ''],
    ['binary', '\u0000\u0001\u0002'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a wrong value', '{"version":1,"zoom":9000}'],
    ['a wrong type', '{"version":1,"lang":["ja"]}'],
    ['wrong window state', '{"version":1,"windows":{"main":{"width":-1}}}'],
  ])('fault 27: (%s) is moved aside, kept, and reported; defaults hold', async (_what, text) => {
    await writeFile(path(), text);
    const settings = createSettings(folder);
    expect(settings.read()).toEqual(usual);
    expect(settings.notices()).toMatchObject([{ code: 'settings-unreadable' }]);
    const [aside] = (await readdir(folder)).filter((name) => name.includes('unreadable'));
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe(text);
    expect(settings.write({ lang: 'ja' })).toBeUndefined();
    expect(createSettings(folder).read().lang).toBe('ja');
  });

  it('that cannot be moved aside is left, reported, and not written over', async () => {
    await mkdir(path());
    await writeFile(join(path(), 'inside'), 'x');
    const settings = createSettings(folder);
    expect(settings.read()).toEqual(usual);
    expect(settings.notices()[0]?.code).toBe('settings-unreadable');
  });
});

describe('a settings file from a newer app', () => {
  const text = '{"version":2,"lang":{"spoken":"ja"},"future":true}';

  it('is left untouched to the byte, whatever is changed', async () => {
    await writeFile(path(), text);
    const settings = createSettings(folder);
    expect(settings.notices()).toMatchObject([{ code: 'settings-future-version' }]);
    expect(settings.read()).toEqual(usual);
    expect(settings.write({ theme: 'dark' })).toMatchObject({ code: 'settings-future-version' });
    settings.saveWindowState('main', { width: 900, height: 700, maximized: false });
    expect(settings.read().theme).toBe('dark');
    expect(await readFile(path(), 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });
});

describe('a folder that cannot be written', () => {
  it('fault 28: is reported once, and changes hold in memory', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const settings = createSettings(join(file, 'below'));
    expect(settings.write({ lang: 'ja' })).toMatchObject({ code: 'settings-read-only' });
    expect(settings.write({ zoom: 150 })).toMatchObject({ code: 'settings-read-only' });
    expect(settings.read()).toMatchObject({ lang: 'ja', zoom: 150 });
    expect(settings.notices()).toHaveLength(1);
  });

  it('is reported when it becomes so later', () => {
    const settings = createSettings(folder, () => ({
      set: () => {
        throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' });
      },
    }));
    expect(settings.notices()).toEqual([]);
    expect(settings.write({ theme: 'light' })?.detail).toContain('EROFS');
    expect(settings.read().theme).toBe('light');
    settings.saveWindowState('main', { width: 900, height: 700, maximized: true });
    expect(settings.windowState('main')?.maximized).toBe(true);
  });
});

describe('settings', () => {
  it('are not written until something changes', async () => {
    const settings = createSettings(folder);
    expect(settings.read()).toEqual(usual);
    expect(settings.notices()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('survive a restart, with the window state and keys this version does not know', async () => {
    await writeFile(path(), '{"version":1,"lang":"en","note":"mine"}');
    const settings = createSettings(folder);
    settings.write({ theme: 'dark', zoom: 200, person: 'sato' });
    settings.saveWindowState('main', { width: 900, height: 700, x: -5, y: 10, maximized: false });
    const again = createSettings(folder);
    expect(again.read()).toEqual({
      version: 1,
      lang: 'en',
      theme: 'dark',
      zoom: 200,
      person: 'sato',
    });
    expect(again.windowState('main')).toMatchObject({ width: 900, x: -5 });
    expect(again.windowState('toString')).toBeUndefined();
    expect(await onDisk()).toMatchObject({ version: 1, note: 'mine' });
  });

  it('leave no half-written file beside the whole one', async () => {
    const settings = createSettings(folder);
    for (let zoom = 80; zoom <= 300; zoom += 20) settings.write({ zoom });
    expect(await readdir(folder)).toEqual(['settings.json']);
    expect(await onDisk()).toMatchObject({ zoom: 300 });
  });
});

describe('reading a settings file', () => {
  it('never throws and never believes a wrong value, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const reading = readSettingsText(text);
        if (reading.is !== 'good') return;
        expect(['system', 'en', 'ja']).toContain(reading.file.lang);
        expect(reading.file.zoom).toBeGreaterThanOrEqual(80);
      }),
    );
  });
});
