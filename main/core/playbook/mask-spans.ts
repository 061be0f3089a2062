import { lineText, type Span } from './template.ts';

/**
 * A line in pieces with its secrets masked. A secret may go over several pieces: then the line is
 * one piece, masked as a whole, and nothing in it stands apart.
 */
export function maskSpans(spans: readonly Span[], mask: (text: string) => string): readonly Span[] {
  const line = lineText(spans);
  const masked = mask(line);
  if (masked === line) return spans;
  const pieces = spans.map((span) => ({ ...span, text: mask(span.text) }));
  return lineText(pieces) === masked ? pieces : [{ text: masked }];
}
