import type { Desk } from '../desk.ts';
import { endFlow, setFlow } from './flow.ts';
import type { SecretFlow } from './side.ts';

export type AwsSecret = Omit<Extract<SecretFlow, { readonly is: 'aws-secret' }>, 'is' | 'until'>;

/** How long the window with a secret of AWS stays open, milliseconds: to be read or copied once. */
const OPEN_MS = 120_000;
const TITLE = { en: 'Breakglass: secret', ja: 'Breakglass: シークレット' } as const;

/** Shows a secret that was just read. Main's memory lets it go when the window closes, or in two minutes. */
export function showAwsSecret(desk: Desk, secret: AwsSecret): void {
  const { vault, clock, timer } = desk.ports;
  if (!vault) return;
  setFlow(desk, { is: 'aws-secret', ...secret, until: clock.now() + OPEN_MS });
  const { serial } = desk.vault;
  vault.window.show(TITLE);
  void timer.sleep(OPEN_MS).then(() => {
    if (desk.vault.serial === serial) endFlow(desk);
  });
}

/** The sessions are over, or the one of this id: what was read with it goes with it. */
export function hideAwsSecret(desk: Desk, session?: string): void {
  const { flow } = desk.vault;
  if (flow?.is !== 'aws-secret') return;
  if (session === undefined || flow.session === session) endFlow(desk);
}
