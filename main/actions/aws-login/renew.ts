import type { ActiveRun, Desk, LiveSession } from '../desk.ts';
import { record, recordAll } from '../record.ts';
import { intentOf, loginOutcome } from './login.ts';
import { takeInQuietly } from './take-in.ts';

/** What `aws login` gives lasts fifteen minutes at most; it is renewed this long before, milliseconds. */
const AHEAD = 180_000;
/** Between two tries, milliseconds. */
const PAUSE = 60_000;

/**
 * Asks AWS CLI for fresh credentials before the base session is over; it may renew them for twelve
 * hours. Each try is in the log. Where none succeeds the session ends, and a person signs in again.
 */
export async function renewAwsLogin(desk: Desk): Promise<void> {
  const { run, awsLogin, ports } = desk;
  if (run?.state.phase !== 'going' || !awsLogin || awsLogin.running || !ports.awsLogin) return;
  const now = ports.clock.now();
  const due = newestOf(desk);
  if (!due || due.expiresAt - now > AHEAD || due.expiresAt <= now) return;
  if (awsLogin.askedAt !== undefined && now - awsLogin.askedAt < PAUSE) return;
  const user = run.kit?.users.find(({ name }) => name === awsLogin.user);
  if (!user) return;
  desk.awsLogin = { ...awsLogin, askedAt: now };
  const { cli, region } = awsLogin;
  const epoch = desk.accessEpoch;
  const id = ports.random.uuid();
  if (!(await intended(desk, run, { id, cli, region, user }))) return;
  const given = await ports.awsLogin.renew();
  const told = await recordAll(desk, run, [loginOutcome(run, id, given)]);
  // The CLI may hand out the ones it has: they are no new session.
  if (!told.ok || !given.ok || isHeld(desk, given.value.credentials.accessKeyId)) return;
  const taken = { given: given.value, user, region, intent: id, epoch, replaces: due };
  await takeInQuietly(desk, run, taken);
}

async function intended(
  desk: Desk,
  run: ActiveRun,
  what: Parameters<typeof intentOf>[1],
): Promise<boolean> {
  const { path: _path, ...data } = intentOf(run, what).data;
  return (await record(desk, run, { type: 'intent', run: run.state.run, data })).ok;
}

function newestOf({ sessions }: Desk): LiveSession | undefined {
  return [...sessions.values()].reverse().find(({ kind }) => kind === 'cli');
}

function isHeld({ sessions }: Desk, accessKeyId: string): boolean {
  return [...sessions.values()].some(({ credentials }) => credentials.accessKeyId === accessKeyId);
}
