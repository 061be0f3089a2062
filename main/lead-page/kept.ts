/** What whoever leads the drill noted and rated on this device, and how its clock was set. */
export interface Kept {
  readonly notes: readonly { readonly at: string; readonly text: string }[];
  readonly ratings: Readonly<Record<string, 'P' | 'S' | 'M' | 'U'>>;
  /** Ids of items that were seen to happen, with when, epoch ms. */
  readonly happened: Readonly<Record<string, number>>;
  /** The drill's clock stands behind the wall's by so much, ms; and since when it stands still. */
  readonly behindMs: number;
  readonly stoodSince?: number;
}

/** A browser may keep nothing for a file: then all is gone with the page, and it is told. */
export function createKeeper(run: string, first: Kept) {
  const name = `breakglass-lead ${run}`;
  let now = read(name) ?? first;
  let keeps = true;
  const write = (): void => {
    try {
      localStorage.setItem(name, JSON.stringify(now));
    } catch {
      keeps = false;
    }
  };
  write();
  return {
    get: (): Kept => now,
    set: (next: Partial<Kept>): void => {
      now = { ...now, ...next };
      write();
    },
    /** The clock stands no longer. */
    goOn: (behindMs: number): void => {
      const { stoodSince: _over, ...rest } = now;
      now = { ...rest, behindMs };
      write();
    },
    keeps: (): boolean => keeps,
  };
}

export type Keeper = ReturnType<typeof createKeeper>;

function read(name: string): Kept | undefined {
  try {
    const text = localStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}
