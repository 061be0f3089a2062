/** Zoom in the steps browsers use, 80 to 300 percent. */
export const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

export function zoomStep(zoom: number, by: 1 | -1): number {
  const next = by === 1 ? ZOOMS.find((step) => step > zoom) : ZOOMS.findLast((step) => step < zoom);
  return next ?? zoom;
}
