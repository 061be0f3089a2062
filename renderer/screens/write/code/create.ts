import { closeBrackets } from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
} from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import { lintGutter, nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { codeLook } from './look.ts';

export interface CodeParts {
  readonly host: HTMLElement;
  readonly text: string;
  readonly label: string;
  /** Words of the editor's own parts, by CodeMirror's English for them. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly onChange: (text: string) => void;
  /** F6: to the other parts of the screen. Tab is taken. */
  readonly onLeave: () => void;
  readonly onCaret: () => void;
  readonly more: Extension;
}

/** Help, lock the vault, end all sessions, the main action: here they would change the text as well. */
const APP_KEYS: ReadonlySet<string> = new Set(['Mod-/', 'Shift-Mod-k', 'Mod-Shift-l', 'Mod-Enter']);

/** CodeMirror's own, milliseconds. */
const BLINK_MS = 1_200;

/** The window's style sheet does not reach into the shadow root: the caret is told not to blink. */
const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const words = new Compartment();

const wordsOf = ({ label, phrases }: Pick<CodeParts, 'label' | 'phrases'>): Extension => [
  // In a shadow root an editable text counts as reachable by keyboard only with this.
  EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
  EditorState.phrases.of(phrases),
];

/**
 * CodeMirror in a shadow root of its own: there its rules become style sheets made by script, which
 * the window's content policy allows, and not `<style>` elements, which it does not.
 */
export function createCode(parts: CodeParts): EditorView {
  const { host, text, onChange, onLeave, onCaret, more } = parts;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const leave = { key: 'F6', run: () => (onLeave(), true) };
  const onward = [
    { key: 'F8', run: nextDiagnostic },
    { key: 'Shift-F8', run: previousDiagnostic },
  ];
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([leave, ...onward]),
        more,
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        history(),
        drawSelection({ cursorBlinkRate: calm() ? 0 : BLINK_MS }),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        bracketMatching(),
        closeBrackets(),
        search({ top: true }),
        indentUnit.of('  '),
        yaml(),
        codeLook,
        EditorView.lineWrapping,
        words.of(wordsOf(parts)),
        keymap.of([
          indentWithTab,
          ...[...searchKeymap, ...foldKeymap, ...historyKeymap, ...defaultKeymap].filter(
            ({ key }) => key === undefined || !APP_KEYS.has(key),
          ),
        ]),
        // What an input method composes is taken back by itself, whatever was typed right before.
        EditorView.domEventHandlers({
          compositionstart: (_, view) => view.dispatch({ annotations: isolateHistory.of('full') }),
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
          if (update.docChanged || update.selectionSet) onCaret();
        }),
      ],
    }),
  });
}

/** Says the editor's own words in another language. */
export function changeWords(view: EditorView, parts: Pick<CodeParts, 'label' | 'phrases'>): void {
  view.dispatch({ effects: words.reconfigure(wordsOf(parts)) });
}
