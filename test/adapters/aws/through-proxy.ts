import { afterAll, afterEach, beforeAll } from 'vitest';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import type { Network } from '../../../main/core/aws/network.ts';
import type { Sts } from '../../../main/core/ports/aws.ts';
import { startProxy, type FakeProxy, type ProxyWish } from '../../fakes/proxy.ts';
import { rehearse, type Rehearsal } from './rehearsal.ts';

export interface BehindProxy {
  readonly here: () => Rehearsal;
  readonly proxy: () => FakeProxy;
  /** STS through a new proxy; `login` as `user:password`. */
  through(wish: ProxyWish, network?: Omit<Network, 'proxy'>, login?: string): Promise<Sts>;
  probe(sts: Sts): ReturnType<Sts['probe']>;
}

/** A range over TLS, reached through a proxy that each test starts. */
export function behindProxy(): BehindProxy {
  let here: Rehearsal;
  const proxies: FakeProxy[] = [];
  beforeAll(async () => {
    here = await rehearse({ tls: true });
  });
  afterEach(async () => {
    await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
  });
  afterAll(() => here.range.close());
  return {
    here: () => here,
    proxy: () => proxies.at(-1)!,
    through: async (wish, network = {}, login) => {
      const proxy = await startProxy(wish);
      proxies.push(proxy);
      const [user = '', password = ''] = login?.split(':') ?? [];
      const given = login === undefined ? {} : { login: { user, password } };
      const set = { ...network, proxy: { url: proxy.url, ...given } };
      return createSts({
        publicAuthorities: [here.range.authorities!.authority],
        network: () => set,
        timeoutMs: 3_000,
      });
    },
    probe: (sts) => sts.probe(here.range.endpoints.slice(0, 1), here.key),
  };
}
