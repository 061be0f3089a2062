import { toHex } from '../../core/hex.ts';
import { utf8 } from '../../core/journal/bytes.ts';
import type { IamPolicies } from '../../core/ports/iam.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { AwsFailure } from '../../core/ports/aws.ts';
import { ok, type Result } from '../../core/result.ts';
import { nameApart } from '../../core/revoke/denial-name.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import type { PreparedDenial } from './prepare.ts';

type Look = () => ReturnType<IamPolicies['read']>;

/**
 * The denial under a name at which it replaces nobody's: what is put replaces what has its name, and the
 * sessions a colleague ended would work again once ours is taken back. Where the role holds one that
 * this run did not put, and where it does not let itself be read, ours stands beside under a name of
 * the run.
 */
export async function besideOthers(
  desk: Desk,
  run: ActiveRun,
  prepared: PreparedDenial,
  look: Look,
): Promise<PreparedDenial> {
  const { denial } = prepared;
  const found = await look();
  if (found.ok && found.value === undefined) return prepared;
  if (found.ok && isOurs(desk, run, prepared, found.value ?? ''))
    return { ...prepared, stood: found.value ?? '' };
  return {
    ...prepared,
    denial: { ...denial, name: nameApart(denial.name, run.state.run) },
    beside: found.ok ? 'another' : 'unread',
  };
}

/** Whether the name holds what it held before the question: nobody put theirs while it was read. */
export async function isStill(
  { beside, stood }: PreparedDenial,
  look: Look,
): Promise<Result<boolean, AwsFailure>> {
  // Under a name of this run nobody else puts anything.
  if (beside !== undefined) return ok(true);
  const found = await look();
  // Where ours was taken away meanwhile there is nobody's to replace.
  return found.ok ? ok(found.value === undefined || found.value === stood) : found;
}

/** What the person is told of it; the policy itself is read back as it is put. */
export function besideWords({ beside, denial: { name } }: PreparedDenial): Text {
  if (beside === undefined) return { en: '', ja: '' };
  return beside === 'another'
    ? {
        en: ` The role holds a denial that is not of this run: it stays, and yours is ${name}.`,
        ja: `このロールには、この対応のものではない拒否があります。それは残し、${name} として並べて付けます。`,
      }
    : {
        en: ` What the role holds could not be read: yours is ${name}, and replaces nobody's.`,
        ja: `ロールにある拒否を読み取れませんでした。上書きしないよう ${name} として付けます。`,
      };
}

/** Put by this run, as far as it knows: a later instant takes its place. */
function isOurs(
  { ports }: Desk,
  { state }: ActiveRun,
  { denial, role }: PreparedDenial,
  held: string,
): boolean {
  const sha256 = toHex(ports.hash.sha256(utf8(held)));
  return Object.values(state.intents).some(
    ({ intent: { call, targets, scriptSha256 } }) =>
      call === 'iam:PutRolePolicy' &&
      scriptSha256 === sha256 &&
      targets?.[0]?.id === role.arn &&
      targets[0].name === denial.name,
  );
}
