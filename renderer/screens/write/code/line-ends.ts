const MARK = '\uFEFF';

/** What surrounds a text's lines: how most of them end, and the byte order mark some programs begin with. */
export interface Ends {
  readonly line: '\n' | '\r\n';
  readonly mark: boolean;
}

/** As the editor has a text, and main judges it. */
export const PLAIN: Ends = { line: '\n', mark: false };

export function endsOf(text: string): Ends {
  const windows = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  return { line: windows * 2 > all ? '\r\n' : '\n', mark: text.startsWith(MARK) };
}

/** The text with all its lines ended alike: the editor knows one end only, a file has its own. */
export function withEnds(text: string, { line, mark }: Ends): string {
  const bare = text.startsWith(MARK) ? text.slice(1) : text;
  const plain = bare.replaceAll('\r\n', '\n');
  return (mark ? MARK : '') + (line === '\n' ? plain : plain.replaceAll('\n', line));
}
