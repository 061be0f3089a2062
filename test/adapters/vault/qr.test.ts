import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrRows } from '../../../main/adapters/vault/qr.ts';

/** Pixels as a scanner sees them, three to a module. */
function scanned(rows: readonly string[]): string | undefined {
  const side = rows.length * 3;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const dark = rows[Math.floor(y / 3)]?.[Math.floor(x / 3)] === '1';
      if (dark) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  const decode = jsQR as unknown as typeof jsQR & { default?: typeof jsQR };
  return (decode.default ?? decode)(pixels, side, side)?.data;
}

test('the longest envelope fits one code, and another program reads it', async () => {
  const armour = `BGE1:${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(38).slice(0, 1195)}`;
  const rows = await qrRows(armour);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows.length]));
  expect(rows.length).toBeLessThanOrEqual(125);
  expect(scanned(rows)).toBe(armour);
});
