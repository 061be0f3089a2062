import type { Failure } from '../../core/failure.ts';
import { signInAddresses } from '../../core/kit/sign-in-ways.ts';
import { ok, type Result } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { record } from '../record.ts';
import type { Browsing } from './session.ts';
import { consoleTarget, type ConsoleTarget } from './target.ts';

export interface ConsoleWish {
  readonly role?: string;
  /** The assume-role step it is for. */
  readonly path?: string;
}

/** Opens the sign-in page, or a switch-role link. What is meant is in the log before it opens. */
export async function openConsole(
  desk: Desk,
  { role, path, own = false }: ConsoleWish & { readonly own?: boolean },
): Promise<Done> {
  const target = consoleTarget(desk, role, path);
  if (!target.ok) return target;
  const meant = await meanIt(desk, target.value);
  if (!meant.ok) return meant;
  const how = await openAddress(desk, target.value.url, own);
  if (how === undefined) return refuse('browser-not-opened');
  if (how === 'default') desk.ownBrowser = true;
  target.value.run.browsing.set(keyOf(target.value), { ...meant.value, how });
  desk.ports.changed();
  return done;
}

/** Puts one thing on the clipboard that is then pasted into the browser. Never a secret. */
export async function copyForConsole(
  desk: Desk,
  { what, role, path }: ConsoleWish & { readonly what: 'address' | 'account' | 'user' },
): Promise<Done> {
  const target = consoleTarget(desk, role, path);
  if (!target.ok) return target;
  const { account, user, url, run } = target.value;
  if (what !== 'address') {
    desk.ports.desktop.copy(what === 'account' ? account : user.name);
    return done;
  }
  const meant = await meanIt(desk, target.value);
  if (!meant.ok) return meant;
  desk.ports.desktop.copy(url);
  run.browsing.set(keyOf(target.value), { how: 'copied', ...meant.value });
  desk.ports.changed();
  return done;
}

/** The page did not open, or did not answer: the next address in order. */
export function nextAddress(desk: Desk): Done {
  const target = consoleTarget(desk);
  const { signIn } = desk;
  if (!target.ok) return target;
  if (!signIn) return refuse('step-not-ready');
  const { run, kit, user } = target.value;
  const count = signInAddresses(kit, user).length;
  desk.signIn = { ...signIn, addressAt: ((signIn.addressAt ?? 0) + 1) % count };
  const before = run.browsing.get('');
  if (before) run.browsing.set('', { intent: before.intent, principal: before.principal });
  desk.ports.changed();
  return done;
}

/** In the private profile where there is one, else in the default browser; undefined: in neither. */
export async function openAddress(
  desk: Desk,
  url: string,
  own = false,
): Promise<'clean' | 'default' | undefined> {
  const { browser, desktop } = desk.ports;
  const { accessEpoch: epoch, run } = desk;
  if (!own && browser && (await browser.open(url)) === 'clean') return 'clean';
  // All was ended while it started: the person's own browser, which nothing wipes, takes over nothing.
  if (desk.accessEpoch !== epoch || desk.run !== run) return undefined;
  return (await desktop.openLink(url)) ? 'default' : undefined;
}

/**
 * The intent of signing in or switching, written once until it is read back. What was meant for
 * another user is given up first: what is then read back is not theirs.
 */
export async function meanIt(
  desk: Desk,
  target: ConsoleTarget,
): Promise<Result<Browsing, Failure>> {
  const { run, role, at, account, user, kit } = target;
  const before = run.browsing.get(keyOf(target));
  if (before?.principal === user.arn) return ok(before);
  if (before) {
    const givenUp = await record(desk, run, {
      type: 'outcome',
      ...placeOf(run, at),
      data: { id: before.intent, status: 'cancelled', by: 'person' },
    });
    if (!givenUp.ok) return givenUp;
  }
  const id = desk.ports.random.uuid();
  const recorded = await record(desk, run, {
    type: 'intent',
    ...placeOf(run, at),
    data: {
      id,
      call: target.call,
      account,
      principal: user.arn,
      region: regionOf(kit),
      lane: 'console',
      ...(role ? { role: role.arn } : {}),
      ...(at ? { path: at.path } : {}),
    },
  });
  if (!recorded.ok) return recorded;
  const meant = { intent: id, principal: user.arn };
  run.browsing.set(keyOf(target), meant);
  return ok(meant);
}

export function keyOf({ role }: ConsoleTarget): string {
  return role?.id ?? '';
}

export function regionOf({ regions }: ConsoleTarget['kit']): string {
  return regions[0]?.name ?? '';
}
