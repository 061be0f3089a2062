import { expect, test } from 'vitest';
import type { ScenarioFault } from '../../main/core/drill/fault.ts';
import { createFaultBoard } from '../../main/range/faults.ts';
import { faultsOf } from '../../main/range/scenario-faults.ts';

const REGIONS = ['ap-northeast-1', 'us-east-1'];

test.each<readonly [ScenarioFault, object]>([
  [
    { kind: 'region-dark', region: 'us-east-1', how: 'silent' },
    { dark: { 'us-east-1': 'silent' } },
  ],
  [{ kind: 'all-dark' }, { dark: { 'ap-northeast-1': 'refuses', 'us-east-1': 'refuses' } }],
  [{ kind: 'slow', by: '2s' }, { slow: [{ action: '*', ms: 2_000 }] }],
  [
    { kind: 'throttled', action: 'ssm:SendCommand', times: 2 },
    { throttled: [{ action: 'ssm:SendCommand', times: 2 }] },
  ],
  [
    { kind: 'refused', action: 'sts:AssumeRole', code: 'AccessDenied' },
    { refused: [{ action: 'sts:AssumeRole', code: 'AccessDenied', status: 403 }] },
  ],
  [{ kind: 'answer-lost', action: '*' }, { lost: [{ action: '*' }] }],
  [{ kind: 'clock-wrong', seconds: -360 }, { skewMs: -360_000 }],
  [{ kind: 'agent-offline', instances: ['i-0a7f3c91'] }, { offline: ['i-0a7f3c91'] }],
  [{ kind: 'disk-full', instances: ['i-0a7f3c91'] }, { diskFull: ['i-0a7f3c91'] }],
  [{ kind: 'names-gone', instances: ['i-0a7f3c91'] }, { namesGone: ['i-0a7f3c91'] }],
  [{ kind: 'slow', by: '1s', action: 'ssm:*' }, { slow: [{ action: 'ssm:*', ms: 1_000 }] }],
  [{ kind: 'terminal-cut', after: 3 }, { terminal: { cutAfter: 3 } }],
  [{ kind: 'sts-not-activated', region: 'us-east-1' }, { stsDisabled: ['us-east-1'] }],
  [
    { kind: 'network', what: 'garbage', share: 0.5 },
    { network: [{ what: 'garbage', share: 0.5 }] },
  ],
])('%j breaks the range so', (fault, expected) => {
  expect(faultsOf([fault], REGIONS, 7)).toEqual({ seed: 7, ...expected });
});

test('several add up, and none is none', () => {
  expect(faultsOf([], REGIONS)).toEqual({ seed: 1 });
  const both: readonly ScenarioFault[] = [
    { kind: 'slow', by: '1s', region: 'us-east-1' },
    { kind: 'slow', by: '2s' },
    { kind: 'region-dark', region: 'us-east-1', how: 'refuses' },
    { kind: 'region-dark', region: 'ap-northeast-1', how: 'silent' },
  ];
  expect(faultsOf(both, REGIONS)).toMatchObject({
    slow: [{ ms: 1_000 }, { ms: 2_000 }],
    dark: { 'us-east-1': 'refuses', 'ap-northeast-1': 'silent' },
  });
});

test('a fault that has struck as often as it may does not begin again when another does', () => {
  const lost: ScenarioFault = { kind: 'answer-lost', action: 'ssm:SendCommand', times: 1 };
  const board = createFaultBoard(faultsOf([lost], REGIONS));
  expect(board.strikes('lost', 'us-east-1', 'ssm:SendCommand')).toBe(true);
  expect(board.strikes('lost', 'us-east-1', 'ssm:SendCommand')).toBe(false);
  board.set(faultsOf([lost, { kind: 'all-dark' }], REGIONS));
  expect(board.strikes('lost', 'us-east-1', 'ssm:SendCommand')).toBe(false);
  board.set(faultsOf([{ ...lost }], REGIONS));
  expect(board.strikes('lost', 'us-east-1', 'ssm:SendCommand')).toBe(true);
});

test('a share strikes the same calls for the same seed, of the whole service only', () => {
  const some: ScenarioFault = { kind: 'throttled', action: 'ssm:*', share: 0.4 };
  const struck = (seed: number): string => {
    const board = createFaultBoard(faultsOf([{ ...some }], REGIONS, seed));
    const calls = Array.from({ length: 200 }, (_, index) =>
      board.strikes('throttled', 'us-east-1', index % 2 ? 'ssm:SendCommand' : 'sts:AssumeRole'),
    );
    return calls.map(Number).join('');
  };
  expect(struck(7)).toBe(struck(7));
  expect(struck(7)).not.toBe(struck(8));
  const hit = [...struck(7)].filter((one) => one === '1').length;
  expect(hit).toBeGreaterThan(20);
  expect(hit).toBeLessThan(60);
  expect([...struck(7)].filter((one, index) => index % 2 === 0 && one === '1')).toEqual([]);
});
