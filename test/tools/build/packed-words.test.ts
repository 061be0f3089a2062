import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../../tools/project.ts';
import { withPackedWords } from '../../../tools/build/packed-words.ts';

const LISTS = ['en', 'common'].flatMap((language) => {
  const folder = inProject('node_modules', '@zxcvbn-ts', `language-${language}`, 'dist');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json.mjs'));
  return names.map((name) => join(folder, name));
});

describe('withPackedWords', () => {
  it('leaves a module without a list as it is', () => {
    expect(withPackedWords('var a = ["one"];\nexport default a;')).toBe(
      'var a = ["one"];\nexport default a;',
    );
  });

  it('gives every list of the strength meter back as it was, in less room', async () => {
    let was = 0;
    let is = 0;
    for (const path of LISTS) {
      const code = readFileSync(path, 'utf8');
      const packed = withPackedWords(code);
      expect(await listOf(packed), path).toEqual(await listOf(code));
      was += code.length;
      is += packed.length;
    }
    expect(was).toBeGreaterThan(1_000_000);
    expect(is / was).toBeLessThan(0.7);
  });
});

/** What the module hands to the next, with the meter's own reader of lists left out. */
async function listOf(code: string): Promise<unknown> {
  const alone = code.replace(/^import decompress .*$/m, 'const decompress = (text) => text;');
  const url = `data:text/javascript;base64,${Buffer.from(alone).toString('base64')}`;
  const module = (await import(/* @vite-ignore */ url)) as { readonly default: unknown };
  return module.default;
}
