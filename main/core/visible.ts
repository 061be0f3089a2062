/**
 * Control, direction and other characters that do not show, but line feeds and tabs: text that holds
 * one reads differently from what it is. The one list of them outside the window, which has the same.
 */
export const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;

/** Each of them as its code point, for text that is shown or printed as it is. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (one) => `⟨${codePoint(one)}⟩`);
}

export function codePoint(one: string): string {
  return `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
