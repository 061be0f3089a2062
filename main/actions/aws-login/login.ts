import type { Draft } from '../../core/journal/payload.ts';
import type { CliCredentials } from '../../core/aws-login/credentials.ts';
import type { CliTrouble, FoundCli } from '../../core/ports/aws-login.ts';
import { stepAt } from '../../core/run/plan.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import { openAddress } from '../console/open.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { show } from '../show-sign-in.ts';
import { record, recordAll } from '../record.ts';
import { openedSignIn } from '../sign-in.ts';
import { signInStep } from '../sign-in-step.ts';
import { noneFits, usableIn } from './find.ts';
import { forgetAwsLogin } from './forget.ts';
import { takeIn } from './take-in.ts';

/**
 * Runs `aws login`: which CLI and where is in the log before it starts. The address it signs in at
 * is opened with the private profile; what it gives is proved, and becomes the base session.
 */
export async function startAwsLogin(desk: Desk, region?: string): Promise<Done> {
  const open = openedSignIn(desk);
  if (!open.ok) return open;
  const { run, kit, signIn, user } = open.value;
  const { awsLogin } = desk.ports;
  if (signIn.pending) return refuse('busy');
  if (signIn.stage !== 'cli' || !awsLogin || !signIn.cli) return refuse('step-not-ready');
  const { found } = signIn.cli;
  const cli = usableIn(found);
  if (!cli) return err(noneFits(found));
  const at = region ?? kit.regions[0]?.name ?? '';
  if (!kit.regions.some(({ name }) => name === at)) {
    return refuse('value-invalid', { field: 'region', why: 'format' });
  }
  show(desk, { cli: { found }, pending: { since: desk.ports.clock.now(), region: at } });
  const epoch = desk.accessEpoch;
  const pending = desk.signIn?.pending;
  const id = desk.ports.random.uuid();
  const intended = await record(desk, run, intentOf(run, { id, cli, region: at, user }));
  if (!intended.ok) return shown(desk, intended.error);
  // All was ended, or another way gone, while it was written down: nobody waits for it.
  const waited = desk.signIn?.pending === pending;
  if (desk.run !== run || desk.accessEpoch !== epoch || !waited) {
    await recordAll(desk, run, [loginOutcome(run, id, err({ code: 'stopped', raw: '' }))]);
    return waited ? shown(desk, { code: 'cancelled' }) : done;
  }
  const proxy = kit.network?.proxy;
  const wish = { region: at, ...(proxy === undefined ? {} : { proxy }) };
  const running = awsLogin.begin(cli.path, wish, (url) => void openIt(desk, url));
  desk.awsLogin = { cli, user: user.name, region: at, running };
  const given = await running.ended;
  const told = await recordAll(desk, run, [loginOutcome(run, id, given)]);
  const mine = desk.awsLogin?.running === running;
  if (mine) desk.awsLogin = { cli, user: user.name, region: at };
  const kept = !told.ok
    ? told
    : !given.ok
      ? err(troubleOf(run, given.error))
      : await takeIn(desk, run, { given: given.value, user, region: at, intent: id, epoch });
  if (kept.ok) return kept;
  if (mine) await forgetAwsLogin(desk);
  return shown(desk, kept.error);
}

/** The way out while it runs: the CLI is killed, and what it kept wiped. */
export async function stopAwsLogin(desk: Desk): Promise<Done> {
  if (!desk.awsLogin?.running) return refuse('step-not-ready');
  desk.awsLogin.running.stop();
  await forgetAwsLogin(desk);
  return done;
}

/** The address again, for a browser that did not open, here or on the clipboard. */
export async function againAwsLogin(desk: Desk, how: 'open' | 'copy'): Promise<Done> {
  const address = desk.signIn?.cli?.address;
  if (address === undefined) return refuse('step-not-ready');
  if (how === 'copy') {
    desk.ports.desktop.copy(address);
    return done;
  }
  return openIt(desk, address, true);
}

async function openIt(desk: Desk, url: string, again = false): Promise<Done> {
  const before = desk.signIn;
  if (!before?.cli) return refuse('step-not-ready');
  desk.signIn = { ...before, cli: { ...before.cli, address: url } };
  desk.ports.changed();
  if (desk.ports.awsLogin?.appOpens !== true && !again) return done;
  const opened = await openAddress(desk, url);
  if (opened === 'default') desk.ownBrowser = true;
  if (opened !== undefined && desk.signIn?.cli?.address === url) {
    desk.signIn = { ...desk.signIn, cli: { ...desk.signIn.cli, opened } };
    desk.ports.changed();
  }
  return opened === undefined ? refuse('browser-not-opened') : done;
}

/** As `aws login` ends in CloudTrail, so that the log can be compared with it. */
export function intentOf(
  run: ActiveRun,
  {
    id,
    cli,
    region,
    user,
  }: {
    readonly id: string;
    readonly cli: FoundCli;
    readonly region: string;
    readonly user: { readonly account: string; readonly arn: string };
  },
): Draft<'intent'> {
  const path = signInStep(run);
  const at = path === undefined ? undefined : stepAt(run.plan, path);
  return {
    type: 'intent',
    ...placeOf(run, at),
    data: {
      id,
      call: 'signin:CreateOAuth2Token',
      account: user.account,
      principal: user.arn,
      region,
      lane: 'aws-login',
      tool: { name: 'aws-cli', version: cli.version ?? '', path: { text: cli.path } },
      ...(path === undefined ? {} : { path }),
    },
  };
}

export function loginOutcome(
  run: ActiveRun,
  id: string,
  given: Result<CliCredentials, CliTrouble>,
): Draft<'outcome'> {
  const base = { type: 'outcome', run: run.state.run } as const;
  if (given.ok) return { ...base, data: { id, status: 'ok', by: 'answer' } };
  const { code, raw } = given.error;
  const stopped = code === 'stopped';
  return {
    ...base,
    data: {
      id,
      status: stopped ? 'cancelled' : 'failed',
      ...(stopped ? {} : { code: codeOf(code) }),
      ...(raw === '' ? {} : { error: { text: raw } }),
      by: 'answer',
    },
  };
}

function codeOf(code: 'failed' | 'unreadable'): 'aws-login-failed' | 'aws-login-unreadable' {
  return code === 'failed' ? 'aws-login-failed' : 'aws-login-unreadable';
}

function troubleOf(run: ActiveRun, { code, raw }: CliTrouble): Failure {
  return code === 'stopped'
    ? { code: 'cancelled' }
    : { code: codeOf(code), raw: run.journal.mask(raw) };
}

/** Back to where it can be begun again. What a person stopped needs no card. */
function shown(desk: Desk, failure: Failure): Done {
  const { signIn } = desk;
  if (signIn?.stage === 'cli') {
    show(desk, {
      cli: { found: signIn.cli?.found ?? [] },
      ...(failure.code === 'cancelled' ? {} : { failure }),
    });
  }
  return failure.code === 'cancelled' ? ok(null) : err(failure);
}
