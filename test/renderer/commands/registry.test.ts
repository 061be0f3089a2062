import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyCaps } from '../../../renderer/commands/keys.ts';
import { commands, perform } from '../../../renderer/commands/registry.ts';
import { ZOOMS, zoomStep } from '../../../renderer/commands/zoom.ts';
import { connect } from '../../../renderer/state/connect.ts';
import { createFakeApi } from '../../fakes/window-api.ts';
import { run, view } from '../states/base.ts';
import { steps } from '../states/steps.ts';

async function deskOn(shown = view) {
  const api = createFakeApi(shown);
  const desk = connect(api);
  await Promise.resolve();
  return { api, desk };
}

describe('the registry', () => {
  test('has each id once and gives no key to two commands', () => {
    const ids = commands.map(({ id }) => id);
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('takes no key an input method needs', () => {
    const taken = commands.flatMap((command) => command.keys);
    for (const key of taken) expect(key).not.toMatch(/Space|Backquote|KeyU|^F([6-9]|10)$/);
  });

  test('does nothing for an id it does not know, or a command that cannot act now', async () => {
    const { api, desk } = await deskOn();
    expect(perform(desk, 'no.such')).toBe(false);
    expect(perform(desk, 'note.add')).toBe(false);
    expect(perform(desk, 'note.time')).toBe(false);
    expect(api.argsOf('note.add')).toEqual([]);
  });

  test('stamps the time in a run: rule P13', async () => {
    const { api, desk } = await deskOn({ ...view, run: run('drill', steps['do']!) });
    expect(perform(desk, 'note.time')).toBe(true);
    expect(api.argsOf('note.add')[0]).toMatchObject({ kind: 'time' });
  });

  test.each([
    ['note.add', 'note'],
    ['note.evidence', 'evidence'],
    ['help.shortcuts', 'shortcuts'],
    ['palette.open', 'palette'],
  ] as const)('one key is enough for %s: rule P13', async (id, overlay) => {
    const { desk } = await deskOn({ ...view, run: run('drill', steps['do']!) });
    const command = commands.find((one) => one.id === id);
    expect(command?.keys.length).toBeGreaterThan(0);
    expect(perform(desk, id)).toBe(true);
    expect(desk.state.get().overlay?.is).toBe(overlay);
  });

  test('the time stamp has its key too: rule P13', () => {
    expect(commands.find(({ id }) => id === 'note.time')?.keys).toHaveLength(1);
  });

  test('changes language, appearance and text size through main', async () => {
    const { api, desk } = await deskOn();
    for (const id of ['lang.ja', 'theme.dark', 'view.zoom-in', 'view.zoom-reset'])
      perform(desk, id);
    expect(api.argsOf('settings.change')).toEqual([
      { lang: 'ja' },
      { theme: 'dark' },
      { zoom: 110 },
      { zoom: 100 },
    ]);
  });
});

test('zoom stays within 80 and 300 percent and moves one step at a time', () => {
  const by = fc.constantFrom(1 as const, -1 as const);
  fc.assert(
    fc.property(fc.constantFrom(...ZOOMS), by, (zoom, direction) => {
      const next = zoomStep(zoom, direction);
      expect(ZOOMS).toContain(next);
      const moved = ZOOMS.indexOf(next as (typeof ZOOMS)[number]) - ZOOMS.indexOf(zoom);
      expect([0, direction]).toContain(moved);
    }),
  );
});

test('keycaps are written as each platform does', () => {
  expect(keyCaps('$mod+Shift+KeyN', 'linux')).toBe('Ctrl Shift N');
  expect(keyCaps('$mod+Shift+KeyN', 'darwin')).toBe('⌘⇧N');
  expect(keyCaps('$mod+Enter', 'win32')).toBe('Ctrl ↵');
});
