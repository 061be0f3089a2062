/** One DER element (ITU-T X.690) of a request: identifier octet, length, content. */
export function write(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, { length: one }) => sum + one, 0);
  const head = length < 0x80 ? [length] : longLength(length);
  return Buffer.concat([Uint8Array.of(tag, ...head), ...contents]);
}

function longLength(length: number): readonly number[] {
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}
