import type { WindowState } from '../core/ports/settings.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest window that still shows band, step and action, in CSS pixels. */
export const LEAST = { width: 720, height: 520 } as const;
export const USUAL = { width: 1280, height: 840 } as const;

/** This much of the title bar must be on a screen, or the window could not be grabbed. */
const GRIP = { width: 120, height: 40 } as const;

/**
 * Where a window may open now: as it was left if a screen still shows it, else centred on the first
 * screen; never larger than its screen. Screens come and go between two starts.
 *
 * @param areas work areas of the screens, the primary one first
 */
export function placeWindow(
  saved: WindowState | undefined,
  areas: readonly Area[],
): { readonly bounds: Area; readonly maximized: boolean } {
  const maximized = saved?.maximized ?? false;
  const wanted = {
    width: whole(saved?.width, USUAL.width),
    height: whole(saved?.height, USUAL.height),
  };
  if (saved?.x !== undefined && saved.y !== undefined) {
    const at = { x: Math.round(saved.x), y: Math.round(saved.y) };
    for (const area of areas) {
      const bounds = { ...at, ...fitted(wanted, area) };
      if (shows(area, bounds)) return { bounds, maximized };
    }
  }
  const area = areas[0] ?? { x: 0, y: 0, ...USUAL };
  const size = fitted(wanted, area);
  const bounds = {
    x: area.x + Math.round((area.width - size.width) / 2),
    y: area.y + Math.round((area.height - size.height) / 2),
    ...size,
  };
  return { bounds, maximized };
}

type Size = Pick<Area, 'width' | 'height'>;

/** Not larger than the screen, not smaller than usable, unless the screen is. */
function fitted(size: Size, area: Area): Size {
  const within = (value: number, least: number, most: number): number =>
    Math.max(Math.min(value, most), Math.min(least, most));
  return {
    width: within(size.width, LEAST.width, area.width),
    height: within(size.height, LEAST.height, area.height),
  };
}

function whole(value: number | undefined, otherwise: number): number {
  return value !== undefined && Number.isFinite(value) && value > 0 ? Math.round(value) : otherwise;
}

function shows(area: Area, window: Area): boolean {
  const across =
    Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const top = window.y >= area.y && window.y + GRIP.height <= area.y + area.height;
  return across >= GRIP.width && top;
}
