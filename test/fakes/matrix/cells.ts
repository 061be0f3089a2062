import { afterAll, describe, expect, it } from 'vitest';
import type { Call } from '../../../main/contract/calls.ts';
import type { Failure, FailureCode } from '../../../main/contract/failure.ts';
import { NEXT_ACTIONS } from '../../../main/contract/next/actions.ts';
import type { NextAction } from '../../../main/contract/next/action.ts';
import { appView } from '../../../main/ipc/views/app-view.ts';
import { connect } from '../../../renderer/state/connect.ts';
import { pressOf } from '../../../renderer/state/press-next.ts';
import { keepRetry } from '../../../renderer/state/retry.ts';
import { createFakeApi } from '../window-api.ts';
import { reach, type ApiLane, type Point } from './acts.ts';
import { matrixBench, type MatrixBench, type StepId } from './bench.ts';
import { FAULTS, strike, type Fault } from './faults.ts';

/** What is shown, the button of its card, and the records that are written; or why it cannot be. */
export type Cell =
  readonly [code: FailureCode | 'ok', next: NextAction | '-', records: string] | string;

/** Every fault at one call of one lane, by the real clients on a real range, all at once. */
export function matrix(lane: ApiLane, point: Point, cells: Readonly<Record<Fault, Cell>>): void {
  describe(`${lane}, ${point}`, () => {
    it.concurrent.each(FAULTS.filter((fault) => typeof cells[fault] !== 'string'))(
      '%s',
      async (fault) => {
        expect(await met(lane, point, fault)).toEqual(cells[fault]);
      },
      20_000,
    );
    afterAll(() => {
      const left = FAULTS.filter((fault) => typeof cells[fault] === 'string');
      for (const fault of left) {
        console.info(`${lane}, ${point}, ${fault}: not tried: ${String(cells[fault])}`);
      }
    });
  });
}

async function met(lane: ApiLane, point: Point, fault: Fault): Promise<Cell> {
  const bench = await matrixBench(firstStep(point, fault), fault === 'proxy refuses');
  try {
    await reach(bench, lane, point);
    const before = bench.records().length;
    const reply = await strike(bench, lane, point, fault);
    const written = bench.records().slice(before).map(nameOf).join(' ');
    if (reply.ok) return ['ok', '-', written];
    return [reply.error.code, nextOf(bench, lane, point, reply.error), written];
  } finally {
    await bench.close();
  }
}

function firstStep(point: Point, fault: Fault): StepId {
  if (point === 'command' && fault === 'denied') return 'look';
  return point === 'role' && fault === 'policy too big' ? 'huge' : 'cmd';
}

function nameOf(entry: ReturnType<MatrixBench['records']>[number]): string {
  return entry.type === 'outcome' ? `outcome:${entry.data.status}` : entry.type;
}

const SIGNS_IN: Readonly<Record<ApiLane, Call>> = {
  'sealed-key': 'secret.submit',
  'aws-login': 'aws-login.start',
};
const CALLS: Readonly<Record<Exclude<Point, 'sign-in'>, Call>> = {
  code: 'mfa.submit',
  role: 'role.assume',
  command: 'step.run',
};

/** The first button that can be pressed in the window as it stands now. */
function nextOf({ desk }: MatrixBench, lane: ApiLane, point: Point, failure: Failure): NextAction {
  const app = { version: '1.0.0', electron: '45', supported: true };
  const shown = {
    app,
    platform: 'linux',
    lang: 'en',
    played: new Map(),
    at: 0,
    favourites: new Set<string>(),
    pinned: [],
    notices: [],
  } as const;
  const view = appView(desk, shown, 1);
  const call = point === 'sign-in' ? SIGNS_IN[lane] : CALLS[point];
  keepRetry(failure, call, () => undefined);
  const atStep = point === 'role' || point === 'command';
  const place = {
    desk: connect(createFakeApi(view)),
    view,
    route: { at: 'run' },
    failure,
    overlay: false,
    words: '',
    ...(atStep ? { byHand: () => undefined } : {}),
  } as const;
  return NEXT_ACTIONS[failure.code].find((action) => pressOf(action, place)) ?? 'copy';
}
