import { assumeRole } from '../../main/actions/assume-role.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import type { StepDetail } from '../../main/core/playbook/model.ts';
import type { OpenTerminal, TerminalListener, Terminals } from '../../main/core/ports/terminals.ts';
import { ok } from '../../main/core/result.ts';
import { deskBench, type DeskBench } from './desk.ts';
import { pinned, section, step } from './plans.ts';

export interface TerminalDesk extends DeskBench {
  /** What AWS and the terminal were asked, in order. */
  readonly asked: string[];
  /** Tells the desk what happens on the terminal. */
  listener: TerminalListener | undefined;
  terminals: Terminals;
  /** Bytes sent to the window. */
  readonly output: Uint8Array[];
}

/** A desk in a drill with the role's session, at a step that opens a terminal. */
export async function terminalDesk(
  more: Partial<Extract<StepDetail, { kind: 'terminal' }>> = {},
): Promise<TerminalDesk> {
  const why = { en: 'W', ja: 'W' };
  const playbook = pinned(
    'PB-T',
    [
      section('s', [
        step('shell', {
          kind: 'terminal',
          role: 'responder',
          target: 'i-0a7f3c91d2e84b605',
          ...more,
        }),
      ]),
    ],
    { roles: [{ id: 'responder', role: 'responder', why, actions: ['ssm:StartSession'] }] },
  );
  const bench = deskBench([playbook]) as unknown as TerminalDesk;
  const asked: string[] = [];
  const output: Uint8Array[] = [];
  const terminal: OpenTerminal = {
    sessionId: 's-1',
    requestId: 'req-9',
    type: (input) => void asked.push(`type ${new TextDecoder().decode(input)}`),
    size: (cols, rows) => void asked.push(`size ${String(cols)}×${String(rows)}`),
    hold: (held) => void asked.push(`hold ${String(held)}`),
    end: (why) => {
      asked.push(`end ${why}`);
      bench.listener?.ended({ why, text: '', terminated: true });
      return Promise.resolve();
    },
  };
  const terminals: Terminals = {
    open: ({ reason, target }, listener) => {
      asked.push(`open ${target} ${reason}`);
      bench.listener = listener;
      return Promise.resolve(ok(terminal));
    },
    active: () => Promise.resolve(ok({ terminals: [], more: false })),
    find: (_, { reason }) => {
      asked.push(`find ${reason}`);
      return Promise.resolve(ok([{ sessionId: 's-1', active: true }]));
    },
    terminate: (_, session) => {
      asked.push(`terminate ${session}`);
      return Promise.resolve(ok(undefined));
    },
  };
  Object.assign(bench, { asked, output, terminals });
  Object.assign(bench.desk.ports, {
    terminals: () => Promise.resolve(bench.terminals),
    terminalOutput: ({ bytes }: { bytes: Uint8Array }) => void output.push(bytes),
  });
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(bench.desk);
  await usePracticeKey(bench.desk);
  await submitCode(bench.desk, '123456');
  await assumeRole(bench.desk, 'responder');
  return bench;
}
