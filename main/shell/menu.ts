import { Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';

/** Puts the menus up, anew on every change of language. */
export function showMenu(
  lang: 'en' | 'ja',
  development: boolean,
  command: (id: string) => void,
  quit: () => void,
): void {
  const template = menuTemplate({ lang, platform: process.platform, development, command, quit });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
