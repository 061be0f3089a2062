import { estimateClock } from '../core/aws/clock-estimate.ts';
import { isSignInHost } from '../core/aws/console-hosts.ts';
import { endpointOf, isLoopback } from '../core/aws/endpoint.ts';
import type { Network, Proxy } from '../core/aws/network.ts';
import type { Kit } from '../core/kit/model.ts';
import type { HostToCheck } from '../core/ports/connection.ts';
import { done, refuse, type Done } from './answer.ts';
import type { Connection } from './connection-state.ts';
import type { Desk } from './desk.ts';
import { holdSecrets } from './hold-secrets.ts';
import { regionsIn } from './reach.ts';
import { keptLogin } from './vault/kept-login.ts';

/** Asks every host that work in AWS needs, all at once, with nothing of ours in the question. */
export async function checkConnection(desk: Desk): Promise<Done> {
  if (desk.connection.checking) return refuse('busy');
  const kit = desk.run?.kit ?? (await desk.ports.kit());
  if (!kit) return refuse('kit-missing');
  const change = (more: Partial<Connection>): void => {
    const { checking: _, ...rest } = desk.connection;
    desk.connection = { ...rest, ...more };
    desk.ports.changed();
  };
  change({ checking: { since: desk.ports.clock.now() } });
  const hosts = await (await desk.ports.connection()).check(hostsOf(kit));
  const clock = estimateClock(
    hosts.flatMap(({ skewMs, skewUncertaintyMs }) =>
      skewMs === undefined || skewUncertaintyMs === undefined
        ? []
        : [{ skewMs, uncertaintyMs: skewUncertaintyMs }],
    ),
  );
  // Calls are signed with what several hosts agree on, rather than with the word of one.
  if (clock && clock.agreeing > 1 && desk.reach) {
    desk.reach = { ...desk.reach, skewMs: clock.skewMs };
  }
  change({ hosts, checkedAt: desk.ports.clock.now(), ...(clock ? { clock } : {}) });
  return done;
}

function hostsOf(kit: Kit): readonly HostToCheck[] {
  const regions = regionsIn(kit);
  return [
    ...(['sts', 'ssm'] as const).flatMap((what) =>
      regions.map((at) => ({ what, region: at.region, url: endpointOf(what, at) })),
    ),
    // Whoever answers is believed about the time: AWS only.
    ...kit.signInHosts
      .filter(isSignInHost)
      .map((host) => ({ what: 'sign-in', url: `https://${host}/` }) as const),
  ];
}

/** How a call to a URL leaves this laptop. What stays on it needs no way. */
export function wayTo(desk: Desk, url: string): Network {
  if (isLoopback(url)) return {};
  const { allowed } = desk.connection;
  const proxy = proxyOf(desk);
  const login = proxy === undefined ? undefined : loginOf(desk, proxy);
  const now = allowed !== undefined && desk.run?.state.run === allowed.run ? allowed : undefined;
  return {
    ...(proxy === undefined ? {} : { proxy: { url: proxy, ...(login ? { login } : {}) } }),
    authorities: [...(networkOf(desk)?.authorities ?? []), ...(now ? [now.pem] : [])],
    ...(now ? { interceptor: now.pem } : {}),
  };
}

/** The proxy that was set on this computer, else the kit's. */
export function proxyOf(desk: Desk): string | undefined {
  const own = desk.ports.settings.read().proxy;
  return own === undefined || own === '' ? networkOf(desk)?.proxy : own;
}

/** Of the run's kit; where none is open, of the one that is installed: set-up asks before any run. */
function networkOf({ ports, run }: Desk): Kit['network'] {
  return (run ? run.kit : ports.kits?.shelf.current()?.kit)?.network;
}

/** What was given for now goes before what the vault keeps. */
function loginOf(desk: Desk, proxy: string): Proxy['login'] {
  return givenLogin(desk, proxy) ?? keptLogin(desk, proxy);
}

/** The login that was given for now: for the proxy that was set then, and for no other. */
export function givenLogin({ connection }: Desk, proxy: string): Proxy['login'] {
  const { login } = connection;
  return login?.proxy === proxy ? { user: login.user, password: login.password } : undefined;
}

/** The proxy's login, until the app is locked. Never on the disk, never in a record. */
export function giveProxyLogin(desk: Desk, user: string, password: string): Done {
  const proxy = proxyOf(desk);
  if (proxy === undefined || user.trim() === '' || password === '')
    return refuse('value-invalid', { field: 'proxy' });
  holdSecrets(desk, [password]);
  desk.connection = { ...desk.connection, login: { proxy, user: user.trim(), password } };
  desk.ports.changed();
  return done;
}
