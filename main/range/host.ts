import { join } from 'node:path';
import type { RangeHandle, RangeHost } from '../core/ports/range.ts';
import { err, ok } from '../core/result.ts';
import type { Faults } from './faults.ts';
import { faultsOf } from './scenario-faults.ts';
import { roleArn, rolesOf } from './identity/directory.ts';
import type { Range } from './start.ts';

export interface RangeHostOptions {
  /** Laptop time, milliseconds since the epoch. */
  readonly clock?: () => number;
  readonly random?: (count: number) => Uint8Array;
  /** How the range waits where a fault says so; the wall's time if absent. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** In force from the start. */
  readonly faults?: Faults;
  /** Told of each range that started, for a drill's script of faults. */
  readonly started?: (range: Range) => void;
}

/** Name of the range's memory in the drill's folder. */
const STATE_FILE = 'range-state.json';

/**
 * Ranges in this process. The range itself is loaded at the first start, so that an app that runs
 * no drill never reads it. Every way a start can fail comes back as `range-failed` with its detail.
 */
export function createRangeHost(options: RangeHostOptions = {}): RangeHost {
  const { started, ...rest } = options;
  return {
    async start({ world, folder, clockSpeed, seed }) {
      try {
        const { startRange } = await import('./start.ts');
        const range = await startRange({
          ...rest,
          world,
          stateFile: join(folder, STATE_FILE),
          speed: clockSpeed,
        });
        started?.(range);
        return ok(handleOf(range, seed));
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return err({ code: 'range-failed', detail });
      }
    },
  };
}

function handleOf(range: Range, seed: number | undefined): RangeHandle {
  const { accounts } = range.world;
  const arn = range.users.find(({ name }) => name === range.user)?.arn ?? '';
  return {
    endpoints: range.endpoints,
    accounts: accounts.map(({ id, alias }) => ({ id, alias })),
    user: { name: range.user, arn, account: range.account },
    mfaSerial: range.mfaSerial,
    roles: rolesOf(range.world)
      .filter(({ role }) => role.id !== '')
      .map(({ account, role }) => ({
        id: role.id,
        arn: roleArn(account.id, role),
        account: account.id,
        maxSessionSeconds: role.maxSessionSeconds,
      })),
    instances: accounts.flatMap(({ instances }) => instances.map(({ id, name }) => ({ id, name }))),
    practiceKey: () => ({
      accessKeyId: range.accessKeyId,
      secretAccessKey: range.secretAccessKey,
    }),
    setFaults: (faults) =>
      range.setFaults(
        faultsOf(
          faults,
          range.endpoints.map(({ region }) => region),
          seed,
        ),
      ),
    practiceCode: () => range.practiceCode(),
    close: () => range.close(),
  };
}
