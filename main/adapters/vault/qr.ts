/**
 * Rows of a QR code with its quiet zone of four modules, `1` for a dark one (ISO/IEC 18004, error
 * correction M: a sheet may be folded). The text is split into modes by the library: an envelope
 * is alphanumeric throughout.
 */
export async function qrRows(text: string): Promise<readonly string[]> {
  const { create } = await import('qrcode');
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const side = '0'.repeat(4);
  const row = (at: number): string =>
    Array.from(data.slice(at * size, (at + 1) * size), (dark) => (dark ? '1' : '0')).join('');
  const quiet = Array.from({ length: 4 }, () => '0'.repeat(size + 8));
  const rows = Array.from({ length: size }, (_, at) => `${side}${row(at)}${side}`);
  return [...quiet, ...rows, ...quiet];
}
