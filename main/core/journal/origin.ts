import type { Mode } from './payload.ts';

/** Origins of the two kinds of log differ, so that neither can be taken for the other. */
export function originOf(mode: Mode, logId: string): string {
  return `breakglass.invalid/${mode === 'drill' ? 'drill' : 'log'}/${logId}`;
}
