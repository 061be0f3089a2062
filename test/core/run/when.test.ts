import { describe, expect, it } from 'vitest';
import { evaluateWhen } from '../../../main/core/run/when.ts';

describe("a step's when", () => {
  it.each(["not_asked == 'x'", 'broken (', "layer.matches('x')", 'layer'])(
    'shows the step where %s cannot be decided',
    (expression) => {
      expect(evaluateWhen(expression, { layer: 'region' })).toBe(true);
    },
  );

  it('decides what it can', () => {
    expect(evaluateWhen("layer == 'region'", { layer: 'region' })).toBe(true);
    expect(evaluateWhen("layer == 'region'", { layer: 'provider' })).toBe(false);
  });
});
