import type { AppView, VaultView } from '../../../main/contract/views.ts';
import type { Route } from '../../../renderer/state/route.ts';
import type { ScreenState } from './screen-state.ts';
import { NOW, view } from './base.ts';

const DAY = 86_400_000;

const unlocked: VaultView = {
  ...view.vault,
  is: 'unlocked',
  slots: ['pass', 'recovery', 'os'],
  count: 3,
  since: NOW - 600_000,
  mayAdd: 1,
  items: [
    { id: 'a', kind: 'log-seed', name: '0190f3c2-7b1a-7c3e-9f00-0123456789ab/4', at: NOW - 60_000 },
    { id: 'b', kind: 'witness-key', name: 'Tanaka Ren', at: NOW - 40 * DAY },
    {
      id: 'c',
      kind: 'break-glass-key',
      name: 'bg-sato',
      at: NOW - 90 * DAY,
      exception: { is: 'yes', approvedBy: 'Tanaka Ren', until: '2026-12-31', signed: false },
    },
  ],
};

/** The vault in each of its states, with all its warnings in one of them. */
export function vaultStates(
  at: (route: Route, more?: Partial<AppView>) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const of = (vault: VaultView): ScreenState => at({ at: 'vault' }, { vault });
  const { vault } = view;
  const [, , key] = unlocked.items;
  const ended = {
    is: 'ended',
    approvedBy: 'Tanaka Ren',
    until: '2026-10-31',
    signed: true,
  } as const;
  return {
    'vault-none': of({ ...vault, keychain: 'plain-text' }),
    'vault-locked': of({ ...vault, is: 'locked', slots: ['pass', 'recovery', 'os'], count: 2 }),
    'vault-unlocked': of(unlocked),
    'vault-warnings': of({
      ...unlocked,
      slots: ['pass', 'recovery'],
      keychain: 'timed-out',
      mayAdd: 0,
      whole: false,
      items: key
        ? [
            { ...key, exception: ended },
            { ...key, id: 'd', exception: { is: 'none' } },
          ]
        : [],
      warnings: [
        { code: 'damaged', params: {} },
        { code: 'rolled-back', params: { version: 7, seen: 9 } },
        { code: 'changed-outside', params: {} },
        { code: 'item-damaged', params: { id: '0190f3c2' } },
        { code: 'old-cost', params: {} },
      ],
    }),
    'vault-unreadable': of({ ...vault, is: 'unreadable', detail: 'slots.0.kdf.N: too_big' }),
  };
}
