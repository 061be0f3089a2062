import { createSts } from '../../main/adapters/aws/sts.ts';
import type { CallTo } from '../../main/core/ports/aws.ts';
import type { OpenTerminal, Terminals } from '../../main/core/ports/terminals.ts';
import { practiceTerminals, WEB_7 } from '../range/support/terminal-bench.ts';
import { revokeBench, type RevokeBench } from './revoke-bench.ts';

export interface OthersBench extends RevokeBench {
  /** What stands for Session Manager from now on. */
  terminals: Terminals;
  /** The session that looks and ends. */
  readonly session: string;
  /** Somebody opens one, with a session this app knows nothing of. */
  opened(): Promise<OpenTerminal>;
  /** As whom they did. */
  readonly theirs: CallTo;
}

/** A drill in the real range that holds the revoker's session, and somebody else on a server. */
export async function othersBench(assumed: readonly string[] = ['revoker']): Promise<OthersBench> {
  const bench = await revokeBench({ role: 'readonly' }, assumed);
  const { desk } = bench;
  const held = [...desk.sessions.values()];
  const base = held.find(({ kind }) => kind === 'base')!;
  const range = bench.range();
  const at = range.endpoints[0]!;
  const roleArn = range.roleArns.find((arn) => arn.endsWith('BREAK-GLASS-RESPONDER'))!;
  const issued = await createSts().assumeRole(
    { at, credentials: base.credentials, skewMs: 0 },
    { roleArn, sessionName: range.user, tags: [], durationSeconds: 900 },
  );
  if (!issued.ok) throw new Error(issued.error.raw);
  const theirs: CallTo = { at, credentials: issued.value.credentials, skewMs: 0 };
  const real = practiceTerminals();
  const nobody = { ready: none, output: none, link: none, ended: none };
  const made = Object.assign(bench, {
    terminals: real,
    theirs,
    session: held.find(({ role }) => role?.id === assumed.at(-1))!.id,
    opened: async () => {
      const request = { target: WEB_7, reason: 'a look at the web server', to: () => theirs };
      const terminal = await real.open(request, nobody);
      if (!terminal.ok) throw new Error(terminal.error.raw);
      return terminal.value;
    },
  });
  Object.assign(desk.ports, { terminals: () => Promise.resolve(made.terminals) });
  return made;
}

function none(): void {
  // Nobody looks at it.
}
