import { EditorView } from '@codemirror/view';
import { act, waitFor } from '@testing-library/react';

/* jsdom calls itself Safari, whose way round a selection in a shadow root it does not have. */
Object.assign(document, { execCommand: () => false });
/* It lays nothing out either. */
Range.prototype.getClientRects = () => Object.assign([], { item: () => null });

/** The editor on the screen, once it is there. */
export async function codeView(): Promise<EditorView> {
  const find = (): EditorView | null => {
    const content = document
      .querySelector('[data-code]')
      ?.shadowRoot?.querySelector<HTMLElement>('.cm-content');
    return content ? EditorView.findFromDOM(content) : null;
  };
  await waitFor(() => {
    if (!find()) throw new Error('no editor yet');
  });
  const view = find();
  if (!view) throw new Error('no editor');
  return view;
}

/** Types at the end of the text, as a person does: in one change each. */
export function typeInto(view: EditorView, typed: string): void {
  act(() => view.dispatch({ changes: { from: view.state.doc.length, insert: typed } }));
}
