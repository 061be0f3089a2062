import type { Lang } from './text.ts';

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A size for people, `1.4 MB`; powers of 1,024. */
export function bytesText(bytes: number, lang: Lang): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const value = bytes / 1024 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: digits }).format(value);
  return `${number} ${UNITS[power] ?? 'B'}`;
}
