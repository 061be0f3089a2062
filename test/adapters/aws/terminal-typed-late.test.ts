import { expect, it } from 'vitest';
import { terminalCalls } from '../../../main/adapters/aws/terminal-calls.ts';
import { startTerminal } from '../../../main/adapters/aws/terminal-session.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createNodeRandom } from '../../../main/adapters/system/random.ts';
import { createVaultCrypto } from '../../../main/adapters/vault/crypto.ts';
import { responderOn, WEB_7 } from '../../range/support/terminal-bench.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

it('takes nothing more that is typed once it is to end, though AWS has not ended it yet', async () => {
  const range = await startTestRange();
  const to = await responderOn(range);
  const calls = terminalCalls({});
  const started = await calls.start(to, WEB_7, 'x');
  if (!started.ok) throw new Error(started.error.raw);
  let screen = '';
  let answers: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (answers = resolve));
  const terminal = startTerminal(
    {
      options: {},
      calls: { ...calls, terminate: (...given) => slow.then(() => calls.terminate(...given)) },
      tools: {
        hash: createNodeHash(),
        random: createNodeRandom(),
        crypto: createVaultCrypto(),
      },
      request: { target: WEB_7, reason: 'x', to: () => to },
      listener: {
        ready: () => undefined,
        output: (bytes) => (screen += new TextDecoder().decode(bytes)),
        link: () => undefined,
        ended: () => undefined,
      },
      openedAs: to,
      resumeWaits: [],
      steadyMs: 1_000,
    },
    started.value,
  );
  const type = (text: string) => terminal.type(new TextEncoder().encode(text));
  type('echo typed-before\r');
  await expect.poll(() => screen.split('typed-before').length).toBe(3);
  const ending = terminal.end('key');
  type('echo typed-late\r');
  const { sessionId } = started.value;
  // What was on its way has come back by then.
  await calls.find(to, { reason: 'x', owner: '', target: WEB_7 });
  await calls.resume(to, sessionId);
  answers();
  await ending;
  expect(screen).not.toContain('typed-late');
});
