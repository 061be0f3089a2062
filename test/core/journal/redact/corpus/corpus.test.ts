import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../../main/core/journal/redact/redactor.ts';
import { hash } from '../../../../fakes/log-disk.ts';
import { harmless } from './harmless.ts';
import { planted } from './planted.ts';

function redact(text: string): { readonly text: string; readonly rules: readonly string[] } {
  const redactor = createRedactor(hash, new Uint8Array(32).fill(5));
  const tally = { count: 0, rules: new Set<string>() };
  const masked = redactor.all(text, tally);
  return { text: masked, rules: [...tally.rules] };
}

/** A piece this long of a secret that was cut in two is a leak too. */
const PIECE = 12;

describe('fault 32: the corpus', () => {
  it('at least 200 planted secrets in every form, none comes through', () => {
    const all = planted();
    expect(all.length).toBeGreaterThanOrEqual(200);
    const leaks = all.filter(({ secret, text }) => {
      const masked = redact(text).text;
      const piece = secret.slice(0, Math.max(PIECE, Math.floor(secret.length / 2)));
      return masked.includes(secret) || masked.includes(piece);
    });
    console.log(`redaction corpus: ${all.length} planted, ${leaks.length} leaks`);
    expect(leaks.map(({ what, text }) => `${what}: ${text}`)).toEqual([]);
  });

  it('at least 2,000 harmless lines, at most 1 in 100 is touched', () => {
    const lines = harmless((what) => console.log(`redaction corpus: skipped: ${what}`));
    expect(lines.length).toBeGreaterThanOrEqual(2_000);
    const touched = lines.flatMap(({ from, text }) => {
      const { text: masked, rules } = redact(text);
      return masked === text ? [] : [`${rules.join(', ')} in ${from}: ${text.trim()}`];
    });
    const share = ((touched.length / lines.length) * 100).toFixed(2);
    console.log(
      `redaction corpus: ${lines.length} harmless lines, ${touched.length} touched (${share} %)`,
    );
    for (const one of touched) console.log(`  ${one.slice(0, 200)}`);
    expect(touched.length / lines.length).toBeLessThanOrEqual(0.01);
  });

  it('no harmless line is touched where it is read with its neighbours', () => {
    const lines = harmless(() => undefined);
    const blocks = Array.from({ length: Math.ceil(lines.length / 40) }, (_, block) =>
      lines
        .slice(block * 40, block * 40 + 40)
        .map(({ text }) => text)
        .join('\n'),
    );
    const masks = blocks.reduce(
      (sum, block) => sum + (redact(block).text.match(/\[REDACTED:/g)?.length ?? 0),
      0,
    );
    console.log(`redaction corpus: ${blocks.length} blocks of 40 lines, ${masks} masks`);
    expect(masks / lines.length).toBeLessThanOrEqual(0.01);
  });
});
