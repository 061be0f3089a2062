import type { Payloads } from '../../core/journal/payload.ts';
import type { Failure } from '../../core/failure.ts';
import type { TerminalEnd } from '../../core/ports/terminals.ts';
import { createTranscript } from '../../core/session-channel/transcript.ts';
import { done, refuse, type Done } from '../answer.ts';
import { onOpenStep, unsettledAt, type CurrentStep } from '../current-step.ts';
import type { Desk, LiveSession } from '../desk.ts';
import { heldNow } from '../keep-session.ts';
import { outcomeOf } from '../outcome-of.ts';
import { placeOf } from '../place.ts';
import { callTo, failedAtAws } from '../reach.ts';
import { agreedIntent } from '../read-back.ts';
import { record } from '../record.ts';
import { commentOf } from '../command-comment.ts';
import { createFeed } from './feed.ts';
import { createPartKeeper } from './keep-parts.ts';
import { createGathered } from './gather.ts';
import { PART } from './keep-transcript.ts';
import type { KeepWhen, LiveTerminal } from './live.ts';
import { prepareTerminal, terminalReadBack, type PreparedTerminal } from './prepare.ts';
import { showPending } from '../show-pending.ts';

/** Parts of a transcript that may wait to be kept before the server is held back. */
const MOST_PARTS_WAITING = 2;
/** Milliseconds after which something new is kept, so that little is lost with an app that is killed. */
const KEEP_EVERY = 60_000;

/**
 * The `terminal` step: the server is found, all of it read back in main's own window, the intent
 * made durable, and only then is the session opened, once. What it shows and what is typed goes
 * into evidence; its end is the outcome.
 */
export async function openTerminal(desk: Desk, path: string): Promise<Done> {
  return onOpenStep(desk, path, async (current) => {
    const { run } = current;
    if (unsettledAt(current) || run.terminal) return refuse('step-not-ready');
    run.failures.delete(path);
    const opened = await prepareAndOpen(desk, current);
    if (!opened.ok) {
      run.pending.delete(path);
      run.failures.set(path, opened.error);
    }
    desk.ports.changed();
    return opened;
  });
}

async function prepareAndOpen(desk: Desk, current: CurrentStep): Promise<Done> {
  const { run, at } = current;
  const terminals = await desk.ports.terminals?.();
  if (!terminals) return refuse('step-not-ready');
  showPending(desk, current, 'resolving-targets');
  const found = await prepareTerminal(desk, current);
  if (!found.ok) return found;
  const prepared = found.value;
  const { session, region, target } = prepared;

  showPending(desk, current, 'waiting-for-confirmation');
  const readBack = terminalReadBack(current, prepared);
  const intended = await agreedIntent(
    desk,
    run,
    readBack,
    at,
    (intent) => ({
      call: 'ssm:StartSession',
      account: session.account,
      principal: session.arn,
      region,
      targets: [target],
      comment: commentOf(run, intent),
      ...(session.role ? { role: session.role.arn } : {}),
    }),
    session,
  );
  if (!intended.ok) return intended;
  const id = intended.value;

  showPending(desk, current, 'opening-terminal', region);
  const room = waitingRoom(desk, current, prepared, id);
  const opened = await terminals.open(
    {
      target: target.id,
      reason: commentOf(run, id),
      to: () => reachWith(desk, current, session, region),
    },
    room.listener,
  );
  const { ok } = opened;
  // Ended while AWS opened it: it is ended there too, and nobody ever sits at it.
  const gone = ok && !heldNow(desk, run, session);
  if (gone) void opened.value.end('key');
  else if (ok) {
    room.enter(opened.value);
    showPending(desk, current, 'in-terminal', region);
  }
  const told = await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: outcomeOf(id, opened, ({ requestId }) => ({ status: 'sent', requestId })),
  });
  if (!ok) {
    return failedAtAws(desk, run, opened.error);
  }
  if (gone) await room.finished;
  if (!told.ok) return told;
  return gone ? refuse('no-session', { role: roleName(session) }) : done;
}

/** The session's credentials for as long as the app holds them, or those it was renewed to. */
function reachWith(desk: Desk, { run }: CurrentStep, session: LiveSession, region: string) {
  const held = heldNow(desk, run, session);
  return held && callTo(desk, run, region, held.credentials);
}

