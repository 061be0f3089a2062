interface Sides<T> {
  /** Does it once more; the time, and what it wrote. */
  readonly ours: (round: number) => Promise<{ readonly took: number; readonly wrote: T }>;
  /** Writes the same its own way. */
  readonly theirs: (wrote: T) => Promise<number>;
  /** What is done between two turns is counted for neither. */
  readonly between: (round: number) => Promise<void>;
}

/**
 * Both sides turn by turn. Who follows the other finds the disk and the caches as that one left
 * them, so each goes first every other round. The other side stays one record behind, and in the
 * end has written the same. What comes between at odd distances precedes both alike.
 */
export async function inTurns<T>(
  rounds: number,
  sides: Sides<T>,
): Promise<{ readonly ours: readonly number[]; readonly theirs: readonly number[] }> {
  const ours: number[] = [];
  const theirs: number[] = [];
  let { wrote } = await sides.ours(0);
  for (let round = 1; round <= rounds; round += 1) {
    const behind = wrote;
    const first = round % 2 === 0 ? undefined : await sides.theirs(behind);
    const mine = await sides.ours(round);
    wrote = mine.wrote;
    ours.push(mine.took);
    theirs.push(first ?? (await sides.theirs(behind)));
    await sides.between(round);
  }
  await sides.theirs(wrote);
  return { ours, theirs };
}
