/**
 * What a drill is for; `docs/log-format.md` names them. A walkthrough reads the steps, a tabletop asks
 * what would come back, and neither signs in; a rehearsal is played against the range.
 */
export const DRILL_KINDS = ['walkthrough', 'tabletop', 'rehearsal'] as const;

export type DrillKind = (typeof DRILL_KINDS)[number];

/** Kinds that are talked through: nothing is signed in to, called or sent. */
export type TalkedKind = Exclude<DrillKind, 'rehearsal'>;

/** The kind where the drill is only talked through. A log without a kind is a rehearsal's, or an incident's. */
export function talked(kind: DrillKind | undefined): TalkedKind | undefined {
  return kind === 'rehearsal' ? undefined : kind;
}

/** Whether what the timeline says comes: nobody answers messages while only reading. */
export function hasTimeline(kind: DrillKind | undefined): boolean {
  return kind !== 'walkthrough';
}
