import { processFile, processProfile, toolFile, toolLine } from '../../core/handoff/tool-line.ts';
import { settingsFile, settingsName, type ShellEnvironment } from '../../core/handoff/shell-env.ts';
import { terminalPlans, terminalScripts } from '../../core/handoff/terminals.ts';
import { NOWHERE, type ToolReach } from '../../core/handoff/tool-reach.ts';
import { TOKEN_BYTES, tokenDigest, tokenText } from '../../core/handoff/token.ts';
import type { HandoffFile, HandoffPorts } from '../../core/ports/handoff.ts';
import { err } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { ActiveRun, Desk, LiveSession } from '../desk.ts';
import { refusedHandOff } from '../drill/limits.ts';
import { onRange } from '../drill/where.ts';
import { onlyTalked } from '../drill/only-talked.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { callTo } from '../reach.ts';
import { proxyOf } from '../connection.ts';
import { askToGive } from './ask-to-give.ts';
import { doorOf } from './door.ts';
import { isWithdrawn, type Grant, type GrantFor } from './grant.ts';
import { recordHandout, timeText } from './record-handout.ts';
import { shutIdleDoor } from './shut-door.ts';
import { withdraw } from './withdraw.ts';

export interface Give {
  readonly session: string;
  readonly to: GrantFor;
  /** What the person calls the tool. */
  readonly name: string;
}

/**
 * Lets one tool or terminal fetch one session: read back in main's own window, written down, then a
 * token of its own. Keys are not copied anywhere; the tool asks for them while the grant stands.
 */
export async function give(desk: Desk, { session: id, to, name }: Give): Promise<Done> {
  const { run } = desk;
  const { handoff } = desk.ports;
  if (run?.state.phase !== 'going') return refuse('no-run');
  const talkedOnly = onlyTalked(run);
  if (talkedOnly) return err(talkedOnly);
  if (!handoff) return refuse('handoff-unavailable');
  const session = desk.sessions.get(id);
  if (!session) return refuse('no-session');
  const refusal = refusedHandOff(run, session);
  if (refusal) return err(refusal);
  const agreed = await askToGive(desk, run, session, { to, name });
  if (!agreed.ok) return agreed;
  const grant = desk.ports.random.uuid();
  const token = tokenText(desk.ports.random.bytes(TOKEN_BYTES));
  holdSecrets(desk, [token]);
  const held: Grant = {
    id: grant,
    to,
    name,
    session: id,
    sessionName: session.role?.arn.split('/').pop() ?? session.arn.split('/').pop() ?? '',
    digest: tokenDigest(desk.ports.hash, token),
    since: desk.ports.clock.now(),
    fetched: 0,
    minute: { from: 0, count: 0, told: false },
  };
  // On the list before the door is there: whoever withdraws meanwhile finds it, and keeps the door.
  desk.handoff.grants.set(grant, held);
  const recorded = await recordHandout(desk, held, {
    event: 'granted',
    until: timeText(session.expiresAt),
  });
  const door = recorded.ok ? await doorOf(desk) : recorded;
  if (!door.ok) {
    await drop(desk, grant);
    return door;
  }
  if (desk.sessions.get(held.session) === undefined || isWithdrawn(held)) {
    await withdraw(desk, grant, 'session-over');
    return refuse('no-session');
  }
  const uri = `${door.value.origin}/grant/${grant}`;
  const made = madeFor(handoff, run, { desk, session, to, name, grant, token, uri });
  if (made.line !== undefined) held.line = made.line;
  desk.ports.changed();
  const written = await handoff.folder.write(made.files);
  // Withdrawn while they were written: what came after the wiping goes too, and nothing is opened.
  if (isWithdrawn(held)) {
    await handoff.folder.wipe(grant);
    return refuse('handoff-no-such-grant');
  }
  const opened = written.ok && to === 'terminal' ? await openTerminal(handoff, grant) : written;
  if (opened.ok) return done;
  await withdraw(desk, grant, 'not-opened');
  return refuse('handoff-not-opened', {}, opened.error);
}

/** Nothing was given: no tool has the token. */
async function drop(desk: Desk, grant: string): Promise<void> {
  desk.handoff.grants.delete(grant);
  await shutIdleDoor(desk);
}

interface Made {
  readonly files: readonly HandoffFile[];
  readonly line?: string;
}

interface Making extends Give {
  readonly desk: Desk;
  readonly grant: string;
  readonly token: string;
  readonly uri: string;
}

/** The files of a grant, and the line that points a tool to them. */
function madeFor(
  { folder, platform, appCommand }: HandoffPorts,
  run: ActiveRun,
  making: Omit<Making, 'session'> & { readonly session: LiveSession },
): Made {
  const { desk, session, to, name, grant, token, uri } = making;
  const at = reachOf(desk, run, session);
  if (to === 'process') {
    const file = processFile(grant, uri, token);
    const path = folder.path(file.name);
    const profile = `breakglass-${name}`;
    return {
      files: [file],
      line: processProfile({ profile, command: appCommand, path, at }),
    };
  }
  const settings = folder.path(settingsName(grant));
  const env: ShellEnvironment = { grant, uri, token, mode: run.mode, settings, at };
  if (to === 'tool') {
    const file = toolFile(platform, env);
    return {
      files: [settingsFile(env), file],
      line: toolLine(platform, folder.path(file.name)),
    };
  }
  const only = onRange(run) ? ' · AWS CLI 2.13+' : '';
  const greeting = `Breakglass ${run.mode}: ${session.arn} · ${session.region}${only}`;
  return { files: [settingsFile(env), ...terminalScripts(platform, env, greeting)] };
}

/** As our own calls go. In a rehearsal nothing leaves this computer, by whatever proxy. */
function reachOf(desk: Desk, run: ActiveRun, session: LiveSession): ToolReach {
  const { at } = callTo(desk, run, session.region, session.credentials);
  const proxy = onRange(run) ? NOWHERE : proxyOf(desk);
  return proxy === undefined ? at : { ...at, proxy };
}

function openTerminal(
  { folder, terminals, platform }: HandoffPorts,
  grant: string,
): ReturnType<HandoffPorts['terminals']['open']> {
  return terminals.open(terminalPlans(platform, (name) => folder.path(name), grant));
}
