import type { StuckView, WayOutView } from '../../../main/contract/views.ts';
import { wayWords } from '../../../main/core/stuck/words.ts';
import type { WayOutId } from '../../../main/core/stuck/ways-out.ts';
import { NOW } from './base.ts';

const PEOPLE = [
  { name: 'Alex Jones', value: '+1 206 555 0100, pager 12' },
  { name: '佐藤 花子', value: '+81 3 0000 0000' },
];
const DEVICES = [
  { name: 'Phone', value: 'arn:aws:iam::111122223333:mfa/bg-sato-totp' },
  { name: 'YubiKey', value: 'arn:aws:iam::111122223333:u2f/bg-sato-key' },
];

function way(id: WayOutId, more: Partial<WayOutView> = {}): WayOutView {
  const part = { lines: [], bare: false, opens: false, goesOn: false };
  return { id, ...wayWords[id], ...part, ...more };
}

/** What main answers for each page: with a kit that names what it can, and in a run. */
export function stuckView(on: StuckView['on']): StuckView {
  const people = [
    way('colleague', { lines: PEOPLE, chosenAt: NOW - 60_000 }),
    way('helper-slot', { bare: true, playbook: 'PB-14' }),
    way('root', { lines: [{ name: 'Mei Suzuki', value: 'safe 2' }] }),
    way('aws-support', { opens: true }),
  ];
  const first: Readonly<Record<StuckView['on'], readonly WayOutView[]>> = {
    ladder: [way('console', { goesOn: true }), way('aws-login', { goesOn: true })],
    mfa: [way('second-device', { lines: DEVICES, goesOn: true })],
    password: [way('check-typing', { goesOn: true })],
    network: [way('other-network'), way('other-address', { goesOn: true })],
  };
  return { on, ways: [...first[on], ...people], user: 'bg-sato', recorded: true };
}

/** The same with an empty kit, and no run. */
export const bareStuck: StuckView = {
  on: 'mfa',
  ways: [
    way('second-device', { bare: true }),
    way('colleague', { bare: true }),
    way('aws-support', { opens: true }),
  ],
  recorded: false,
};
