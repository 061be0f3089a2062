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
  const wanted = saved ?? { ...USUAL, maximized: false };
  const size = {
    width: whole(wanted.width, USUAL.width),
    height: whole(wanted.height, USUAL.height),
  };
  const at = { x: saved?.x, y: saved?.y };
  const home =
    at.x !== undefined && at.y !== undefined
      ? areas.find((area) => shows(area, { x: at.x ?? 0, y: at.y ?? 0, ...size }))
      : undefined;
  const area = home ?? areas[0] ?? { x: 0, y: 0, ...USUAL };
  const width = Math.max(Math.min(size.width, area.width), Math.min(LEAST.width, area.width));
  const height = Math.max(Math.min(size.height, area.height), Math.min(LEAST.height, area.height));
  const bounds =
    home && at.x !== undefined && at.y !== undefined
      ? { x: Math.round(at.x), y: Math.round(at.y), width, height }
      : {
          x: area.x + Math.round((area.width - width) / 2),
          y: area.y + Math.round((area.height - height) / 2),
          width,
          height,
        };
  return { bounds, maximized: wanted.maximized };
}

function whole(value: number, otherwise: number): number {
  return Number.isFinite(value) && value > 0 ? Math.round(value) : otherwise;
}

function shows(area: Area, window: Area): boolean {
  const across =
    Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const top = window.y >= area.y && window.y + GRIP.height <= area.y + area.height;
  return across >= GRIP.width && top;
}
