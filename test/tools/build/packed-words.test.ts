import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inProject } from '../../../tools/project.ts';
import { packedList } from '../../../tools/build/packed-words.ts';

const LISTS = ['en', 'common'].flatMap((language) => {
  const folder = inProject('node_modules', '@zxcvbn-ts', `language-${language}`, 'dist');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json.mjs'));
  return names.map((name) => join(folder, name));
});

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('packedList', () => {
  it('leaves a module without a list as it is', () => {
    expect(packedList('var a = ["one"];\nexport default a;')).toBeUndefined();
  });

  it('gives every list of the strength meter back as it was, in half the room', async () => {
    let was = 0;
    let is = 0;
    for (const path of LISTS) {
      const code = readFileSync(path, 'utf8');
      const list = packedList(code);
      if (!list) continue;
      const file = join(folder, 'list.br');
      writeFileSync(file, list.packed);
      const read = list.readFrom(JSON.stringify(file));
      expect(await listOf(read), path).toEqual(await listOf(code));
      was += code.length;
      is += list.packed.length;
    }
    expect(was).toBeGreaterThan(1_000_000);
    expect(is / was).toBeLessThan(0.5);
  });
});

/** What the module hands to the next, with the meter's own reader of lists left out. */
async function listOf(code: string): Promise<unknown> {
  const alone = code.replace(/^import decompress .*$/m, 'const decompress = (text) => text;');
  const url = `data:text/javascript;base64,${Buffer.from(alone).toString('base64')}`;
  const module = (await import(/* @vite-ignore */ url)) as { readonly default: unknown };
  return module.default;
}
