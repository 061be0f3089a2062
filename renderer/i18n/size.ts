const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size as file managers and reports give it, `832 B`, `12.4 MB`: powers of 1,000, the same in both languages. */
export function fileSize(bytes: number): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 999.95 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const shown = unit === 0 || value >= 99.95 ? String(Math.round(value)) : value.toFixed(1);
  return `${shown} ${UNITS[unit] ?? 'B'}`;
}
