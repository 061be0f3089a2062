const BETWEEN = /(?<=-----END CERTIFICATE-----)\s*(?=-----BEGIN)/;

/** Certificates one under the other, as files of them are. */
export function joined(authorities: readonly string[]): string {
  return authorities.join('\n');
}

/** Each certificate of a text by itself; a text that holds none stays whole, to be blamed. */
export function split(text: string): readonly string[] {
  return text.trim() === '' ? [] : text.trimStart().split(BETWEEN);
}
