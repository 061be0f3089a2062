import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clipboard, dialog, systemPreferences, type BrowserWindow } from 'electron';
import { err, ok } from '../core/result.ts';
import type { Desktop } from '../core/ports/desktop.ts';
import type { CameraGate } from './camera.ts';
import { createReminder } from './reminder.ts';
import { writeWithBeside } from './write-with-beside.ts';
import { openDoorLink, openLink, showFolder } from './open-link.ts';

export interface DesktopOptions {
  readonly ask: Desktop['confirm'];
  readonly lang: () => 'en' | 'ja';
  readonly parent: () => BrowserWindow | undefined;
  readonly camera: CameraGate;
  /** The folder that the build is in. */
  readonly out: string;
}

const TEXTS = {
  en: {
    export: { title: 'Where to write the export', button: 'Export here' },
    takeIn: { title: 'Which export to take in', button: 'Take this in' },
    files: { title: 'Choose files to keep as evidence', button: 'Choose' },
    save: { title: 'Where to save the copy', button: 'Save copy' },
    message: { title: 'Where to save the message', button: 'Save message' },
    kit: { title: 'Choose a kit file', button: 'Read this kit' },
    playbook: { title: 'Choose a playbook', button: 'Look at this playbook' },
    bundle: { title: 'Choose a bundle', button: 'Look at this bundle' },
    document: { title: 'Choose a Systems Manager document', button: 'Read this document' },
    attachment: { title: 'Choose a file to attach', button: 'Attach this file', all: 'All files' },
    publisherKey: { title: 'Choose the key to sign with', button: 'Sign with this key' },
    trailFiles: { title: 'Choose CloudTrail files', button: 'Compare' },
    trailFolder: { title: 'Choose a folder of CloudTrail files', button: 'Compare' },
  },
  ja: {
    export: { title: '書き出し先を選ぶ', button: 'ここに書き出す' },
    takeIn: { title: '取り込む書き出しを選ぶ', button: 'これを取り込む' },
    files: { title: '証拠として残すファイルを選ぶ', button: '選ぶ' },
    save: { title: 'コピーの保存先を選ぶ', button: '保存する' },
    message: { title: 'メッセージの保存先を選ぶ', button: '保存する' },
    kit: { title: 'キットのファイルを選ぶ', button: 'このキットを読む' },
    playbook: { title: '手順書のファイルを選ぶ', button: 'この手順書を見る' },
    bundle: { title: 'バンドルのファイルを選ぶ', button: 'このバンドルを見る' },
    document: { title: 'Systems Manager のドキュメントを選ぶ', button: 'このドキュメントを読む' },
    attachment: {
      title: '添付するファイルを選ぶ',
      button: 'このファイルを添付する',
      all: 'すべてのファイル',
    },
    publisherKey: { title: '署名に使う鍵を選ぶ', button: 'この鍵で署名する' },
    trailFiles: { title: 'CloudTrail のファイルを選ぶ', button: '照合する' },
    trailFolder: { title: 'CloudTrail のフォルダーを選ぶ', button: '照合する' },
  },
} as const;

