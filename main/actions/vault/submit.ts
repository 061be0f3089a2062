import type { SecretProblem } from '../../core/vault/secret-problem.ts';
import { enterLoginCode } from '../aws-login/code.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { endFlow, setFlow } from './flow.ts';
import { openPublisherKey } from './publisher-key.ts';
import type { SecretFlow, VaultSide } from './side.ts';
import type { Step, Typed } from './step.ts';
import { submitEnvelope } from './submit-envelope.ts';
import { addKey, deleteItem, keepLogin } from './submit-items.ts';
import { submitVault } from './submit-vault.ts';

/** Takes what was typed on the present page. One at a time, and only for the page that is shown. */
export async function submitSecretPage(
  desk: Desk,
  serial: number,
  typed: Typed,
): Promise<SecretProblem | undefined> {
  const side = desk.ports.vault;
  const { vault } = desk;
  const { flow } = vault;
  if (!side || !flow || vault.serial !== serial) return { code: 'missing' };
  if (vault.working) return { code: 'busy' };
  vault.working = true;
  holdSecrets(desk, secretsIn(typed));
  try {
    const step = await leadsTo(desk, side, flow, typed);
    if ('problem' in step) return step.problem;
    // Closed, or locked, while a passphrase was stretched: what came of it is shown to nobody.
    if (vault.serial !== serial) return undefined;
    if (step.next === 'end') endFlow(desk);
    else setFlow(desk, step.next);
    desk.ports.changed();
    return undefined;
  } finally {
    vault.working = false;
  }
}

/** Fields of the pages that hold no secret. */
const OPEN_FIELDS: readonly string[] = [
  'armour',
  'name',
  'user',
  'accessKeyId',
  'overrule',
  'title',
  'first',
  'second',
];
/** Shorter ones are slips of the keyboard; they would be masked all over the log. */
const SHORTEST = 8;

/** What was typed and must stay out of every log: right or wrong, it is somebody's passphrase. */
function secretsIn(typed: Typed): readonly string[] {
  return Object.entries(typed).flatMap(([field, value]) =>
    OPEN_FIELDS.includes(field) || value.length < SHORTEST ? [] : [value],
  );
}

function leadsTo(
  desk: Desk,
  side: VaultSide,
  flow: SecretFlow,
  typed: Typed,
): Promise<Step> | Step {
  switch (flow.is) {
    case 'make':
    case 'unlock':
    case 'change':
    case 'rotate':
    case 'renew-recovery':
      return submitVault(desk, side, flow, typed);
    case 'delete':
      return deleteItem(side, flow.item, typed);
    case 'add-key':
      return addKey(desk, side, typed);
    case 'login-code':
      return enterLoginCode(desk, typed);
    case 'proxy-login':
      return keepLogin(desk, side, flow.proxy, typed);
    case 'publisher-key':
      return openPublisherKey(desk, side, flow, typed);
    case 'envelope-make':
    case 'envelope-close':
    case 'envelope-read':
    case 'envelope-open':
      return submitEnvelope(desk, side, flow, typed);
    case 'recovery':
    case 'reveal':
    case 'aws-secret':
    case 'envelope-sheet':
    case 'envelope-opened':
      return { next: 'end' };
  }
}
