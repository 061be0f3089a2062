import { readFileSync } from 'node:fs';
import { check, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';

describe('the format net', () => {
  it('refuses what is laid out otherwise', async () => {
    const config = await resolveConfig('test/structure/format.test.ts');
    const options = { ...config, filepath: 'main/core/planted.ts' };
    expect(await check('export const  a = "double"', options)).toBe(false);
    expect(await check("export const a = 'single';\n", options)).toBe(true);
  });

  it('holds for this file', async () => {
    const file = 'test/structure/format.test.ts';
    const config = await resolveConfig(file);
    expect(await check(readFileSync(file, 'utf8'), { ...config, filepath: file })).toBe(true);
  });
});
