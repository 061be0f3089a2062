/** The part of a keyboard event that decides. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Ctrl with these is a character of its own to a shell. */
const CONTROLS = /^[a-z[\\\] ]$/i;

/**
 * Whether a key is the shell's. Chords with Ctrl and Shift are the app's, as are Ctrl with digits and
 * signs; Ctrl+V pastes, Shift+Tab leaves the terminal, and Tab does where nothing is sent anyway.
 */
export function isForShell({ key, ...held }: Key, readOnly: boolean): boolean {
  if (held.metaKey || (held.ctrlKey && held.shiftKey)) return false;
  if (key === 'Tab') return !held.shiftKey && !readOnly;
  if (!held.ctrlKey || held.altKey || key.length > 1) return true;
  // With Caps Lock it is a V.
  return key.toLowerCase() !== 'v' && CONTROLS.test(key);
}

/** What may be pasted: line ends as the Enter key sends them, no other control characters. */
export function pasted(text: string): string {
  return text
    .replace(/\r\n|\n/g, '\r')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '');
}
