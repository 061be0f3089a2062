import type { EditorView } from '@codemirror/view';
import type { DraftEdit } from '../../../../main/contract/views.ts';

/**
 * Makes changes that main found for `text`, as one that can be undone. Not where something else was
 * typed meanwhile: they would land elsewhere.
 */
export function makeEdits(view: EditorView, text: string, edits: readonly DraftEdit[]): boolean {
  if (edits.length === 0 || view.state.doc.toString() !== text) return false;
  view.dispatch({ changes: [...edits], userEvent: 'input.edit', scrollIntoView: true });
  return true;
}
