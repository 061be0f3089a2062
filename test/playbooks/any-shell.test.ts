import { describe, expect, it } from 'vitest';
import { bundled } from './support/bundled.ts';
import { cliLines } from './support/cli-lines.ts';

/** Words that begin with a bare `=`: zsh, the shell of every Mac, takes them for a program's name. */
function bareEquals(line: string): readonly string[] {
  return line.replace(/'[^']*'|"[^"]*"/g, "''").match(/(?<=^|\s)=\S*/g) ?? [];
}

describe('lines that are pasted into the shell at hand', () => {
  it('finds a word that zsh would look up as a program, outside quotes only', () => {
    expect(bareEquals('echo == $r; aws x')).toEqual(['==']);
    expect(bareEquals(`echo "== $r"; aws x --query 'A[?B == C]' --k a=b`)).toEqual([]);
  });

  it('have no such word in any bundled playbook', () => {
    const lines = bundled
      .flatMap((playbook) => cliLines(playbook, bundled))
      .filter((one) => 'line' in one);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter(({ line }) => bareEquals(line).length > 0).map(({ id }) => id)).toEqual([]);
  });
});
