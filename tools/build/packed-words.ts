import type { Plugin } from 'vite';
import { brotliCompressSync, constants } from 'node:zlib';

const WORD_LIST = /@zxcvbn-ts\/language-[^/]+\/dist\/[^/]+\.json\.mjs$/;
const LITERAL = /\bdecompress\(("(?:[^"\\]|\\.)*")\)/;

/**
 * The strength meter's word lists, 1.6 MB of text that is read only while a passphrase is typed,
 * lie packed in the bundle and are unpacked where they are used.
 */
export function packedWords(): Plugin {
  return {
    name: 'packed-words',
    transform(code, id) {
      if (!WORD_LIST.test(id)) return undefined;
      return { code: withPackedWords(code), map: null };
    },
  };
}

/** @param code a module whose word list is one string literal; one without a list stays as it is */
export function withPackedWords(code: string): string {
  const literal = LITERAL.exec(code)?.[1];
  if (literal === undefined) return code;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const packed = brotliCompressSync(JSON.parse(literal) as string, { params }).toString('base64');
  const unpack = `unpack(Buffer.from("${packed}", "base64")).toString()`;
  return `import { brotliDecompressSync as unpack } from 'node:zlib';\n${code.replace(literal, () => unpack)}`;
}