export function createDesktop({ ask, lang, parent, camera, out }: DesktopOptions): Desktop {
  const open = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const window = parent();
    const answer = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return answer.canceled ? [] : answer.filePaths;
  };
  const saveAs = async (what: 'save' | 'message', suggested: string) => {
    const { title, button } = TEXTS[lang()][what];
    const options = { title, buttonLabel: button, defaultPath: suggested };
    const window = parent();
    const answer = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    return answer.canceled ? undefined : answer.filePath;
  };
  const saveWith: Desktop['saveWith'] = async (name, text, beside) => {
    const file = await saveAs('message', name);
    if (file === undefined || file === '') return ok([]);
    try {
      return ok(await writeWithBeside(file, text, beside));
    } catch (error) {
      return err(error instanceof Error ? error.message : String(error));
    }
  };
  return {
    confirm: ask,
    openLink: (url) => openLink(url),
    openDoorLink: (url) => openDoorLink(url),
    copy: (text) => void clipboard.writeText(text),
    chooseFiles: () => {
      const { title, button } = TEXTS[lang()].files;
      return open({
        title,
        buttonLabel: button,
        properties: ['openFile', 'multiSelections', 'showHiddenFiles'],
      });
    },
    chooseSave: (suggested) => saveAs('save', suggested),
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
    chooseTrail: async (what) => {
      const folder = what === 'folder';
      const { title, button } = TEXTS[lang()][folder ? 'trailFolder' : 'trailFiles'];
      const chosen = await open({
        title,
        buttonLabel: button,
        properties: folder ? ['openDirectory'] : ['openFile', 'multiSelections'],
      });
      return chosen.length === 0 ? undefined : chosen;
    },
    saveText: async (name, text) => {
      const saved = await saveWith(name, text, []);
      return saved.ok ? ok(saved.value[0]) : saved;
    },
    saveWith,
    leadPage: () => readFile(join(out, 'lead', 'breakglass-lead.html'), 'utf8'),
    remind: createReminder(parent, lang),
    printCard: () =>
      new Promise((resolve) => {
        const contents = parent()?.webContents;
        if (!contents) resolve();
        else contents.print({ printBackground: true }, () => resolve());
      }),
    allowCamera: (on) => {
      camera.allow(on);
      /* macOS asks the person once, by itself; elsewhere there is nothing to ask. */
      if (on && process.platform === 'darwin') void systemPreferences.askForMediaAccess('camera');
    },
    chooseExport: async () => {
      const { title, button } = TEXTS[lang()].takeIn;
      const [folder] = await open({ title, buttonLabel: button, properties: ['openDirectory'] });
      return folder;
    },
    chooseKit: async () => {
      const { title, button } = TEXTS[lang()].kit;
      const [file] = await open({
        title,
        buttonLabel: button,
        properties: ['openFile'],
        filters: [{ name: 'YAML', extensions: ['yaml', 'yml'] }],
      });
      return file;
    },
    choosePlaybook: async () => {
      const { title, button } = TEXTS[lang()].playbook;
      const [file] = await open({
        title,
        buttonLabel: button,
        properties: ['openFile'],
        filters: [
          { name: 'YAML, JSON, Markdown', extensions: ['yaml', 'yml', 'json', 'md', 'markdown'] },
        ],
      });
      return file;
    },
    chooseBundle: async () => {
      const { title, button } = TEXTS[lang()].bundle;
      const [file] = await open({
        title,
        buttonLabel: button,
        properties: ['openFile'],
        filters: [{ name: 'Breakglass', extensions: ['breakglass-bundle', 'zip'] }],
      });
      return file;
    },
    chooseDocument: async () => {
      const { title, button } = TEXTS[lang()].document;
      const [file] = await open({
        title,
        buttonLabel: button,
        properties: ['openFile'],
        filters: [{ name: 'YAML, JSON', extensions: ['yaml', 'yml', 'json'] }],
      });
      return file;
    },
    chooseAttachment: async () => {
      const { title, button, all } = TEXTS[lang()].attachment;
      const extensions = 'png jpg jpeg webp pdf txt log md csv json yaml yml'.split(' ');
      const [file] = await open({
        title,
        buttonLabel: button,
        properties: ['openFile'],
        filters: [
          { name: 'PNG, JPEG, WebP, PDF, TXT, MD, CSV, JSON, YAML', extensions },
          /* Names in capitals are hidden by the first on Linux; the wrong kind is refused in words. */
          { name: all, extensions: ['*'] },
        ],
      });
      return file;
    },
    choosePublisherKey: async () => {
      const { title, button } = TEXTS[lang()].publisherKey;
      const [file] = await open({ title, buttonLabel: button, properties: ['openFile'] });
      return file;
    },
    showFolder,
  };
}
