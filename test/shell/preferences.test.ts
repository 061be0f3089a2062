import { describe, expect, it } from 'vitest';
import { isSupported, languageOf, zoomFactor } from '../../main/shell/preferences.ts';

describe('the language', () => {
  it.each([
    ['system', 'ja', 'ja'],
    ['system', 'ja-JP', 'ja'],
    ['system', 'JA', 'ja'],
    ['system', 'en-US', 'en'],
    ['system', 'jam', 'en'],
    ['system', '', 'en'],
    ['en', 'ja-JP', 'en'],
    ['ja', 'en-US', 'ja'],
  ] as const)('%s on a %s system is %s', (setting, locale, expected) => {
    expect(languageOf(setting, locale)).toBe(expected);
  });
});

describe('zoom', () => {
  it.each([
    [100, 1],
    [79, 0.8],
    [301, 3],
    [-5, 0.8],
    [Number.NaN, 1],
    [125, 1.25],
  ])('%d percent is a factor of %d', (percent, factor) => {
    expect(zoomFactor(percent)).toBe(factor);
  });
});

describe('checklist 16: a runtime in security support', () => {
  it.each([
    ['25.1.1', false],
    ['42.9.0', false],
    ['43.0.0', true],
    ['45.4.1', true],
    ['', false],
  ])('%s: %s', (version, supported) => {
    expect(isSupported(version)).toBe(supported);
  });
});
