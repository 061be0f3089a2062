import { expect, test } from 'vitest';
import { waitEnds } from '../../../main/core/run/step-time.ts';

test("a drill whose clock runs faster waits less of the laptop's time", () => {
  expect(waitEnds(1_000, 600, 1)).toBe(601_000);
  expect(waitEnds(1_000, 600, 60)).toBe(11_000);
});
