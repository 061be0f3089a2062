import { givenLogin, proxyOf } from '../../actions/connection.ts';
import { keptLogin } from '../../actions/vault/kept-login.ts';
import type { Desk } from '../../actions/desk.ts';
import type { CheckedHostView, ConnectionView } from '../../contract/views/connection-view.ts';
import type { HostChecked } from '../../core/ports/connection.ts';

export function connectionView(desk: Desk): ConnectionView {
  const { connection, reach, run } = desk;
  const { checking, checkedAt, hosts, clock, allowed } = connection;
  const proxy = proxyOf(desk);
  const now = allowed && run?.state.run === allowed.run ? allowed : undefined;
  return {
    hosts: hosts.map(hostView),
    ...(checking ? { checking } : {}),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    ...(clock ? { clock } : {}),
    ...(reach ? { chosen: { region: reach.region, why: reach.why } } : {}),
    ...(proxy === undefined
      ? {}
      : {
          proxy: {
            url: proxy,
            login: givenLogin(desk, proxy) !== undefined,
            kept: keptLogin(desk, proxy) !== undefined,
          },
        }),
    ...(now ? { allowed: { name: now.name, fingerprint: now.fingerprint } } : {}),
  };
}

function hostView({ url, failure, ...seen }: HostChecked): CheckedHostView {
  const host = /^https?:\/\/([^/]+)/.exec(url)?.[1] ?? url;
  return { ...seen, host, ...(failure ? { code: failure.code } : {}) };
}
