import type { MenuItemConstructorOptions } from 'electron';
import { menuLabels, type MenuLabels } from './menu-labels.ts';

export interface MenuFacts {
  readonly lang: 'en' | 'ja';
  readonly platform: NodeJS.Platform;
  readonly development: boolean;
  /** Sends a command of the window's registry; ids in renderer/commands. */
  readonly command: (id: string) => void;
  /** A person leaves; the role of Electron would not ask first. */
  readonly quit: () => void;
}

type Item = MenuItemConstructorOptions;
type Make = (label: string, id: string, accelerator?: string) => Item;

/** The menus as each system has them: an app menu on macOS, Settings and Quit under File elsewhere. */
export function menuTemplate(facts: MenuFacts): Item[] {
  const t = menuLabels[facts.lang];
  const mac = facts.platform === 'darwin';
  const item: Make = (label, id, accelerator) => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => facts.command(id),
  });
  return [
    ...(mac ? [appMenu(t, item, facts.quit)] : []),
    fileMenu(t, item, mac ? undefined : facts.quit),
    editMenu(t),
    viewMenu(t, item, facts.development),
    goMenu(t, item),
    ...(mac ? [windowMenu(t)] : []),
    helpMenu(t, item, mac),
  ];
}

const line: Item = { type: 'separator' };

function appMenu(t: MenuLabels, item: Make, quit: () => void): Item {
  return {
    label: 'Breakglass',
    submenu: [
      { role: 'about', label: t.about },
      line,
      item(t.settings, 'go.settings', 'Command+,'),
      line,
      { role: 'services', label: t.services },
      line,
      { role: 'hide', label: t.hide },
      { role: 'hideOthers', label: t.hideOthers },
      { role: 'unhide', label: t.unhide },
      line,
      { label: t.quit, accelerator: 'Command+Q', click: quit },
    ],
  };
}

function fileMenu(t: MenuLabels, item: Make, quit: (() => void) | undefined): Item {
  return {
    label: t.file,
    submenu: [
      item(t.palette, 'palette.open', 'CommandOrControl+K'),
      item(t.addNote, 'note.add', 'CommandOrControl+Shift+N'),
      item(t.addEvidence, 'note.evidence', 'CommandOrControl+Shift+E'),
      item(t.endSessions, 'sessions.end-all', 'CommandOrControl+Shift+L'),
      item(t.lockVault, 'vault.lock', 'CommandOrControl+Shift+K'),
      line,
      ...(quit
        ? [
            item(t.settings, 'go.settings', 'Control+,'),
            line,
            { label: t.quit, accelerator: 'Control+Q', click: quit },
          ]
        : [{ role: 'close', label: t.close } as const]),
    ],
  };
}

function editMenu(t: MenuLabels): Item {
  return {
    label: t.edit,
    submenu: [
      { role: 'undo', label: t.undo },
      { role: 'redo', label: t.redo },
      line,
      { role: 'cut', label: t.cut },
      { role: 'copy', label: t.copy },
      { role: 'paste', label: t.paste },
      { role: 'selectAll', label: t.selectAll },
    ],
  };
}

function viewMenu(t: MenuLabels, item: Make, development: boolean): Item {
  return {
    label: t.view,
    submenu: [
      item(t.zoomIn, 'view.zoom-in', 'CommandOrControl+Plus'),
      item(t.zoomOut, 'view.zoom-out', 'CommandOrControl+-'),
      item(t.zoomReset, 'view.zoom-reset', 'CommandOrControl+0'),
      line,
      {
        label: t.theme,
        submenu: [
          item(t.system, 'theme.system'),
          item(t.light, 'theme.light'),
          item(t.dark, 'theme.dark'),
        ],
      },
      {
        label: t.language,
        submenu: [
          item(t.system, 'lang.system'),
          item(t.english, 'lang.en'),
          item(t.japanese, 'lang.ja'),
        ],
      },
      line,
      { role: 'togglefullscreen', label: t.fullScreen },
      ...(development ? [{ role: 'toggleDevTools', label: t.developer } as const] : []),
    ],
  };
}

function goMenu(t: MenuLabels, item: Make): Item {
  return {
    label: t.go,
    submenu: [
      item(t.home, 'go.home', 'CommandOrControl+1'),
      item(t.library, 'go.library', 'CommandOrControl+2'),
      item(t.run, 'go.run', 'CommandOrControl+3'),
      item(t.log, 'go.log', 'CommandOrControl+4'),
      item(t.vault, 'go.vault', 'CommandOrControl+5'),
      item(t.evidence, 'go.evidence'),
      line,
      item(t.observer, 'observer.open', 'CommandOrControl+Shift+O'),
      item(t.facilitator, 'facilitator.open', 'CommandOrControl+Shift+G'),
    ],
  };
}

function windowMenu(t: MenuLabels): Item {
  return { role: 'windowMenu', label: t.window };
}

function helpMenu(t: MenuLabels, item: Make, mac: boolean): Item {
  return {
    role: 'help',
    label: t.help,
    submenu: [
      item(t.shortcuts, 'help.shortcuts', 'CommandOrControl+/'),
      ...(mac ? [] : [line, { role: 'about', label: t.about } as const]),
    ],
  };
}
