import { expect, test } from 'vitest';
import { createFaultBoard } from '../../main/range/faults.ts';

const region = 'ap-northeast-1';

test('a counted fault strikes as often as it says, then the next one does', () => {
  const board = createFaultBoard({
    network: [
      { what: 'cut', times: 2 },
      { what: 'slow', region: 'us-west-2' },
    ],
  });
  const struck = [1, 2, 3].map(() => board.nextConnection(region)?.what);
  expect(struck).toEqual(['cut', 'cut', undefined]);
  expect(board.nextConnection('us-west-2')?.what).toBe('slow');
});

test('a share is drawn from the seed: the same seed, the same connections', () => {
  const draws = (seed: number): string => {
    const board = createFaultBoard({ seed, network: [{ what: 'dropped', share: 0.3 }] });
    return Array.from({ length: 200 }, () => (board.nextConnection(region) ? 'x' : '.')).join('');
  };
  expect(draws(7)).toBe(draws(7));
  expect(draws(7)).not.toBe(draws(8));
  const struck = draws(7).replaceAll('.', '').length;
  expect(struck).toBeGreaterThan(40);
  expect(struck).toBeLessThan(80);
});
