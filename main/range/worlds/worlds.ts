import type { World } from './model.ts';
import { ssoOutage } from './sso-outage.ts';

const WORLDS: readonly World[] = [ssoOutage];

export const scenarioIds: readonly string[] = WORLDS.map(({ scenario }) => scenario);

export function worldOf(scenario: string): World | undefined {
  return WORLDS.find((world) => world.scenario === scenario);
}
