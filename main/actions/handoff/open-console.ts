import { consoleSeconds, loginUrl, signinHost } from '../../core/handoff/console-link.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { AwsFailure } from '../../core/ports/aws.ts';
import type { Federation } from '../../core/ports/handoff.ts';
import { err, type Result } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { ActiveRun, Desk, LiveSession } from '../desk.ts';
import { refusedHandOff } from '../drill/limits.ts';
import { onRange } from '../drill/where.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { stillHeld } from '../keep-session.ts';
import { callTo, failedAtAws, regionsOf } from '../reach.ts';
import { record } from '../record.ts';
import { askToGive } from './ask-to-give.ts';
import { openOnce } from './open-once.ts';
import { recordHandout, timeText } from './record-handout.ts';

/** A sign-in token opens one console session within a quarter of an hour (IAM User Guide). */
const LINK_MS = 15 * 60_000;
/** How long the browser may take to fetch the link: it may have to start. */
const FETCHED_WITHIN_MS = 30_000;

const CHAINED: Text = {
  en: 'The console session ends with this session: AWS lets no other length be asked for a role assumed from another session. Ending it here does not end it there.',
  ja: 'コンソールのセッションは、このセッションと同時に終わります。別のセッションから引き受けたロールでは、AWS は長さの指定を認めません。ここで終了しても、コンソールは終わりません。',
};
const DIRECT: Text = {
  en: 'The console session may last up to twelve hours, longer than this one. Ending it here does not end it there.',
  ja: 'コンソールのセッションは最長 12 時間続き、このセッションより長いことがあります。ここで終了しても、コンソールは終わりません。',
};

/**
 * Opens the AWS console as a role session: main asks AWS for a sign-in token, and the browser fetches
 * the link at the door. Link and token are in no record, no view, no failure and no command line.
 */
export async function openConsole(desk: Desk, id: string): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  if (!desk.ports.handoff) return refuse('handoff-unavailable');
  const session = desk.sessions.get(id);
  if (!session) return refuse('no-session');
  // GetSessionToken's credentials are none of those the federation endpoint takes.
  if (session.kind !== 'role') return refuse('handoff-not-a-role');
  const refusal = refusedHandOff(run, session);
  if (refusal) return err(refusal);
  const warning = session.chained ? CHAINED : DIRECT;
  const agreed = await askToGive(desk, run, session, { to: 'console', name: '', warning });
  if (!agreed.ok) return agreed;
  // Ended while it was read back: AWS is asked for nothing.
  if (!stillHeld(desk, run, session)) return refuse('no-session');
  const intent = desk.ports.random.uuid();
  const intended = await record(desk, run, {
    type: 'intent',
    run: run.state.run,
    data: {
      id: intent,
      call: 'signin:GetSigninToken',
      account: session.account,
      principal: session.arn,
      region: session.region,
      readBack: 'shown',
    },
  });
  if (!intended.ok) return intended;
  const token = await askFor(desk, run, session, await desk.ports.handoff.federation());
  if (token.ok) holdSecrets(desk, [token.value.token]);
  const told = await record(desk, run, {
    type: 'outcome',
    run: run.state.run,
    data: token.ok
      ? { id: intent, status: 'ok', by: 'answer' }
      : { id: intent, status: 'failed', code: token.error.code, by: 'answer' },
  });
  if (!told.ok) return told;
  if (!token.ok) return failedAtAws(desk, run, token.error);
  const link = loginUrl(token.value.region, token.value.token);
  if (link === undefined) return refuse('handoff-not-opened', {}, 'the link is too long');
  const grant = { id: intent, session: id, to: 'console', name: '' } as const;
  const until = desk.ports.clock.now() + FETCHED_WITHIN_MS;
  const handed = await recordHandout(desk, grant, { event: 'granted', until: timeText(until) });
  if (!handed.ok) return handed;
  // Ended while AWS was asked: the token goes nowhere, and the log says so.
  if (!stillHeld(desk, run, session)) {
    const kept = await recordHandout(desk, grant, { event: 'refused', why: 'session-over' });
    return kept.ok ? refuse('no-session') : kept;
  }
  // A range's token is of no use at AWS and goes nowhere: the window says so beforehand.
  if (onRange(run)) return done;
  const consoleUntil = endOf(desk, session);
  return openOnce(desk, { ...grant, link, until, consoleUntil, taken: false });
}

/** The session's own Region first: asking for a token changes nothing, so the next may be tried. */
async function askFor(
  desk: Desk,
  run: ActiveRun,
  session: LiveSession,
  federation: Federation,
): Promise<Result<{ readonly token: string; readonly region: string }, AwsFailure>> {
  const others = regionsOf(desk, run).flatMap(({ region }) =>
    region === session.region ? [] : [region],
  );
  const seconds = secondsOf(session);
  let last: AwsFailure | undefined;
  for (const region of [session.region, ...others]) {
    const to = callTo(desk, run, region, session.credentials);
    const answer = await federation.signinToken(to, signinHost(region), seconds);
    if (answer.ok) return { ok: true, value: { token: answer.value, region } };
    last ??= answer.error;
    // An answer is an answer: another Region would say the same.
    if (answer.error.status !== undefined && answer.error.code !== 'not-aws') break;
  }
  return err(last ?? { code: 'unknown', raw: '', mayHaveHappened: false });
}

function secondsOf({ chained, role }: LiveSession): number | undefined {
  return consoleSeconds({ chained, maxSessionSeconds: role?.maxSessionSeconds ?? 0 });
}

/** When the console session that the link may open ends, at the latest. */
function endOf(desk: Desk, session: LiveSession): number {
  const seconds = secondsOf(session);
  return seconds === undefined
    ? session.expiresAt
    : desk.ports.clock.now() + LINK_MS + seconds * 1000;
}
