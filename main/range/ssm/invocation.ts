import type { Call } from '../service.ts';
import { runScript, type ScriptResult } from '../shell/run-script.ts';
import { hasRoom, NO_ROOM, underFaults } from '../shell/host-faults.ts';
import type { WorldInstance } from '../worlds/model.ts';
import type { CommandRecord } from '../state/model.ts';
import { scriptOf } from './documents.ts';
import { VISIBLE_AFTER_MS, type Course, type Progress } from './life-cycle.ts';
import { withDeliveries } from './delivery.ts';
import { isOnline } from './resources.ts';
import { limitsOf, progressOfAll } from './schedule.ts';

/** One instance's part in a command, as of now. */
export interface Invocation {
  readonly instanceId: string;
  readonly instanceName: string;
  readonly progress: Progress;
  readonly visible: boolean;
  /** -1 while it runs, as SSM has it. */
  readonly responseCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Server times. */
  readonly startedAt?: Date;
  readonly endedAt?: Date;
}

/** What one instance will do with a command, whatever the time is. */
interface Part {
  readonly instanceId: string;
  readonly instanceName: string;
  readonly script: ScriptResult;
  readonly course: Course;
}

export function invocationsOf(call: Call, sent: CommandRecord): readonly Invocation[] {
  const command = withDeliveries(call, sent);
  const parts = command.instanceIds.map((id) => partOf(call, command, id));
  const elapsed = call.clock.drill() - command.startedAt;
  const limits = limitsOf(command.maxConcurrency, command.maxErrors, parts.length);
  const states = progressOfAll(
    elapsed,
    parts.map(({ course }) => course),
    limits,
  );
  const { speed } = call.store.state.clock;
  const serverTime = (offset: number): Date => new Date(command.requestedAt + offset / speed);
  return parts.flatMap((part, index) => {
    const progress = states[index];
    return progress ? [invocationOf(part, progress, elapsed, serverTime)] : [];
  });
}

function partOf(call: Call, command: CommandRecord, instanceId: string): Part {
  const instance = call.directory
    .account(command.account)
    ?.instances.find(({ id }) => id === instanceId);
  const script = instance
    ? played(asDelivered(call, command, instance), command)
    : { lines: [], exitCode: 1, sleptMs: 0 };
  const [limit = '3600'] = command.parameters['executionTimeout'] ?? [];
  const cancelledAt = command.cancelledAt[instanceId];
  const reachedAt = command.delivered?.[instanceId]?.after;
  return {
    instanceId,
    instanceName: instance?.name ?? '',
    script,
    course: {
      online: instance !== undefined && wasReached(call, command, instance),
      ...(reachedAt === undefined ? {} : { reachedAt }),
      runMs: (instance?.scriptMs ?? 0) + script.sleptMs,
      exitCode: script.exitCode,
      deliveryLimitMs: command.timeoutSeconds * 1000,
      executionLimitMs: Number(limit) * 1000,
      ...(cancelledAt === undefined ? {} : { cancelledAt: cancelledAt - command.startedAt }),
    },
  };
}

/** As it was when it got the command; as it is for one that is older than the range's keeping of it. */
function asDelivered(
  call: Call,
  { delivered }: CommandRecord,
  instance: WorldInstance,
): WorldInstance {
  if (delivered === undefined) return call.asItIs(instance);
  const { id } = instance;
  const { diskFull = false, namesGone = false } = delivered[id] ?? {};
  return underFaults(instance, {
    ...(diskFull ? { diskFull: [id] } : {}),
    ...(namesGone ? { namesGone: [id] } : {}),
  });
}

function wasReached(call: Call, { delivered }: CommandRecord, instance: WorldInstance): boolean {
  return delivered === undefined ? isOnline(call, instance) : delivered[instance.id] !== undefined;
}

/** With no room on its disk an agent does not even begin. */
function played(instance: WorldInstance, command: CommandRecord): ScriptResult {
  if (!hasRoom(instance)) return NO_ROOM;
  return runScript(scriptOf(command), { instance, now: command.requestedAt });
}

function invocationOf(
  { instanceId, instanceName, script }: Part,
  progress: Progress,
  elapsed: number,
  serverTime: (offset: number) => Date,
): Invocation {
  const shown = script.lines.slice(0, Math.floor(script.lines.length * progress.shown));
  const textOf = (to: 'out' | 'err'): string =>
    shown.map((line) => (line.to === to ? `${line.text}\n` : '')).join('');
  const finished = progress.status === 'Success' || progress.status === 'Failed';
  return {
    instanceId,
    instanceName,
    progress,
    visible: elapsed >= VISIBLE_AFTER_MS,
    responseCode: finished ? script.exitCode : -1,
    stdout: textOf('out'),
    stderr: textOf('err'),
    ...(progress.startedAt === undefined ? {} : { startedAt: serverTime(progress.startedAt) }),
    ...(progress.endedAt === undefined ? {} : { endedAt: serverTime(progress.endedAt) }),
  };
}
