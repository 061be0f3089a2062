import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const WORD_LIST = /@zxcvbn-ts\/language-([^/]+)\/dist\/([^/]+)\.json\.mjs$/;
const LITERAL = /\bdecompress\(("(?:[^"\\]|\\.)*")\)/;

/**
 * The strength meter's word lists, 1.6 MB of text that is read only while a passphrase is typed, lie
 * packed beside the bundle, as bytes, and are unpacked where they are used.
 * @param folder of the output's chunks, which code behind a dynamic import is in
 */
export function packedWords(folder: string): Plugin {
  return {
    name: 'packed-words',
    transform(code, id) {
      const [, language, of] = WORD_LIST.exec(id) ?? [];
      if (language === undefined || of === undefined) return undefined;
      const list = packedList(code);
      if (list === undefined) return undefined;
      const name = `words-${language}-${of}.br`;
      this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source: list.packed });
      return { code: list.readFrom(`\`\${__dirname}/${name}\``), map: null };
    },
  };
}

export interface PackedList {
  readonly packed: Uint8Array;
  /** @param path an expression for where the packed list lies */
  readFrom(path: string): string;
}

/** @param code a module whose word list is one string literal; undefined for one without a list */
export function packedList(code: string): PackedList | undefined {
  const literal = LITERAL.exec(code)?.[1];
  if (literal === undefined) return undefined;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const reading = [
    `import { readFileSync as readList } from 'node:fs';`,
    `import { brotliDecompressSync as unpack } from 'node:zlib';`,
  ].join('\n');
  return {
    packed: brotliCompressSync(JSON.parse(literal) as string, { params }),
    readFrom: (path) => {
      const unpacked = `unpack(readList(${path})).toString()`;
      return `${reading}\n${code.replace(literal, () => unpacked)}`;
    },
  };
}
