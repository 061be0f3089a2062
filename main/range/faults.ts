import { seeded, type NetworkFault } from './network/network-fault.ts';

/** What is broken on purpose. Absent means well. Actions are `service:Action`, `service:*` or `*`. */
export interface Faults {
  /** Regions that are dark: `refuses` has no listener, `silent` takes the connection and never answers. */
  readonly dark?: Readonly<Record<string, 'refuses' | 'silent'>>;
  /** Server clock minus laptop clock, milliseconds. */
  readonly skewMs?: number;
  /** Does the work, then drops the connection instead of answering; `times` calls, then well again. */
  readonly lost?: readonly CountedFault[];
  /** Refuses with a throttling error before anything is done. */
  readonly throttled?: readonly CountedFault[];
  /** Refuses with this error before anything is done. */
  readonly refused?: readonly (CountedFault & {
    readonly code: string;
    readonly status: number;
    readonly message?: string;
  })[];
  /** Cuts the connection once so many bytes of a request have come, or of its answer have gone. */
  readonly cut?: { readonly request?: number; readonly answer?: number; readonly times?: number };
  /** Answers late. */
  readonly slow?: readonly {
    readonly action: string;
    readonly region?: string;
    readonly ms: number;
  }[];
  /** What is wrong with the data channels of terminals. */
  readonly terminal?: {
    /** Cuts a connection after so many messages of the agent, `times` connections (1 if absent). */
    readonly cutAfter?: number;
    readonly times?: number;
    /** Messages come so much later, both ways. */
    readonly slowMs?: number;
    /** Turns pairs of the agent's messages around. */
    readonly reorder?: boolean;
    /** The first so many acknowledgements of each connection are lost. */
    readonly lostAcknowledgements?: number;
  };
  /** Instance ids whose agent is away. */
  readonly offline?: readonly string[];
  /** Instance ids whose disk is full, and those that find no other host by its name. */
  readonly diskFull?: readonly string[];
  readonly namesGone?: readonly string[];
  /** Regions where STS is not activated. */
  readonly stsDisabled?: readonly string[];
  /** What the network does; of several for a Region, the first that still strikes. */
  readonly network?: readonly NetworkFault[];
  /** Where the drawing of shares begins, so that a run can be repeated; 1 if absent. */
  readonly seed?: number;
}

export interface CountedFault {
  readonly action: string;
  readonly region?: string;
  /** How many calls it hits; absent means every one. */
  readonly times?: number;
  /** Share of calls it hits, 0 to 1, drawn from the faults' `seed`; absent means every one. */
  readonly share?: number;
}

/** The faults in force, with counted ones used up as they strike. */
export interface FaultBoard {
  readonly faults: Faults;
  set(faults: Faults): void;
  /** Whether this call is to be struck; counts it. */
  strikes(kind: 'lost' | 'throttled', region: string, action: string): boolean;
  /** The error this call is to be refused with; counts it. */
  refusal(region: string, action: string): NonNullable<Faults['refused']>[number] | undefined;
  /** Where the next connection is to be cut; counts it. */
  nextCut(): Faults['cut'];
  /** What the network does to the next connection of a Region; counts it. */
  nextConnection(region: string): NetworkFault | undefined;
  /** After how many messages the next data channel is to be cut; counts it. */
  nextTerminalCut(): number | undefined;
  delayMs(region: string, action: string): number;
}

export function createFaultBoard(initial: Faults): FaultBoard {
  let faults = initial;
  // By object: a fault that is set again goes on counting, a new one begins.
  const struck = new WeakMap<object, number>();
  let draw = seeded(initial.seed ?? 1);
  const once = <T extends { readonly times?: number }>(
    fault: T | undefined,
    usual = Infinity,
  ): T | undefined => {
    if (!fault || (struck.get(fault) ?? 0) >= (fault.times ?? usual)) return undefined;
    struck.set(fault, (struck.get(fault) ?? 0) + 1);
    return fault;
  };
  const left = (fault: { readonly times?: number }): boolean =>
    (struck.get(fault) ?? 0) < (fault.times ?? Infinity);
  const drawn = (fault: { readonly times?: number; readonly share?: number }): boolean =>
    left(fault) && (fault.share === undefined || draw() < fault.share);
  return {
    get faults() {
      return faults;
    },
    set(next) {
      faults = next;
      draw = seeded(next.seed ?? 1);
    },
    strikes(kind, region, action) {
      const fault = faults[kind]?.find((one) => hits(one, region, action) && drawn(one));
      return once(fault) !== undefined;
    },
    refusal: (region, action) =>
      once(faults.refused?.find((one) => hits(one, region, action) && drawn(one))),
    nextCut: () => once(faults.cut),
    nextConnection: (region) =>
      once(
        faults.network?.find(
          (one) => (one.region === undefined || one.region === region) && drawn(one),
        ),
      ),
    nextTerminalCut: () => once(faults.terminal, 1)?.cutAfter,
    delayMs: (region, action) =>
      Math.max(
        0,
        ...(faults.slow ?? []).filter((one) => hits(one, region, action)).map(({ ms }) => ms),
      ),
  };
}

function hits(fault: { action: string; region?: string }, region: string, action: string): boolean {
  return (
    (fault.action === '*' || fault.action === action || inService(fault.action, action)) &&
    (fault.region === undefined || fault.region === region)
  );
}

function inService(pattern: string, action: string): boolean {
  return pattern.endsWith(':*') && action.startsWith(pattern.slice(0, -1));
}
