/** Control, direction and other invisible characters but line ends and tabs. */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;

/**
 * Foreign text as it may be shown: what would hide, turn around or ring is written out, so that the
 * text reads as its bytes are. For output, names and files that we did not write.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, (one) => {
    if (one === '\r') return '';
    const code = (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
}
