import { expect, test } from 'vitest';
import { createStrengthMeter } from '../../../main/adapters/vault/strength.ts';
import { hints } from '../../../main/shell/secret-page/hints.ts';

const meter = createStrengthMeter();

test.each([
  ...['password', 'qwertyuiop', 'breakglass', 'Example Corp', 'abcabcabc', '19900101', ''],
  ...['correct horse', 'Correct-Horse', 'correct horse battery staple', 'correcthorse1'],
  ...['the quick brown fox', 'open sesame', 'paper boat', 'zealous yak'],
])('%j is not good enough', async (passphrase) => {
  const { score, warning } = await meter.rate(passphrase, ['Example Corp']);
  expect(score).toBeLessThan(3);
  if (warning !== undefined) expect(Object.keys(hints.ja)).toContain(warning);
});

test('two words say what would help', async () => {
  expect((await meter.rate('paper boat', [])).hints).toEqual(['anotherWord']);
});

test.each(['quiet otter lamp harbour', '紫の牛が三時に鐘を鳴らす丘'])(
  '%j is',
  async (passphrase) => {
    expect((await meter.rate(passphrase, [])).score).toBe(4);
  },
);

test('a very long one is rated at once', async () => {
  expect((await meter.rate('x'.repeat(100_000), [])).score).toBeLessThan(3);
});
