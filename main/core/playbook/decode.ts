import { err, ok, type Result } from '../result.ts';
import type { Text } from './model.ts';

export interface DecodeError {
  readonly code: 'empty-file' | 'not-utf8' | 'too-large';
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

/** Bytes: over ten times the longest playbook bundled here, and read in well under a second. */
export const LARGEST_FILE = 256 * 1024;

/** Bytes. Up to here a file is looked into to say what is wrong; past it, its size is enough. */
export const LARGEST_READ = 8 * 1024 * 1024;

/**
 * A file's bytes as text: UTF-8 with or without a byte order mark, nothing else. Written out here
 * because the core compiles without Node and DOM, and because the first wrong byte has a place.
 */
export function decodeText(bytes: Uint8Array): Result<string, DecodeError> {
  if (bytes.length === 0) {
    return fail('empty-file', 1, 1, {
      en: 'The file is empty. Save the playbook again, or take the file from a backup.',
      ja: 'ファイルが空です。保存し直すか、バックアップから戻してください。',
    });
  }
  if (isUtf16(bytes)) {
    return fail('not-utf8', 1, 1, {
      en: 'The file is UTF-16. Save it as UTF-8.',
      ja: 'ファイルが UTF-16 です。UTF-8 で保存してください。',
    });
  }
  if (bytes.length > LARGEST_READ) return err(tooLarge(bytes.length));
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  let lineStart = start;
  let text = '';
  let units: number[] = [];
  for (let at = start; at < bytes.length;) {
    const { point, length } = codePoint(bytes, at);
    if (point === undefined || (point < 0x20 && point !== 9 && point !== 10 && point !== 13)) {
      return fail('not-utf8', line, at - lineStart + 1, notText(bytes[at] ?? 0));
    }
    if (point >= 0x10000) {
      units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    } else units.push(point);
    if (units.length > 8_000) {
      text += String.fromCharCode(...units);
      units = [];
    }
    at += length;
    if (point === 10) {
      line += 1;
      lineStart = at;
    }
  }
  return ok(text + String.fromCharCode(...units));
}

export function tooLarge(size: number): DecodeError {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return {
    code: 'too-large',
    line: 1,
    column: 1,
    message: {
      en: `The file is ${megabytes} MB; a playbook has at most 256 KB. Split it and join the parts with \`playbook\` steps.`,
      ja: `ファイルが ${megabytes} MB あります。手順書は 256 KB までです。分けて、playbook 手順でつないでください。`,
    },
  };
}

function fail(
  code: DecodeError['code'],
  line: number,
  column: number,
  message: Text,
): Result<never, DecodeError> {
  return err({ code, line, column, message });
}

function notText(byte: number): Text {
  const hex = byte.toString(16).padStart(2, '0');
  return {
    en: `Byte 0x${hex} is not UTF-8 text. Save the file as UTF-8; if it is not a text file, choose another.`,
    ja: `0x${hex} は UTF-8 の文字ではありません。UTF-8 で保存してください。テキストでないなら別のファイルを選んでください。`,
  };
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 3 && (first === 0) !== (second === 0) && (bytes[2] === 0) === (first === 0);
}

/** One code point by RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
function codePoint(
  bytes: Uint8Array,
  at: number,
): { readonly point?: number; readonly length: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { point: first, length: 1 };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return { length: 1 };
  let point = first & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return { length: 1 };
    point = (point << 6) | (byte & 0x3f);
  }
  const smallest = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80;
  if (point < smallest || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
    return { length: 1 };
  }
  return { point, length };
}
