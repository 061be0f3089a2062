import type { Thing } from '../things/model.ts';
import type { World, WorldAccount, WorldInstance } from './model.ts';
import type { PastEvent } from './past-event.ts';

/** What is different from a world that another one is made from. */
export interface Overlay {
  readonly scenario: string;
  /** Take the place of things with the same kind, account and id; others are added. */
  readonly things?: readonly Thing[];
  readonly history?: readonly PastEvent[];
  /** By account, what is another than it was. */
  readonly accounts?: Readonly<Record<string, (account: WorldAccount) => WorldAccount>>;
}

export function overlaid(
  under: World,
  { scenario, things = [], history = [], accounts }: Overlay,
): World {
  const same = (one: Thing, other: Thing): boolean =>
    one.kind === other.kind && one.account === other.account && one.id === other.id;
  const kept = (under.things ?? []).filter((one) => !things.some((other) => same(one, other)));
  return {
    ...under,
    scenario,
    things: [...kept, ...things],
    history: [...(under.history ?? []), ...history].sort(
      (left, right) => right.minutesBefore - left.minutesBefore,
    ),
    accounts: under.accounts.map((account) => accounts?.[account.id]?.(account) ?? account),
  };
}

/** An account with one server changed. */
export function withServer(
  id: string,
  change: (instance: WorldInstance) => WorldInstance,
): (account: WorldAccount) => WorldAccount {
  return (account) => ({
    ...account,
    instances: account.instances.map((one) => (one.id === id ? change(one) : one)),
  });
}
