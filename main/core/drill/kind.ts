/**
 * What a drill is for; `docs/log-format.md` names them. A walkthrough reads the steps, a tabletop asks
 * what would come back, and neither signs in; a rehearsal is played against the range; a probe only
 * reads, in real accounts; a game day is played in real accounts made for it.
 */
export const DRILL_KINDS = ['walkthrough', 'tabletop', 'rehearsal', 'probe', 'game-day'] as const;

export type DrillKind = (typeof DRILL_KINDS)[number];

/** Kinds that are talked through: nothing is signed in to, called or sent. */
export type TalkedKind = 'walkthrough' | 'tabletop';

/** Kinds that are played in real accounts, with the organisation's kit. */
export type RealKind = Exclude<DrillKind, TalkedKind | 'rehearsal'>;

/** The kind where the drill is only talked through. A log without a kind is a rehearsal's, or an incident's. */
export function talked(kind: DrillKind | undefined): TalkedKind | undefined {
  return kind === 'walkthrough' || kind === 'tabletop' ? kind : undefined;
}

/** The kind where real accounts are called. */
export function real(kind: DrillKind | undefined): RealKind | undefined {
  return kind === 'probe' || kind === 'game-day' ? kind : undefined;
}

/** Whether what the timeline says comes: nobody answers them while only reading, and what is real is not scripted. */
export function hasTimeline(kind: DrillKind | undefined): boolean {
  return kind !== 'walkthrough' && real(kind) === undefined;
}
