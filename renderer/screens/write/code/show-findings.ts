import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { DraftFinding } from '../../../../main/contract/views.ts';
import { offsetOf } from './place.ts';

/** Underlines each finding where it stands. `words`: what its tooltip says. */
export function showFindings(
  view: EditorView,
  findings: readonly DraftFinding[],
  words: (finding: DraftFinding) => string,
): void {
  const { doc } = view.state;
  const shown = findings.map((finding): Diagnostic => {
    const from = offsetOf(doc, finding);
    return { from, to: endOf(doc, from), severity: finding.level, message: words(finding) };
  });
  view.dispatch(setDiagnostics(view.state, shown));
}

/** The word that begins there, or the rest of the line. */
function endOf(doc: Text, from: number): number {
  const line = doc.lineAt(from);
  const rest = line.text.slice(from - line.from);
  const word = /^["']?[\w.:${}-]+["']?/.exec(rest)?.[0] ?? rest;
  return from + Math.max(word.length, from < line.to ? 1 : 0);
}
