import type { SendPlace } from '../../core/journal/payload-send.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import { shownParameters } from '../../core/aws/secret-parameter.ts';
import { toHex } from '../../core/hex.ts';
import type { Instance } from '../../core/ports/aws.ts';
import { inSends } from '../../core/run/command-targets.ts';
import { commentOf } from '../command-comment.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import type { PreparedCommand } from '../prepare-command.ts';

/**
 * A command on its way to all targets that were read back together: in sends of at most fifty, one
 * after the other, so that the limit on errors holds between them too. In memory only: what was
 * agreed to before a restart is not gone on with.
 */
export interface Sending {
  readonly command: PreparedCommand;
  readonly sends: readonly (readonly Instance[])[];
  /** Intent id of the first send; known once it is written down. */
  root: string;
  /** Index of the send that is under way. */
  at: number;
  /** Errors of the sends that are over. */
  errors: number;
}

export function createSending(command: PreparedCommand): Sending {
  return { command, sends: inSends(command.targets), root: '', at: 0, errors: 0 };
}

/** Targets of the sends that come after the one under way. */
export function targetsLeft({ sends, at }: Sending): readonly Instance[] {
  return sends.slice(at + 1).flat();
}

/** How many more may fail before the service stops by itself. */
export function errorsLeft({ command, errors }: Sending): number {
  return Math.max(0, command.limits.errors - errors);
}

/** Bytes of names one record gives room to: ids are always in it, names as far as they fit. */
const ROOM = { targets: 16_000, later: 36_000 };

/** What is written down before one send. */
export function intentOf(
  desk: Desk,
  run: ActiveRun,
  sending: Sending,
  id: string,
): Omit<Payloads['intent'], 'id' | 'path' | 'readBack'> {
  const { command, sends, at } = sending;
  const { session, document, script } = command;
  const parameters = shownParameters(command.parameters)
    .map(({ name, value }) => `${name}: ${value}`)
    .join('\n');
  const place = placeOfSend(sending, id);
  const leftOut = at === 0 ? command.leftOut.slice(0, 200).map((one) => one.id) : [];
  return {
    call: 'ssm:SendCommand',
    account: session.account,
    principal: session.arn,
    region: command.region,
    targets: named(sends[at] ?? [], ROOM.targets),
    document: document.name,
    documentSha256: document.sha256,
    scriptSha256: toHex(desk.ports.hash.sha256(new TextEncoder().encode(script.join('\n')))),
    script: { text: script.join('\n') },
    comment: commentOf(run, id),
    limits: command.limits,
    ...(place ? { send: place } : {}),
    ...(command.logGroup === undefined ? {} : { logGroup: command.logGroup }),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    ...(parameters === '' ? {} : { parameters: { text: parameters } }),
    ...(session.role ? { role: session.role.arn } : {}),
  };
}

function placeOfSend({ command, sends, at, root }: Sending, id: string): SendPlace | undefined {
  const { again } = command;
  if (sends.length === 1 && !again) return undefined;
  const of = again?.of ?? (at === 0 ? id : root);
  const later = at === 0 ? named(sends.slice(1).flat(), ROOM.later) : [];
  return {
    of,
    number: at + 1,
    count: sends.length,
    ...(later.length > 0 ? { later } : {}),
    ...(again ? { again: again.again } : {}),
  };
}

function named(
  targets: readonly Instance[],
  room: number,
): readonly { readonly id: string; readonly name?: string }[] {
  let left = room - targets.length * 30;
  return targets.map(({ id, name }) => {
    left -= new TextEncoder().encode(JSON.stringify(name)).length + 8;
    return left > 0 ? { id, name } : { id };
  });
}
