import type { AppView, KitGateView } from '../../../main/contract/views.ts';
import type { Route } from '../../../renderer/state/route.ts';
import { NOW, text } from './base.ts';
import type { ScreenState } from './screen-state.ts';

const held: KitGateView = {
  id: 'gate-1',
  begins: { playbook: 'PB-01' },
  title: text('Identity provider outage', 'ID プロバイダーの障害'),
  kit: {
    name: 'Example Corp break-glass kit',
    prepared: '2026-06-02',
    sha256: '4f0d9bb6fbe1f5cd2c6e9c0a2d8f60e8a3a9b2f9e5b6f7c8d9e0f1a2b3c4d5e6',
    signers: [{ name: 'breakglass.invalid/kit-signer/sato', fingerprint: '7K3M-9QXR-2WTA-HC5D' }],
  },
  concerns: ['stranger', 'stale'],
  playbooks: [],
  seconds: 60,
  people: [
    { id: 'tanaka', name: 'Tanaka Ren', contact: '+81 90-0000-0142' },
    { id: 'mori', name: '森 健', contact: 'pager 7' },
  ],
  known: true,
};
const { kit: _, ...kitless } = held;
const playbook: KitGateView['playbooks'][number] = {
  id: 'PB-90',
  version: '1.2',
  sha256: 'a90d9bb6fbe1f5cd2c6e9c0a2d8f60e8a3a9b2f9e5b6f7c8d9e0f1a2b3c4d5e6',
  standing: 'foreign',
  signers: [{ name: 'breakglass.invalid/publisher/mori', key: '0f3c21ab' }],
};
const ahead = { concerns: held.concerns, seconds: held.seconds };

/** An incident that is held for its kit or playbook: asked, waited for, and over. */
export function gateStates(
  at: (route: Route, more?: Partial<AppView>) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const gate = (more: Partial<KitGateView> = {}): ScreenState =>
    at({ at: 'gate' }, { gate: { ...held, ...more }, gateAhead: ahead });
  return {
    gate: gate(),
    'gate-waiting': gate({ until: NOW + 47_000 }),
    'gate-over': gate({ until: NOW }),
    'gate-unknown': gate({ known: false, people: [], concerns: ['broken'] }),
    'gate-both': gate({ playbooks: [playbook] }),
    'gate-playbook': at(
      { at: 'gate' },
      {
        gate: {
          ...kitless,
          concerns: [],
          playbooks: [{ ...playbook, standing: 'broken', signers: [] }],
        },
      },
    ),
    'reader-ahead': at({ at: 'reader', id: 'PB-01' }, { gateAhead: ahead }),
    'home-held': at({ at: 'home' }, { gate: held }),
  };
}
