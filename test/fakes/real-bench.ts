import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk, type Desk, type Ports } from '../../main/actions/desk.ts';
import { leaveRun } from '../../main/actions/leave-run.ts';
import { createAutomation } from '../../main/adapters/aws/automation.ts';
import { createIamPolicies } from '../../main/adapters/aws/iam.ts';
import { createSecretStore } from '../../main/adapters/aws/secret-store.ts';
import { createSsm } from '../../main/adapters/aws/ssm.ts';
import { createSts } from '../../main/adapters/aws/sts.ts';
import { createNodeClock } from '../../main/adapters/system/clock.ts';
import { createNodeTimer } from '../../main/adapters/system/timer.ts';
import type { PinnedPlaybook } from '../../main/core/run/plan.ts';
import { createRangeHost } from '../../main/range/host.ts';
import type { Range } from '../../main/range/start.ts';
import { deskBench } from './desk.ts';

export interface RealBench {
  readonly desk: Desk;
  /** The drill's range, once it runs. */
  range(): Range;
  close(): Promise<void>;
}

/** A desk with the real AWS clients and a real range; only journal and desktop are in memory. */
export function realBench(
  playbooks: readonly PinnedPlaybook[],
  change: Partial<Ports> = {},
): RealBench {
  const folder = mkdtempSync(join(tmpdir(), 'breakglass-range-'));
  let range: Range | undefined;
  const clock = createNodeClock();
  const desk = createDesk({
    ...deskBench(playbooks).desk.ports,
    clock,
    timer: createNodeTimer(),
    ranges: createRangeHost({
      started: (started) => {
        range = started;
      },
    }),
    drillFolder: (logId) => join(folder, logId),
    sts: () => Promise.resolve(createSts()),
    ssm: () => Promise.resolve(createSsm()),
    automation: () => Promise.resolve(createAutomation()),
    secretStore: () => Promise.resolve(createSecretStore()),
    iam: () => Promise.resolve(createIamPolicies()),
    ...change,
  });
  return {
    desk,
    range: () => {
      if (!range) throw new Error('the range has not started');
      return range;
    },
    close: async () => {
      await leaveRun(desk);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
