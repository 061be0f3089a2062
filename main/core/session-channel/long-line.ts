import { UNFINISHED } from './sequences.ts';

/**
 * Where a line that does not end is cut: between two words where there are any, and never within a
 * control sequence, so that a secret in it is seen in one piece.
 */
export function longLineEnd(line: string, longest: number): number {
  const blank = line.lastIndexOf(' ', longest - 1);
  const end = blank >= longest / 2 ? blank + 1 : longest;
  const { index = 0 } = UNFINISHED.exec(line.slice(0, end)) ?? {};
  return index > longest / 2 ? index : end;
}
