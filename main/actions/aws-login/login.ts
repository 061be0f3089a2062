import type { Draft } from '../../core/journal/payload.ts';
import { isSignInAddress } from '../../core/aws-login/arguments.ts';
import type { CliCredentials } from '../../core/aws-login/credentials.ts';
import type { CliTrouble, FoundCli } from '../../core/ports/aws-login.ts';
import { stepAt } from '../../core/run/plan.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import { hostsOf } from '../../core/aws/console-hosts.ts';
import { partitionOf } from '../../core/aws/partition.ts';
import { wayTo } from '../connection.ts';
import { openAddress } from '../console/open.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { show } from '../show-sign-in.ts';
import { record, recordAll } from '../record.ts';
import { openedSignIn } from '../sign-in.ts';
import { signInStep } from '../sign-in-step.ts';
import { changedSince, noneFits, usableIn } from './find.ts';
import { hideLoginCode } from './code.ts';
import { forgetAwsLogin } from './forget.ts';
import { takeIn } from './take-in.ts';
import { tellWiped } from './wipe.ts';

export interface LoginStart {
  /** Of the kit; without one, its first. */
  readonly region?: string;
  /** The browser is on another computer: a code is brought back from there. */
  readonly elsewhere?: boolean;
}

/**
 * Runs `aws login`: which CLI and where is in the log before it starts. The address it signs in at
 * is opened with the private profile; what it gives is proved, and becomes the base session.
 */
export async function startAwsLogin(
  desk: Desk,
  { region, elsewhere = false }: LoginStart = {},
): Promise<Done> {
  const open = openedSignIn(desk);
  if (!open.ok) return open;
  const { run, kit, signIn, user } = open.value;
  const { awsLogin } = desk.ports;
  if (signIn.pending) return refuse('busy');
  if (signIn.stage !== 'cli' || !awsLogin || !signIn.cli) return refuse('step-not-ready');
  const { found } = signIn.cli;
  const program = usableIn(found);
  if (!program) return err(noneFits(found));
  const at = region ?? kit.regions[0]?.name ?? '';
  if (!kit.regions.some(({ name }) => name === at)) {
    return refuse('value-invalid', { field: 'region', why: 'format' });
  }
  const way = wayTo(desk, `https://${at}.${hostsOf(partitionOf(at)).signIn}/`);
  // It would stand in the program's environment, and in what it says of a proxy that refuses it.
  if (way.proxy?.login) return shown(desk, { code: 'aws-login-proxy-login' });
  const cli = { found, ...(elsewhere ? { elsewhere } : {}) };
  show(desk, { cli, pending: { since: desk.ports.clock.now(), region: at } });
  const epoch = desk.accessEpoch;
  const pending = desk.signIn?.pending;
  const id = desk.ports.random.uuid();
  const changed = changedSince(desk, program) !== undefined;
  const intended = await record(
    desk,
    run,
    intentOf(run, { id, cli: program, region: at, user, elsewhere, changed }),
  );
  if (!intended.ok) return shown(desk, intended.error);
  // All was ended, or another way gone, while it was written down: nobody waits for it.
  const waited = desk.signIn?.pending === pending;
  if (desk.run !== run || desk.accessEpoch !== epoch || !waited) {
    await recordAll(desk, run, [loginOutcome(run, id, err({ code: 'stopped', raw: '' }))]);
    return waited ? shown(desk, { code: 'cancelled' }) : done;
  }
  const wish = {
    ...{ region: at, elsewhere },
    ...(way.proxy === undefined ? {} : { proxy: way.proxy.url }),
    ...(way.authorities?.length ? { authorities: way.authorities } : {}),
  };
  const running = awsLogin.begin(program.path, wish, (url) => {
    if (isSignInAddress(url, at)) void openIt(desk, url);
  });
  const held = { cli: program, user: user.name, region: at };
  desk.awsLogin = { ...held, running };
  await tellWiped(desk, await running.wiped);
  const given = await running.ended;
  hideLoginCode(desk);
  const told = await recordAll(desk, run, [loginOutcome(run, id, given)]);
  const mine = desk.awsLogin?.running === running;
  const turned = mine && desk.awsLogin?.turns === true;
  if (mine) desk.awsLogin = held;
  const kept = !told.ok
    ? told
    : !given.ok
      ? err(troubleOf(run, given.error))
      : await takeIn(desk, run, { given: given.value, user, region: at, intent: id, epoch });
  if (kept.ok) {
    const { path, sha256 } = program;
    if (sha256 !== undefined) desk.ports.settings.write({ awsCli: { path, sha256 } });
    return kept;
  }
  if (mine) await forgetAwsLogin(desk);
  const after = shown(desk, kept.error);
  // The person's browser is elsewhere after all: the same once more, with a code to bring back.
  return turned && desk.accessEpoch === epoch
    ? startAwsLogin(desk, { region: at, elsewhere: true })
    : after;
}

/** The way out while it runs: the CLI is killed, and what it kept wiped. */
export async function stopAwsLogin(desk: Desk): Promise<Done> {
  if (!desk.awsLogin?.running) return refuse('step-not-ready');
  desk.awsLogin.running.stop();
  await forgetAwsLogin(desk);
  return done;
}

/** No browser here, or one that is not to be used: what runs ends, and is begun again for another computer's. */
export function turnElsewhere(desk: Desk): Done {
  const { awsLogin, signIn } = desk;
  if (!awsLogin?.running || signIn?.cli?.elsewhere) return refuse('step-not-ready');
  desk.awsLogin = { ...awsLogin, turns: true };
  awsLogin.running.stop();
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
  const { elsewhere } = before.cli;
  desk.signIn = { ...before, cli: { ...before.cli, address: url } };
  desk.ports.changed();
  if ((desk.ports.awsLogin?.appOpens !== true || elsewhere) && !again) return done;
  const opened = await openAddress(desk, url);
  if (opened === 'default') desk.ownBrowser = true;
  if (desk.signIn?.cli?.address === url) {
    desk.signIn = { ...desk.signIn, cli: { ...desk.signIn.cli, opened: opened ?? 'none' } };
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
    elsewhere = false,
    changed = false,
  }: {
    readonly id: string;
    readonly cli: FoundCli;
    readonly region: string;
    readonly user: { readonly account: string; readonly arn: string };
    readonly elsewhere?: boolean;
    readonly changed?: boolean;
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
      tool: {
        ...{ name: 'aws-cli', version: cli.version ?? '', path: { text: cli.path } },
        ...(cli.sha256 === undefined ? {} : { sha256: cli.sha256 }),
        ...(changed ? { changed } : {}),
        ...(elsewhere ? { elsewhere } : {}),
      },
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
