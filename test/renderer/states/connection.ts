import type { AppView } from '../../../main/contract/views.ts';
import type { ConnectionView } from '../../../main/contract/views/connection-view.ts';
import type { Route } from '../../../renderer/state/route.ts';
import type { ScreenState } from './screen-state.ts';

const NEXT_YEAR = Date.parse('2027-03-01T00:00:00Z');
const amazon = { issuer: 'Amazon', names: 'DNS:sts.amazonaws.com', until: NEXT_YEAR };
const told = { skewMs: 74_200, skewUncertaintyMs: 560, certificate: amazon };

export const checked: ConnectionView = {
  checkedAt: 1,
  hosts: [
    {
      what: 'sts',
      region: 'ap-northeast-1',
      host: 'sts.ap-northeast-1.amazonaws.com',
      ok: false,
      ms: 4_000,
      code: 'timed-out',
    },
    {
      what: 'sts',
      region: 'ap-northeast-3',
      host: 'sts.ap-northeast-3.amazonaws.com',
      ok: true,
      ms: 84,
      ...told,
    },
    {
      what: 'ssm',
      region: 'ap-northeast-3',
      host: 'ssm.ap-northeast-3.amazonaws.com',
      ok: true,
      ms: 1_240,
      ...told,
    },
    {
      what: 'sign-in',
      host: 'ap-northeast-3.signin.aws.amazon.com',
      ok: false,
      ms: 60,
      code: 'tls-intercepted',
      certificate: { ...amazon, issuer: 'Example Corp TLS Inspection' },
    },
  ],
  clock: { skewMs: 74_200, uncertaintyMs: 540, agreeing: 2, differing: 0 },
  chosen: { region: 'ap-northeast-3', why: 'earlier-failed' },
  proxy: { url: 'http://proxy.example:8080', login: false, kept: false },
};

/** The way to AWS: not looked at yet, looked at, and read on the way. */
export function connectionStates(
  at: (route: Route, more?: Partial<AppView>) => ScreenState,
  inRun: (more: Partial<AppView>, route: Route) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const here = { at: 'connection' } as const;
  const allowed = { name: 'Example Corp TLS Inspection', fingerprint: 'A1:B2:C3:D4' };
  return {
    connection: at(here),
    'connection-checked': at(here, { connection: checked }),
    'connection-run': inRun({ connection: checked }, here),
    'connection-allowed': inRun({ connection: { ...checked, allowed } }, here),
    'still-works': at({ at: 'still-works' }),
  };
}
