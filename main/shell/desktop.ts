import { clipboard, dialog, type BrowserWindow } from 'electron';
import type { Desktop } from '../core/ports/desktop.ts';
import { openLink } from './open-link.ts';

export interface DesktopOptions {
  readonly ask: Desktop['confirm'];
  readonly lang: () => 'en' | 'ja';
  readonly parent: () => BrowserWindow | undefined;
}

const TEXTS = {
  en: { title: 'Where to write the export', button: 'Export here' },
  ja: { title: '書き出し先を選ぶ', button: 'ここに書き出す' },
} as const;

export function createDesktop({ ask, lang, parent }: DesktopOptions): Desktop {
  return {
    confirm: ask,
    openLink: (url) => openLink(url),
    copy: (text) => void clipboard.writeText(text),
    chooseFolder: async (suggested) => {
      const { title, button } = TEXTS[lang()];
      const options: Electron.OpenDialogOptions = {
        title,
        buttonLabel: button,
        defaultPath: suggested,
        properties: ['openDirectory', 'createDirectory'],
      };
      const window = parent();
      const answer = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      return answer.canceled ? undefined : answer.filePaths[0];
    },
  };
}
