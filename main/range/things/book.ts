import type { StateStore } from '../state/store.ts';
import type { World } from '../worlds/model.ts';
import type { Thing, ThingKind, ThingOf, Things } from './model.ts';

/** The world's things as they are now: what the world began with, and what calls made of it. */
export interface ThingBook {
  find<K extends ThingKind>(kind: K, account: string, id: string): ThingOf<K> | undefined;
  /** Of one account, in the order they came to be. */
  all<K extends ThingKind>(kind: K, account: string): readonly ThingOf<K>[];
  put<K extends ThingKind>(thing: {
    readonly kind: K;
    readonly account: string;
    readonly id: string;
    readonly region?: string;
    readonly data: Things[K];
  }): void;
  remove(kind: ThingKind, account: string, id: string): void;
  /** Whether anything of this kind was changed or taken away; the same object while nothing was. */
  readonly changes: unknown;
}

type Key = `${string} ${string} ${string}`;

const keyOf = (kind: string, account: string, id: string): Key => `${kind} ${account} ${id}`;

export function createThingBook(world: World, store: StateStore): ThingBook {
  const first = new Map<string, Thing>(
    (world.things ?? []).map((thing) => [keyOf(thing.kind, thing.account, thing.id), thing]),
  );
  // What the memory holds was put there by `put`: null where a thing was taken away.
  const changed = (): Readonly<Record<string, Thing | null>> =>
    store.state.things as Readonly<Record<string, Thing | null>>;
  const change = (key: Key, thing: Thing | null): void => {
    store.update((state) => ({ ...state, things: { ...state.things, [key]: thing } }));
  };
  return {
    find: <K extends ThingKind>(kind: K, account: string, id: string) => {
      const key = keyOf(kind, account, id);
      const now = Object.hasOwn(changed(), key) ? changed()[key] : first.get(key);
      return (now ?? undefined) as ThingOf<K> | undefined;
    },
    all: <K extends ThingKind>(kind: K, account: string) => {
      const all = new Map<string, Thing | null>([...first, ...Object.entries(changed())]);
      return [...all.values()].filter(
        (thing): thing is ThingOf<K> => thing?.kind === kind && thing.account === account,
      );
    },
    put: (thing) => change(keyOf(thing.kind, thing.account, thing.id), thing as unknown as Thing),
    remove: (kind, account, id) => change(keyOf(kind, account, id), null),
    get changes() {
      return store.state.things;
    },
  };
}
