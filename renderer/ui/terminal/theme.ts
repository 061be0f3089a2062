import type { ITheme } from '@xterm/xterm';

/** Dark in both themes of the window: programs choose their colours for that. */
export const THEME: ITheme = {
  background: '#0d1117',
  foreground: '#e6edf3',
  cursor: '#e6edf3',
  cursorAccent: '#0d1117',
  selectionBackground: '#1650b5',
  selectionInactiveBackground: '#30445f',
  black: '#30363d',
  red: '#ff8f86',
  green: '#6fdd8b',
  yellow: '#e9c46a',
  blue: '#7cb7ff',
  magenta: '#d7a6ff',
  cyan: '#62d6e0',
  white: '#d5dae0',
  brightBlack: '#98a1ab',
  brightRed: '#ffb3ad',
  brightGreen: '#9df0b3',
  brightYellow: '#f5dc97',
  brightBlue: '#a8d1ff',
  brightMagenta: '#e6c9ff',
  brightCyan: '#97ecf2',
  brightWhite: '#ffffff',
};

/** Text in a program's own colours stays readable, also where it would hide: WCAG's 4.5 to 1. */
export const CONTRAST = 4.5;
