import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, escape } from '../../../../main/core/export/report/html.ts';
import { visible } from '../../../../main/core/visible.ts';

const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u{e0001}|[\u{e0020}-\u{e007f}]/u;

describe('text of people in a report', () => {
  it('fault 52: is never markup, and hides no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = escape(text).replace(/<b class="point">U\+[0-9A-F]{4,5}<\/b>/g, '');
        expect(made).not.toMatch(/[<>"']/);
        expect(made.replace(/&#\d+;/g, '')).not.toContain('&');
        expect(made).not.toMatch(HIDDEN);
        expect(visible(text)).not.toMatch(HIDDEN);
      }),
    );
  });

  it('fault 52: shows what was hidden by its code point', () => {
    expect(escape('a\u202eb\u001b[31m')).toBe(
      'a<b class="point">U+202E</b>b<b class="point">U+001B</b>[31m',
    );
    expect(escape('a\u{e0020}b')).toBe('a<b class="point">U+E0020</b>b');
    expect(visible('a\u200bb')).toBe('a⟨U+200B⟩b');
  });

  it('fault 52: stays within its attribute, with what was hidden shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(attribute(text)).not.toMatch(/[<>"']/);
        expect(attribute(text)).not.toMatch(HIDDEN);
      }),
    );
    expect(attribute('a\u202e" b')).toBe('a⟨U+202E⟩&#34; b');
  });

  it('leaves Japanese, line ends and tabs as they are', () => {
    expect(escape('手順書\n\tポータル')).toBe('手順書\n\tポータル');
  });
});
