const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Crockford base32: no letter that is taken for a digit, and alphanumeric mode in a QR code. */
export function toCrockford(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((held >> bits) & 31);
    }
  }
  return bits === 0 ? text : text + ALPHABET.charAt((held << (5 - bits)) & 31);
}

/** As `toCrockford` would have written it, but for characters it never writes. */
export function plainCrockford(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u2010-\u2015\u2212-]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** 0 to 31, or -1 for a character that is none of its own. */
export const valueOf = (character: string): number => ALPHABET.indexOf(character);

/**
 * As a person types it: capital or small letters, with spaces and hyphens between them, O for 0, I
 * and L for 1. Undefined for another character and for a text that `toCrockford` would not have made.
 */
export function fromCrockford(text: string): Uint8Array | undefined {
  const plain = plainCrockford(text);
  const bytes = new Uint8Array(Math.floor((plain.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of plain) {
    const value = valueOf(character);
    if (value < 0) return undefined;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return toCrockford(bytes) === plain ? bytes : undefined;
}

/** In groups of four, so that a person keeps the place while copying. */
export function grouped(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join('-');
}
