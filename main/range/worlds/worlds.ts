import { base } from './base.ts';
import type { World } from './model.ts';
import { overlaid, type Overlay } from './overlay.ts';
import { accessCheck, helperAccess, rehearsal, rootSignIn } from './overlays/access.ts';
import { idpCompromise, leakedKey, misconfiguredFederation } from './overlays/identity.ts';
import { loggingTampered } from './overlays/logging.ts';
import { compromisedInstance } from './overlays/instance.ts';
import { dataBreach, ddos, publicBucket, ransomware } from './overlays/workload.ts';
import { ssoOutage } from './sso-outage.ts';

const OVERLAYS: readonly Overlay[] = [
  idpCompromise,
  misconfiguredFederation,
  ddos,
  ransomware,
  dataBreach,
  leakedKey,
  compromisedInstance,
  publicBucket,
  rootSignIn,
  helperAccess,
  accessCheck,
  rehearsal,
  loggingTampered,
];

const WORLDS: readonly World[] = [ssoOutage, ...OVERLAYS.map((one) => overlaid(base, one))];

export const scenarioIds: readonly string[] = WORLDS.map(({ scenario }) => scenario);

export function worldOf(scenario: string): World | undefined {
  return WORLDS.find((world) => world.scenario === scenario);
}
