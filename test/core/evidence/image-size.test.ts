import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageSizeOf } from '../../../main/core/evidence/image-size.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const le16 = (value: number): string => String.fromCharCode(value & 0xff, value >> 8);
const be16 = (value: number): string => String.fromCharCode(value >> 8, value & 0xff);
const le32 = (value: number): string => le16(value & 0xffff) + le16(value >>> 16);
const be32 = (value: number): string => be16(value >>> 16) + be16(value & 0xffff);
const le24 = (value: number): string => le32(value).slice(0, 3);

const png = (width: number, height: number): string =>
  `\x89PNG\r\n\x1a\n${be32(13)}IHDR${be32(width)}${be32(height)}\x08\x06\0\0\0`;
const gif = (screen: string, rest: string): string => `GIF89a${screen}\0\0\0${rest}`;
const frame = (left: number, top: number, width: number, height: number): string =>
  `,${[left, top, width, height].map(le16).join('')}\0`;
const bmp = (height: number): string =>
  `BM${le32(0)}${le32(0)}${le32(54)}${le32(40)}${le32(640)}${le32(height)}`;
const segment = (marker: string, body: string): string =>
  `\xff${marker}${be16(body.length + 2)}${body}`;
const sof = (marker: string): string => segment(marker, `\x08${be16(480)}${be16(640)}\x03`);
const webp = (kind: string, body: string): string =>
  `RIFF${le32(0)}WEBP${kind}${le32(body.length)}${body}`;

describe('the size a picture claims', () => {
  it.each([
    ['PNG', 'image/png', png(640, 480)],
    ['GIF', 'image/gif', gif(le16(640) + le16(480), frame(0, 0, 10, 10))],
    [
      'GIF with a colour table and a comment',
      'image/gif',
      `GIF89a${le16(640)}${le16(480)}\x80\0\0${'rgb'.repeat(2)}!\xfe\x03abc\x01d\0${frame(0, 0, 1, 1)}`,
    ],
    [
      'GIF whose first frame is larger',
      'image/gif',
      gif(le16(1) + le16(1), frame(40, 80, 600, 400)),
    ],
    ['BMP', 'image/bmp', bmp(480)],
    ['BMP with its rows from the top', 'image/bmp', bmp(-480)],
    [
      'BMP of old',
      'image/bmp',
      `BM${le32(0)}${le32(0)}${le32(26)}${le32(12)}${le16(640)}${le16(480)}${le16(1)}${le16(24)}`,
    ],
    ['JPEG', 'image/jpeg', `\xff\xd8${segment('\xe0', 'JFIF\0')}${sof('\xc0')}`],
    ['progressive JPEG', 'image/jpeg', `\xff\xd8${segment('\xc4', 'table')}\xff${sof('\xc2')}`],
    ['WebP', 'image/webp', webp('VP8 ', `\0\0\0\x9d\x01\x2a${le16(640)}${le16(480)}`)],
    ['WebP, lossless', 'image/webp', webp('VP8L', `/${le32(639 | (479 << 14))}`)],
    ['WebP, extended', 'image/webp', webp('VP8X', `\0\0\0\0${le24(639)}${le24(479)}`)],
  ])('%s', (_what, mediaType, bytes) => {
    expect(imageSizeOf(mediaType, latin(bytes))).toEqual({ width: 640, height: 480 });
  });

  it('tells what a bomb claims, so that it is not decoded', () => {
    expect(imageSizeOf('image/png', latin(png(60_000, 60_000)))).toEqual({
      width: 60_000,
      height: 60_000,
    });
    const small = gif(le16(1) + le16(1), frame(0, 0, 65_535, 65_535));
    expect(imageSizeOf('image/gif', latin(small))).toEqual({ width: 65_535, height: 65_535 });
  });

  it.each([
    ['image/png', png(1, 1).slice(0, 20)],
    ['image/gif', gif(le16(1) + le16(1), '')],
    ['image/gif', gif(le16(1) + le16(1), ';')],
    ['image/jpeg', `\xff\xd8${segment('\xe0', 'JFIF\0')}`],
    ['image/jpeg', '\xff\xd8no marker'],
    ['image/webp', webp('ABCD', '0123456789abcdef')],
    ['image/svg+xml', '<svg width="9" height="9"/>'],
    ['text/plain', 'hello'],
  ])('%s that does not say: none', (mediaType, bytes) => {
    expect(imageSizeOf(mediaType, latin(bytes))).toBeUndefined();
  });

  it('of any bytes ends, and is no number that is none', () => {
    const types = ['png', 'gif', 'bmp', 'jpeg', 'webp'].map((one) => `image/${one}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.constantFrom('', '\xff\xd8', 'GIF89a', webp('VP8X', '').slice(0, 16)),
        fc.uint8Array({ maxLength: 200 }),
        (mediaType, start, rest) => {
          const size = imageSizeOf(mediaType, Uint8Array.of(...latin(start), ...rest));
          expect(size === undefined || Number.isInteger(size.width * size.height)).toBe(true);
        },
      ),
    );
  });
});
