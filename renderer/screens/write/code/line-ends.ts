export type Ends = '\n' | '\r\n';

/** How most lines of a text end. */
export function endsOf(text: string): Ends {
  const windows = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  return windows * 2 > all ? '\r\n' : '\n';
}

/** The text with all its lines ended alike: the editor knows one end only, a file has its own. */
export function withEnds(text: string, ends: Ends): string {
  const plain = text.replaceAll('\r\n', '\n');
  return ends === '\n' ? plain : plain.replaceAll('\n', ends);
}
