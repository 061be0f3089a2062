import type { Failure } from '../../core/failure.ts';

/** A failure in one line for a terminal: its code, its facts, AWS's own words. */
export function failureLine({ code, params, raw }: Failure): string {
  const facts = Object.entries(params ?? {})
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${String(value)}`);
  return [code, ...facts, raw].filter((part) => part !== undefined && part !== '').join(' ');
}
