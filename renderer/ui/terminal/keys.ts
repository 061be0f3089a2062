import type { Modes } from './screen.ts';

/** The part of a keyboard event that decides. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const NAMED: Readonly<Record<string, string>> = {
  Enter: '\r',
  Backspace: '\u007f',
  Tab: '\t',
  Escape: '\u001b',
  Delete: '\u001b[3~',
  Insert: '\u001b[2~',
  PageUp: '\u001b[5~',
  PageDown: '\u001b[6~',
};
const CURSOR: Readonly<Record<string, string>> = {
  ArrowUp: 'A',
  ArrowDown: 'B',
  ArrowRight: 'C',
  ArrowLeft: 'D',
  Home: 'H',
  End: 'F',
};

/**
 * What a key sends to the server, or undefined where it is not the terminal's: letters come as text
 * (input methods need that), chords with Ctrl and Shift are the app's, Ctrl+V pastes, Shift+Tab
 * leaves the terminal.
 */
export function keyText(key: Key, { applicationCursor }: Modes): string | undefined {
  if (key.metaKey || (key.ctrlKey && key.shiftKey)) return undefined;
  const cursor = CURSOR[key.key];
  if (cursor !== undefined && !key.shiftKey) {
    return `\u001b${applicationCursor ? 'O' : '['}${cursor}`;
  }
  if (key.shiftKey && key.key !== 'Enter' && key.key !== 'Backspace') return undefined;
  const named = NAMED[key.key];
  if (named !== undefined) return key.altKey ? `\u001b${named}` : named;
  if (key.ctrlKey && !key.altKey) return controlText(key.key);
  return key.altKey && !key.ctrlKey && key.key.length === 1 ? `\u001b${key.key}` : undefined;
}

function controlText(key: string): string | undefined {
  if (key === 'v') return undefined;
  if (/^[a-z]$/.test(key)) return String.fromCharCode(key.charCodeAt(0) - 96);
  const at = '[\\]'.indexOf(key);
  return key.length === 1 && at >= 0 ? String.fromCharCode(27 + at) : undefined;
}

/** What may be pasted: line ends as the Enter key sends them, no other control characters. */
export function pasted(text: string): string {
  return text
    .replace(/\r\n|\n/g, '\r')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '');
}
