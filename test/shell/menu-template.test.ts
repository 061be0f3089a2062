import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuLabels } from '../../main/shell/menu-labels.ts';
import { menuTemplate } from '../../main/shell/menu-template.ts';
import { commands } from '../../renderer/commands/registry.ts';

const platforms = ['linux', 'win32', 'darwin'] as const;
const languages = ['en', 'ja'] as const;

function items(
  platform: NodeJS.Platform,
  lang: 'en' | 'ja',
  command: (id: string) => void = () => undefined,
  development = false,
  quit: () => void = () => undefined,
): readonly MenuItemConstructorOptions[] {
  const flat = (list: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    list.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  return flat(menuTemplate({ platform, lang, development, command, quit }));
}

const asked = [
  'palette.open',
  'note.add',
  'sessions.end-all',
  'help.shortcuts',
  'go.home',
  'go.log',
  'go.vault',
  'vault.lock',
  'go.settings',
  'view.zoom-in',
  'view.zoom-out',
  'view.zoom-reset',
  'theme.system',
  'theme.light',
  'theme.dark',
  'lang.system',
  'lang.en',
  'lang.ja',
];

describe.each(platforms)('menus on %s', (platform) => {
  it.each(languages)('have a label for every item in %s', (lang) => {
    for (const item of items(platform, lang)) {
      if (item.type !== 'separator') expect(item.label).toBeTruthy();
    }
  });

  it('send every command the window knows, and none it does not', () => {
    const sent: string[] = [];
    for (const item of items(platform, 'en', (id) => sent.push(id))) {
      (item.click as (() => void) | undefined)?.();
    }
    expect(sent).toEqual(expect.arrayContaining(asked));
    const known = new Set<string>(commands.map(({ id }) => id));
    expect(sent.filter((id) => !known.has(id))).toEqual([]);
  });

  it('ask main to leave, which asks the person first where records would be lost', () => {
    const left: string[] = [];
    const all = items(platform, 'en', undefined, false, () => left.push('left'));
    const [item, ...more] = all.filter(({ label }) => label === menuLabels.en.quit);
    expect([more.length, item?.role]).toEqual([0, undefined]);
    expect(item?.accelerator).toBe(platform === 'darwin' ? 'Command+Q' : 'Control+Q');
    (item?.click as () => void)();
    expect(left).toEqual(['left']);
  });

  it('take no accelerator twice, and none that input methods need', () => {
    const keys = items(platform, 'ja').flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const taken of ['Control+Space', 'Control+Shift+U', 'F6', 'F7', 'F8', 'F9', 'F10']) {
      expect(keys).not.toContain(taken);
    }
  });

  it('offer the developer tools in development only', () => {
    const roles = (development: boolean) =>
      items(platform, 'en', () => undefined, development).map(({ role }) => role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
  });
});

describe('the app menu', () => {
  it('is on macOS only, where Settings and Quit live in it', () => {
    expect(items('darwin', 'en')[0]?.label).toBe('Breakglass');
    expect(items('linux', 'en')[0]?.label).toBe(menuLabels.en.file);
  });
});

describe('menu texts', () => {
  it('are the same keys in both languages, and translated', () => {
    expect(Object.keys(menuLabels.ja)).toEqual(Object.keys(menuLabels.en));
    const same = Object.entries(menuLabels.ja).filter(
      ([key, text]) => text === menuLabels.en[key as keyof typeof menuLabels.en],
    );
    expect(same.map(([key]) => key)).toEqual(['english', 'japanese']);
  });
});
