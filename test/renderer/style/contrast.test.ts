import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/style/tokens.css'), 'utf8');

function colours(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name, hex]) => [name!, hex!]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(one: string, two: string): number {
  const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const [lightBlock = '', darkBlock = ''] = css.split(/\[data-theme=.dark.\]/);
const light = colours(lightBlock);
const dark = new Map([...light, ...colours(darkBlock)]);

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  const of = (name: string): string => palette.get(name) ?? expect.fail(`no colour --${name}`);

  test.each(['text', 'text-2'])('step text: %s is at least 7:1', (name) => {
    expect(contrast(of(name), of('bg'))).toBeGreaterThanOrEqual(7);
  });

  test.each(['text-3', 'accent', 'done', 'running', 'attention', 'failed', 'skipped'])(
    '%s is at least 4.5:1 on page and surface',
    (name) => {
      expect(contrast(of(name), of('bg'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of(name), of('surface'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('controls are at least 3:1, and what stands on ink is readable', () => {
    expect(contrast(of('control'), of('bg'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('on-ink'), of('ink'))).toBeGreaterThanOrEqual(7);
  });

  test.each(['band-production', 'band-drill', 'band-drill-stripe', 'band-none'])(
    'the band %s carries its words',
    (name) => expect(contrast(of('on-band'), of(name))).toBeGreaterThanOrEqual(4.5),
  );
});
