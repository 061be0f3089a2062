import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a line and column counted from 1 stand; the nearest place when the text is shorter. */
export function offsetOf(doc: Text, { line, column }: Place): number {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
  return Math.min(from + Math.max(0, column - 1), to);
}

/** Puts the caret there, in the middle of what is seen, and the focus with it. */
export function jumpTo(view: EditorView, place: Place): void {
  const anchor = offsetOf(view.state.doc, place);
  view.dispatch({ selection: { anchor }, scrollIntoView: true });
  view.focus();
}
