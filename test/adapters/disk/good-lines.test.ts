import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../main/adapters/disk/files.ts';
import { goodLines } from '../../../main/adapters/disk/good-lines.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const path = join(temporaryFolder(), 'lines');

/** Every line handed over, and where they ended. */
async function read(text: string, room: number, most = Infinity) {
  writeFileSync(path, text);
  const lines: string[] = [];
  const end = await goodLines(nodeFiles, path, new Uint8Array(room), (bytes) => {
    if (lines.length === most) return false;
    lines.push(Buffer.from(bytes).toString('latin1'));
    return true;
  });
  return { lines, end };
}

describe('lines through one buffer', () => {
  it('stops before what does not end, before a line longer than the buffer, and where it is told to', async () => {
    expect(await read('one\ntwo', 16)).toEqual({ lines: ['one'], end: 4 });
    expect(await read(`one\n${'x'.repeat(16)}\ntwo\n`, 16)).toEqual({ lines: ['one'], end: 4 });
    expect(await read('one\ntwo\nthree\n', 16, 2)).toEqual({ lines: ['one', 'two'], end: 8 });
    expect(await read('', 16)).toEqual({ lines: [], end: undefined });
  });

  it('hands over the same lines wherever the buffer ends', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', '{'), maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 31, max: 90 }), async (lines, room) => {
        const text = lines.map((one) => `${one}\n`).join('');
        expect(await read(text, room)).toEqual({ lines, end: undefined });
      }),
    );
  });

  it('gives way to other work after each piece', async () => {
    let turns = 0;
    let over = false;
    const turn = (): void => {
      turns += 1;
      if (!over) setImmediate(turn);
    };
    setImmediate(turn);
    await read('0123456\n'.repeat(100), 80);
    over = true;
    expect(turns).toBeGreaterThan(5);
  });
});
