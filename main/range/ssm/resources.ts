import { reachesOut } from '../ec2/servers.ts';
import type { Call } from '../service.ts';
import type { WorldInstance } from '../worlds/model.ts';

export const INSTANCE_ID_RULE = { pattern: /(^i-(\w{8}|\w{17})$)|(^mi-\w{17}$)/ };
export const DOCUMENT_NAME_RULE = { pattern: /^[a-zA-Z0-9_\-.:/]{3,128}$/ };
export const DOCUMENT_VERSION_RULE = { pattern: /([$]LATEST|[$]DEFAULT|^[1-9][0-9]*$)/ };
export const COMMAND_ID_RULE = { least: 36, most: 36, required: true };

/** What list calls are authorised against. */
export function everything({ region, caller }: Call): string {
  return `arn:aws:ssm:${region}:${caller.account}:*`;
}

/** Documents of AWS have no account in their ARN. */
export function documentArn({ region, caller }: Call, name: string): string {
  if (name.startsWith('arn:')) return name;
  const owner = /^(AWS|Amazon)-/.test(name) ? '' : caller.account;
  return `arn:aws:ssm:${region}:${owner}:document/${name}`;
}

export function instanceArn({ region, caller }: Call, id: string): string {
  return `arn:aws:ec2:${region}:${caller.account}:instance/${id}`;
}

/** Instances of the caller's account in this Region. */
export function instancesOf({ directory, caller, region }: Call): readonly WorldInstance[] {
  const all = directory.account(caller.account)?.instances ?? [];
  return all.filter((instance) => instance.region === region);
}

/** An instance that is cut off from the network, or does not run, cannot reach Systems Manager. */
export function isOnline(call: Call, instance: WorldInstance): boolean {
  const { id, agent } = instance;
  const away = agent !== 'online' || call.offline().includes(id);
  return !away && reachesOut(call, accountOf(call, id), instance);
}

/** Whose the instance is: a call may be about another account's than the caller's. */
function accountOf({ directory, caller }: Call, id: string): string {
  const owner = directory
    .accounts()
    .find(({ instances }) => instances.some((one) => one.id === id));
  return owner?.id ?? caller.account;
}
