import type { Settings } from '../core/ports/settings.ts';

/** The language chosen, or the system's when it is Japanese, else English. */
export function languageOf(setting: Settings['lang'], locale: string): 'en' | 'ja' {
  if (setting !== 'system') return setting;
  return /^ja\b/i.test(locale) ? 'ja' : 'en';
}

/** Zoom as a factor, held within 80 to 300 percent. */
export function zoomFactor(percent: number): number {
  return Math.min(300, Math.max(80, Number.isFinite(percent) ? percent : 100)) / 100;
}

/** Electron's supported majors at the time of this release: the newest three. */
const OLDEST_SUPPORTED = 43;

/** False for a runtime out of security support, and for a version that cannot be read. */
export function isSupported(electron: string): boolean {
  return Number.parseInt(electron, 10) >= OLDEST_SUPPORTED;
}
