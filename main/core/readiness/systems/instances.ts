import type { InstanceFacts } from '../facts/systems.ts';

/** Tag of the servers that responders must be able to reach. */
const CRITICAL = 'ir-critical';

/** The running servers that responders must be able to reach, by their tag. */
export function criticalInstances(all: readonly InstanceFacts[]): readonly InstanceFacts[] {
  return all.filter(
    ({ running, tags }) => running && CRITICAL in tags && tags[CRITICAL] !== 'false',
  );
}

/** Whether a version of the agent is at least another, part by part. */
export function isAtLeast(version: string, least: string): boolean {
  const numbers = (text: string): readonly number[] => text.split('.').map(Number);
  const given = numbers(version);
  for (const [at, wanted] of numbers(least).entries()) {
    const part = given[at] ?? 0;
    if (Number.isNaN(part) || part < wanted) return false;
    if (part > wanted) return true;
  }
  return true;
}