/** What a terminal tells before and after it is known by name. */
function waitingRoom(desk: Desk, current: CurrentStep, prepared: PreparedTerminal, intent: string) {
  const { run, at } = current;
  const { session, region, target } = prepared;
  const { clock } = desk.ports;
  const since = clock.now();
  const transcript = createTranscript(() => clock.now(), run.journal);
  const gathered = createGathered(transcript);
  const decoder = new TextDecoder();
  let live: LiveTerminal | undefined;
  let crowded = false;
  /** Known once the other side has shaken hands. */
  let encrypted: boolean | undefined;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const weigh = (): void => live?.terminal.hold(crowded || keeper.waiting > MOST_PARTS_WAITING);
  const feed = createFeed({
    send: (bytes) =>
      desk.ports.terminalOutput?.({ session: live?.terminal.sessionId ?? '', bytes }),
    crowded: (now) => {
      crowded = now;
      weigh();
    },
  });
  const head = [
    `account ${session.account} · role ${roleName(session)} · ${region}`,
    `server ${target.id} ${target.name} · opened ${new Date(since).toISOString()}`,
    '> typed, < shown; control sequences and what the server did not show are left out',
  ];
  let refusal: Failure | undefined;
  const about = { path: at.path, server: target.name, openedAt: since, head };
  const keeper = createPartKeeper(desk, about, (failure) => {
    if (failure) run.failures.set(at.path, failure);
    else if (refusal && run.failures.get(at.path) === refusal) run.failures.delete(at.path);
    refusal = failure;
    weigh();
    desk.ports.changed();
  });
  let keptAt = since;
  const keep = (when: KeepWhen): void => {
    if (!live) return;
    // The disk may have room again; what is new waits in the transcript, where it is short.
    if (keeper.refused && when !== 'full') keeper.again();
    const late = clock.now() - keptAt >= KEEP_EVERY && !keeper.refused;
    gathered.more();
    const due = { full: gathered.length >= PART, late, now: true, end: true };
    if (!due[when]) return;
    const text = gathered.take(when);
    if (text === '') return;
    keptAt = clock.now();
    keeper.add(text);
    weigh();
  };
  const write = async (end: TerminalEnd): Promise<void> => {
    keep('end');
    await keeper.settled;
    const lost = keeper.lost();
    await record(desk, run, {
      type: 'outcome',
      ...placeOf(run, at),
      data: endingOf(intent, end, { lost, encrypted }),
    });
    if (lost !== undefined) {
      run.failures.set(at.path, { code: 'terminal-transcript-lost', raw: lost });
    } else if (end.why !== 'key' && end.why !== 'agent') {
      run.failures.set(at.path, { code: `terminal-${end.why}`, raw: run.journal.mask(end.text) });
    }
    run.pending.delete(at.path);
    if (run.terminal === live) delete run.terminal;
    finish();
    desk.ports.changed();
  };
  return {
    /** Settles when its end is written down. */
    finished,
    listener: {
      ready: (isEncrypted: boolean, message: string) => {
        encrypted = isEncrypted;
        if (live) live.encrypted = isEncrypted;
        if (message !== '') transcript.shown(`${message}\n`);
        desk.ports.changed();
      },
      output: (bytes: Uint8Array) => {
        transcript.shown(decoder.decode(bytes, { stream: true }));
        feed.push(bytes);
        keep('full');
      },
      link: (state: LiveTerminal['link']) => {
        if (live) live.link = state;
        desk.ports.changed();
      },
      ended: (end: TerminalEnd) => void write(end),
    },
    enter: (terminal: LiveTerminal['terminal']) => {
      live = {
        path: at.path,
        intent,
        session,
        region,
        target,
        since,
        feed,
        transcript,
        terminal,
        link: 'connecting',
        encrypted: false,
        locked: prepared.readOnly,
        keep,
        get parts() {
          return keeper.begun;
        },
        get kept() {
          return keeper.settled;
        },
        finished,
      };
      run.terminal = live;
    },
  };
}

function roleName({ role }: LiveSession): string {
  return role?.arn.split('/').pop() ?? '';
}

/** What is on no disk is told in the log: a record of a terminal that says nothing of a gap is wrong. */
function endingOf(
  id: string,
  { why, text, terminated, exitCode }: TerminalEnd,
  {
    lost,
    encrypted,
  }: { readonly lost: string | undefined; readonly encrypted?: boolean | undefined },
): Payloads['outcome'] {
  const fine = (why === 'key' || why === 'agent' || why === 'expired') && lost === undefined;
  const words = [text, lost ?? ''].filter((one) => one !== '').join('; ');
  return {
    id,
    status: terminated ? (fine ? 'ok' : 'failed') : 'unknown',
    code: terminated && lost !== undefined ? 'terminal-transcript-lost' : `terminal-${why}`,
    by: 'answer',
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(encrypted === undefined ? {} : { encrypted }),
    ...(words === '' ? {} : { error: { text: words } }),
  };
}
