import type { Failure } from '../../core/failure.ts';
import type { CallTo, Instance } from '../../core/ports/aws.ts';
import type { RenderedCommand } from '../../core/playbook/render-command.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { failedAtAws } from '../reach.ts';

/** Named, tagged or grouped, but nothing is sent there: told before anything is sent. */
export interface LeftOut {
  readonly id: string;
  readonly name: string;
  /** offline: its agent is not connected. unknown: Systems Manager does not know it at all. */
  readonly why: 'offline' | 'unknown';
}

export interface Resolved {
  readonly online: readonly Instance[];
  readonly leftOut: readonly LeftOut[];
}

/** More than this and the first record of a command would not hold the list of its targets. */
const MOST_TARGETS = 1_000;

/**
 * Who the targets are now: from here on only ids count. What a person named and Systems Manager
 * does not know is kept apart, so that it is not passed over in silence.
 */
export async function resolveTargets(
  desk: Desk,
  run: ActiveRun,
  to: CallTo,
  targets: RenderedCommand['targets'],
): Promise<Result<Resolved, Failure>> {
  const ssm = await desk.ports.ssm();
  let named: readonly string[] = 'instanceIds' in targets ? [...new Set(targets.instanceIds)] : [];
  if ('group' in targets) {
    const members = await ssm.groupMembers(to, targets.group);
    if (!members.ok) return failedAtAws(desk, run, members.error);
    named = members.value;
  }
  if (named.length > MOST_TARGETS) return tooMany(named.length);
  const filter = 'tag' in targets ? { tag: targets.tag } : { instanceIds: named };
  const found = await ssm.describeInstances(to, filter);
  if (!found.ok) return failedAtAws(desk, run, found.error);
  const online = found.value.filter((instance) => instance.online);
  if (online.length === 0)
    return err({ code: 'no-targets', params: { count: found.value.length } });
  if (online.length > MOST_TARGETS) return tooMany(online.length);
  const known = new Set(found.value.map(({ id }) => id));
  return ok({
    online,
    leftOut: [
      ...found.value
        .filter((instance) => !instance.online)
        .map(({ id, name }): LeftOut => ({ id, name, why: 'offline' })),
      ...named
        .filter((id) => !known.has(id))
        .map((id): LeftOut => ({ id, name: '', why: 'unknown' })),
    ],
  });
}

function tooMany(count: number): Result<never, Failure> {
  return err({ code: 'too-many-targets', params: { count, most: MOST_TARGETS } });
}
