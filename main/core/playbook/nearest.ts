/** The known word a mistyped one is closest to, if any is close enough to be what was meant. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 30) return undefined;
  const plain = word.toLowerCase().replaceAll(/[_\s]/g, '-');
  let best: string | undefined;
  let least = Math.min(3, Math.floor(plain.length / 2) + 1);
  for (const candidate of words) {
    const distance = editDistance(plain, candidate.toLowerCase());
    if (distance < least && candidate !== word) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
