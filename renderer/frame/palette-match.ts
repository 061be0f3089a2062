/** Every word typed stands somewhere in the name; width and case do not matter. */
export function matches(name: string, typed: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
  const there = plain(name);
  return plain(typed)
    .split(/\s+/)
    .every((word) => there.includes(word));
}
