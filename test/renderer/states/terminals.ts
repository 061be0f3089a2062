import type { RunView, TerminalsView } from '../../../main/contract/views.ts';
import { failure, MINUTE, NOW } from './base.ts';
import type { ScreenState } from './screen-state.ts';

const arn = (role: string, name: string): string =>
  `arn:aws:sts::111122223333:assumed-role/${role}/${name}`;

const seen: TerminalsView = {
  session: 'role-IR-ReadOnly',
  at: NOW - 20_000,
  regions: [
    {
      region: 'ap-northeast-1',
      more: false,
      terminals: [
        {
          id: 'bg-mori-0f2c1d9b8a7e65d41',
          owner: arn('BREAK-GLASS-RESPONDER', 'bg-mori'),
          target: 'i-0a7f3c91d2e84b605',
          since: NOW - 52 * MINUTE,
          reason: 'INC-2041 look at the web server',
          whose: 'others',
        },
        {
          id: 'bg-sato-03a9c4e7715bd2f60',
          owner: arn('IR-ReadOnly', 'bg-sato'),
          target: 'i-0d4e81b7a2c935f16',
          since: NOW - 8 * MINUTE,
          whose: 'mine',
        },
      ],
    },
    { region: 'ap-northeast-3', more: false, terminals: [] },
    {
      region: 'us-west-2',
      more: false,
      terminals: [],
      failure: failure('connection-lost'),
    },
  ],
};

/** Asked for nothing yet, and with terminals of two people, an empty Region and one that is dark. */
export function terminalsStates(
  inRun: (more: Partial<RunView>) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const overlay = { is: 'terminals' } as const;
  return {
    'dialog-terminals-asks': { ...inRun({}), overlay },
    'dialog-terminals': { ...inRun({ terminals: seen }), overlay },
  };
}
