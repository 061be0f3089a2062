import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTypeOf, textEncodingOf } from '../../../main/core/evidence/media-type.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
/** 「障害」 and more of the kind, as Windows and older Unix machines write it. */
const SHIFT_JIS = '\x8f\xe1\x8aQ\x82\xcc\x83\x8d\x83O';
const EUC_JP = '\xbe\xe3\xb3\xb2\xa4\xce\xa5\xed\xa5\xb0';

describe('what bytes say a file is', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/gif', 'GIF87a\x01\0'],
    ['image/gif', 'GIF89a\x01\0'],
    ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['image/bmp', `BM${'\0'.repeat(12)}\x28\0\0\0\0`],
    ['application/pdf', '%PDF-1.7\n'],
    ['application/zip', 'PK\x03\x04\x14\0'],
    ['application/gzip', '\x1f\x8b\x08\0'],
    ['application/x-elf', '\x7fELF\x02\x01'],
    ['application/vnd.sqlite3', 'SQLite format 3\0'],
    ['image/svg+xml', '<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="x">'],
    ['text/html', '\xef\xbb\xbf \n<!DOCTYPE HTML><p>'],
    ['text/html', '<script>alert(1)</script>'],
    ['application/xml', '<?xml version="1.0"?><a/>'],
    ['application/json', ' {"a": 1}'],
    ['text/plain', 'GET / 503\n'],
    ['text/plain', ''],
    ['application/octet-stream', '\0\x01\x02\x03\x04'],
    ['application/octet-stream', '\x80\x81 no character begins so'],
  ])('%s', (mediaType, bytes) => {
    expect(mediaTypeOf(latin(bytes))).toBe(mediaType);
  });

  it.each([
    ['BMW and other words', 'BMW is not a picture, however long this line goes on'],
    ['WEBP at the ninth letter', '12345678WEBP'],
    ['a tag that is none of a page', '<heading of a log> began'],
  ])('%s: still a text', (_what, text) => {
    expect(mediaTypeOf(utf8(text))).toBe('text/plain');
  });

  it('sees a page through both orders of UTF-16', () => {
    expect(mediaTypeOf(utf16('\ufeff<html><script>'))).toBe('text/html');
    expect(mediaTypeOf(swapped('\ufeff<svg onload=x>'))).toBe('image/svg+xml');
  });

  it('of any bytes answers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
        expect(mediaTypeOf(bytes)).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      }),
    );
  });
});

describe('how a text is written', () => {
  it.each([
    ['utf-8', utf8('障害 🗾 é\n')],
    ['utf-8', latin('\u001b[31mred\u001b[0m\tas a terminal writes it\r\n')],
    ['utf-16le', utf16('\ufeff障害')],
    ['utf-16be', swapped('\ufeff障害')],
    ['utf-16le', utf16('no mark in front')],
    ['utf-16be', swapped('no mark in front')],
    ['shift_jis', latin(SHIFT_JIS)],
    ['euc-jp', latin(EUC_JP)],
    [undefined, latin('a\0b')],
    [undefined, latin('\x01\x02 bells and whistles')],
    [undefined, latin('\xc0\x80')],
    [undefined, latin('\xff\xd8\xff')],
  ])('%s', (encoding, bytes) => {
    expect(textEncodingOf(bytes)).toBe(encoding);
  });

  it('is UTF-8 wherever the first bytes of a file end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', '障', '🗾'), { minLength: 1 }),
        fc.nat(400),
        (letters, cut) => {
          const bytes = utf8(letters.join(''));
          expect(textEncodingOf(bytes.subarray(0, cut))).toBe('utf-8');
        },
      ),
    );
  });
});
