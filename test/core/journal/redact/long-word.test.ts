import { expect, it } from 'vitest';
import { joined } from '../../../../main/core/journal/redact/views.ts';

it.each([
  ['one long word that is none', `${'a'.repeat(190)}1`, false],
  ['many that are none', `${'Abc'.repeat(60)}_`, false],
  ['a word', 'restarted.', true],
  ['several with capitals between', 'loadBalancerName:', true],
])('reads the beginning of a line at once: %s', (_, word, stands) => {
  expect(joined({ text: `token-a\n${word} b` }) === undefined).toBe(stands);
});
