import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, type Area } from '../../main/shell/window-state.ts';

const laptop: Area = { x: 0, y: 25, width: 1440, height: 875 };
const desk: Area = { x: 1440, y: 0, width: 2560, height: 1440 };
const saved = { width: 1000, height: 800, x: 2000, y: 200, maximized: false };

describe('where the window opens', () => {
  it('is centred on the first screen when its screen is gone', () => {
    const { bounds } = placeWindow(saved, [laptop]);
    expect(bounds).toEqual({ x: 220, y: 63, width: 1000, height: 800 });
  });

  it('is where it was left while that screen is there', () => {
    expect(placeWindow(saved, [laptop, desk]).bounds).toEqual({
      x: 2000,
      y: 200,
      width: 1000,
      height: 800,
    });
  });

  it('is brought back when only a sliver, or no title bar, would show', () => {
    for (const at of [
      { x: 1400, y: 100 },
      { x: 10, y: -300 },
      { x: 10, y: 890 },
      { x: -990, y: 100 },
    ]) {
      const { bounds } = placeWindow({ ...saved, ...at }, [laptop]);
      expect(bounds).toMatchObject({ x: 220, y: 63 });
    }
  });

  it('shrinks to a smaller screen and grows from nonsense', () => {
    const small: Area = { x: 0, y: 0, width: 800, height: 600 };
    expect(placeWindow({ ...saved, x: 0, y: 0 }, [small]).bounds).toEqual(small);
    expect(placeWindow({ ...saved, width: 3, height: Number.NaN }, [laptop]).bounds).toMatchObject({
      width: 720,
      height: 840,
    });
  });

  it('has a usual size the first time, and without any screen', () => {
    expect(placeWindow(undefined, [laptop]).bounds).toMatchObject({ width: 1280, height: 840 });
    expect(placeWindow(undefined, []).bounds).toMatchObject({ width: 1280, height: 840 });
  });

  it('is always on a screen with a title bar to grab, whatever was saved', () => {
    const number = fc.integer({ min: -100_000, max: 100_000 });
    const state = fc.record({
      width: number,
      height: number,
      x: number,
      y: number,
      maximized: fc.boolean(),
    });
    fc.assert(
      fc.property(state, fc.subarray([laptop, desk], { minLength: 1 }), (given, areas) => {
        const { bounds } = placeWindow(given, areas);
        const home = areas.find(
          (area) =>
            Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >=
              120 &&
            bounds.y >= area.y &&
            bounds.y < area.y + area.height,
        );
        expect(home).toBeDefined();
        expect(bounds.width).toBeLessThanOrEqual(home?.width ?? 0);
      }),
    );
  });
});
