import { awsError, type AwsError } from '../failure.ts';
import type { Call } from '../service.ts';
import type { WorldSecret } from '../worlds/model.ts';

/** How often a secret was turned in this drill, and when last. */
export function turnsOf(
  { things, caller }: Call,
  name: string,
): { readonly turned?: string; readonly times: number } {
  return things.find('secret-turn', caller.account, name)?.data ?? { times: 0 };
}

export function noSecret(stage: string): AwsError {
  const what = stage === '' ? 'secret.' : `secret value for staging label: ${stage}`;
  return awsError('ResourceNotFoundException', `Secrets Manager can't find the specified ${what}`);
}

/** Of the caller's account, in this Region. */
export function secretsOf({ directory, caller, region }: Call): readonly WorldSecret[] {
  const account = directory.account(caller.account);
  return account?.secrets.filter(({ regions }) => regions.includes(region)) ?? [];
}

/** AWS adds six characters of its own to the name. */
export function arnOf({ caller, region, secrets }: Call, name: string): string {
  const suffix = secrets.id('', `${region} ${name}`).slice(0, 6);
  return `arn:aws:secretsmanager:${region}:${caller.account}:secret:${name}-${suffix}`;
}

export function nowhere({ caller, region }: Call, id: string): string {
  if (id.startsWith('arn:')) return id;
  return `arn:aws:secretsmanager:${region}:${caller.account}:secret:${id}`;
}

/** A UUID, the same each time: the range's secrets come from its seed. */
export function versionOf({ secrets }: Call, name: string, times: number): string {
  const turn = times === 0 ? '' : ` ${String(times)}`;
  const hex = Buffer.from(secrets.secretKey(`version ${name}${turn}`)).toString('hex');
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join('-');
}
