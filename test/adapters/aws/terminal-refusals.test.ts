import { expect, it } from 'vitest';
import { startTestRange } from '../../range/support/start-test-range.ts';
import { practiceTerminals, responderOn, WEB_7 } from '../../range/support/terminal-bench.ts';

const nobody = {
  ready: () => undefined,
  output: () => undefined,
  link: () => undefined,
  ended: () => undefined,
};

it.each([
  ['an instance whose agent is away', { offline: [WEB_7] }, 'target-not-connected'],
  ['a caller who may not', undefined, 'access-denied'],
] as const)('opens nothing on %s', async (_, faults, code) => {
  const range = await startTestRange(faults ? { faults } : {});
  const to = faults
    ? await responderOn(range)
    : { at: range.endpoints[0]!, credentials: range, skewMs: 0 };
  const opened = await practiceTerminals().open(
    { target: WEB_7, reason: 'x', to: () => to },
    nobody,
  );
  expect(opened).toMatchObject({ ok: false, error: { code, mayHaveHappened: false } });
});

it('ends a session whose stream is not where AWS keeps them', async () => {
  const range = await startTestRange();
  const to = await responderOn(range);
  const { createServerTerminals } = await import('../../../main/adapters/aws/terminals.ts');
  const asked: string[] = [];
  const allowEndpoint = (url: string): boolean => {
    asked.push(url);
    return !url.includes('data-channel');
  };
  const terminals = createServerTerminals({ allowEndpoint }, {} as never);
  const opened = await terminals.open({ target: WEB_7, reason: 'x', to: () => to }, nobody);
  expect(opened).toMatchObject({ ok: false, error: { code: 'refused-on-this-runtime' } });
  expect(range.calls.at(-1)?.action).toBe('ssm:TerminateSession');
  expect(asked.some((url) => url.includes('data-channel'))).toBe(true);
});
