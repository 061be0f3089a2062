import type { Desk } from '../../actions/desk.ts';
import type { SecretFlow } from '../../actions/vault/side.ts';
import type { SecretPage, SecretView } from '../../contract/secrets.ts';
import { mayKeepNow } from '../../core/kit/vault-exception.ts';

/** How the page looks now, as the shell knows it. */
export type SecretLook = Pick<SecretView, 'lang' | 'theme'>;

/** The page the secret window shows; none once what it was about has ended. */
export async function secretView(desk: Desk, look: SecretLook): Promise<SecretView | undefined> {
  const { flow, serial, copiedUntil } = desk.vault;
  if (!flow) return undefined;
  const { run } = desk;
  return {
    ...look,
    serial,
    mode: run?.state.phase === 'going' ? run.mode : 'none',
    page: await pageOf(desk, flow),
    ...(copiedUntil === undefined ? {} : { copiedUntil }),
  };
}

/** What of a flow may be on its page: first passphrases and secrets stay behind. */
async function pageOf(desk: Desk, flow: SecretFlow): Promise<SecretPage> {
  switch (flow.is) {
    case 'make':
      return { is: 'make', beside: flow.beside };
    case 'unlock':
    case 'change':
    case 'rotate':
    case 'renew-recovery':
    case 'envelope-make':
      return { is: flow.is };
    case 'envelope-read':
      return { is: flow.is, ...(flow.problem ? { problem: flow.problem } : {}) };
    case 'recovery':
      return { is: 'recovery', code: flow.code };
    case 'aws-secret': {
      const { name, versionId, account, region, until } = flow;
      return { is: flow.is, name, versionId, account, region, until };
    }
    case 'login-code':
      return { is: flow.is, region: flow.region, qr: flow.qr };
    case 'reveal':
    case 'delete':
      return { is: flow.is, item: flow.item };
    case 'publisher-key':
      return { is: flow.is, key: flow.key, playbook: flow.playbook };
    case 'proxy-login':
      return { is: flow.is, proxy: flow.proxy };
    case 'add-key': {
      const kit = await desk.ports.kit();
      const users = mayKeepNow(kit, desk.ports.clock.now()).flatMap(({ name, vault }) =>
        vault ? [{ name, ...vault }] : [],
      );
      return { is: 'add-key', users, signed: kit?.signed === true };
    }
    case 'envelope-close':
      return { is: flow.is, label: flow.label, turn: flow.first === undefined ? 0 : 1 };
    case 'envelope-open':
      return {
        is: flow.is,
        label: flow.envelope.label,
        turn: flow.first === undefined ? 0 : 1,
        failed: flow.failed === true,
      };
    case 'envelope-sheet':
      return { is: flow.is, label: flow.label, armour: flow.armour, qr: flow.qr };
    case 'envelope-opened':
      return { is: flow.is, label: flow.label, swapped: flow.swapped === true };
  }
}
