import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen of a run has: past them the control cannot be reached. */
const MOST_STOPS = 90;
/** WCAG 2.2, 1.4.11 and 2.4.13: what is drawn round a control stands out from what is behind it. */
const LEAST_CONTRAST = 3;

/** Reaches a control by Tab alone; at each stop something has the focus, and shows it. */
export async function reach(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await control.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press((await control.evaluate(isBeside)) ? 'ArrowDown' : 'Tab');
    expect(await ringOf(page)).toBe('visible');
  }
  throw new Error(`not reached by Tab: ${String(control)}`);
}

/** Of several radio buttons Tab stops at one; the others are reached by arrows. */
function isBeside(one: Element): boolean {
  const now = document.activeElement;
  return (
    one instanceof HTMLInputElement &&
    now instanceof HTMLInputElement &&
    one.type === 'radio' &&
    now.type === 'radio' &&
    now.name === one.name
  );
}

/** After a step there is a place to go on from: the focus is never left to the page itself. */
export async function keepsFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

/** `visible`, or what has the focus without showing it. */
export async function ringOf(page: Page): Promise<string> {
  return page.evaluate((least) => {
    type Colour = readonly [number, number, number, number];
    const colourOf = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const light = ([red, green, blue]: Colour): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((one) => {
        const share = one / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (from: Element | null): Colour => {
      for (let at = from; at; at = at.parentElement) {
        const colour = colourOf(getComputedStyle(at).backgroundColor);
        if (colour[3] > 0) return colour;
      }
      return [255, 255, 255, 1];
    };
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'lost';
    // A radio or check box may be drawn by what holds it.
    for (const one of [focused, focused.parentElement, focused.parentElement?.parentElement]) {
      if (!one) continue;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) continue;
      const [a, b] = [light(colourOf(outlineColor)), light(behind(one.parentElement))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast >= least) return 'visible';
      return `contrast ${contrast.toFixed(1)}: ${focused.outerHTML.slice(0, 160)}`;
    }
    return `no ring: ${focused.outerHTML.slice(0, 160)}`;
  }, LEAST_CONTRAST);
}
