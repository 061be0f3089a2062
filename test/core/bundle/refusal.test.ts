import { expect, test } from 'vitest';
import { shownName } from '../../../main/core/bundle/refusal.ts';

test('a name from outside hides nothing when it is shown', () => {
  expect(shownName('a\u202egnp.exe\u0000\n')).toBe('a�gnp.exe��');
  expect(shownName('手順.yaml')).toBe('手順.yaml');
  expect(shownName('a'.repeat(500))).toHaveLength(121);
});
