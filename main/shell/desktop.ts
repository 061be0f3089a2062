import { clipboard, dialog, type BrowserWindow } from 'electron';
import type { Desktop } from '../core/ports/desktop.ts';
import { openLink } from './open-link.ts';

export interface DesktopOptions {
  readonly ask: Desktop['confirm'];
  readonly lang: () => 'en' | 'ja';
  readonly parent: () => BrowserWindow | undefined;
}

const TEXTS = {
  en: {
    export: { title: 'Where to write the export', button: 'Export here' },
    files: { title: 'Choose files to keep as evidence', button: 'Choose' },
    save: { title: 'Where to save the copy', button: 'Save copy' },
  },
  ja: {
    export: { title: '書き出し先を選ぶ', button: 'ここに書き出す' },
    files: { title: '証拠として残すファイルを選ぶ', button: '選ぶ' },
    save: { title: 'コピーの保存先を選ぶ', button: '保存する' },
  },
} as const;

export function createDesktop({ ask, lang, parent }: DesktopOptions): Desktop {
  const open = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const window = parent();
    const answer = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return answer.canceled ? [] : answer.filePaths;
  };
  return {
    confirm: ask,
    openLink: (url) => openLink(url),
    copy: (text) => void clipboard.writeText(text),
    chooseFiles: () => {
      const { title, button } = TEXTS[lang()].files;
      return open({
        title,
        buttonLabel: button,
        properties: ['openFile', 'multiSelections', 'showHiddenFiles'],
      });
    },
    chooseSave: async (suggested) => {
      const { title, button } = TEXTS[lang()].save;
      const window = parent();
      const options = { title, buttonLabel: button, defaultPath: suggested };
      const answer = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return answer.canceled ? undefined : answer.filePath;
    },
    chooseFolder: async (suggested) => {
      const { title, button } = TEXTS[lang()].export;
      const [folder] = await open({
        title,
        buttonLabel: button,
        defaultPath: suggested,
        properties: ['openDirectory', 'createDirectory'],
      });
      return folder;
    },
  };
}
