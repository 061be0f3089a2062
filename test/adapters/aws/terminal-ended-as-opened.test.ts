import { expect, it } from 'vitest';
import { startTestRange } from '../../range/support/start-test-range.ts';
import { practiceTerminals, responderOn, WEB_7 } from '../../range/support/terminal-bench.ts';
import type { TerminalEnd } from '../../../main/core/ports/terminals.ts';

it('is ended at AWS also after the desk has let its session go', async () => {
  const range = await startTestRange();
  const to = await responderOn(range);
  let held = true;
  const ends: TerminalEnd[] = [];
  const opened = await practiceTerminals().open(
    { target: WEB_7, reason: 'x', to: () => (held ? to : undefined) },
    {
      ready: () => undefined,
      output: () => undefined,
      link: () => undefined,
      ended: (end) => void ends.push(end),
    },
  );
  held = false;
  await (opened.ok ? opened.value.end('key') : undefined);
  expect(ends).toMatchObject([{ why: 'key', terminated: true }]);
  expect(range.calls.map(({ action }) => action)).toContain('ssm:TerminateSession');
});
