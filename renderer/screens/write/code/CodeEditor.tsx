import { keymap, type EditorView } from '@codemirror/view';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFinding } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { useDesk } from '../../../state/window.tsx';
import { completing } from './complete.ts';
import { changeWords, createCode } from './create.ts';
import { showFindings } from './show-findings.ts';
import styles from '../Write.module.css';

/** The text as it is written, with what is wrong with it underlined. `viewRef`: a hold on it. */
export function CodeEditor({
  text,
  findings,
  viewRef,
  onChange,
  onLeave,
  onRename,
  onMove,
  onCaret,
}: {
  /** What it begins with; from then on the editor has it. */
  text: string;
  findings: readonly DraftFinding[];
  viewRef: RefObject<EditorView | null>;
  onChange: (text: string) => void;
  onLeave: () => void;
  /** F2: of the name at this place. */
  onRename: (text: string, offset: number) => void;
  /** Alt+Shift and an arrow: the step around this place. */
  onMove: (text: string, offset: number, by: 'up' | 'down') => void;
  /** The caret is elsewhere, or something else stands around it. */
  onCaret: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { api } = useDesk();
  const { lang } = useText();
  const host = useRef<HTMLDivElement>(null);
  const told = useRef({ onChange, onLeave, onRename, onMove, onCaret });
  useEffect(() => {
    told.current = { onChange, onLeave, onRename, onMove, onCaret };
  }, [onChange, onLeave, onRename, onMove, onCaret]);
  const begun = useRef(text);
  useEffect(() => {
    if (!host.current) return;
    const made = createCode({
      host: host.current,
      text: begun.current,
      label: '',
      phrases: {},
      onChange: (typed) => told.current.onChange(typed),
      onLeave: () => told.current.onLeave(),
      onCaret: () => told.current.onCaret(),
      more: [
        completing(api, (kind) => i18n.t(`write.suggestion.${kind}`)),
        keymap.of([
          ...(['up', 'down'] as const).map((by) => ({
            key: by === 'up' ? 'Shift-Alt-ArrowUp' : 'Shift-Alt-ArrowDown',
            run: ({ state }: EditorView) => {
              told.current.onMove(state.doc.toString(), state.selection.main.head, by);
              return true;
            },
          })),
          {
            key: 'F2',
            run: ({ state }) => {
              told.current.onRename(state.doc.toString(), state.selection.main.head);
              return true;
            },
          },
        ]),
      ],
    });
    viewRef.current = made;
    made.focus();
    return () => {
      viewRef.current = null;
      made.destroy();
    };
  }, [viewRef, api, i18n]);
  useEffect(() => {
    if (!viewRef.current) return;
    const phrases = t('write.phrases', { returnObjects: true });
    changeWords(viewRef.current, { label: t('write.text'), phrases });
  }, [viewRef, t]);
  useEffect(() => {
    if (viewRef.current)
      showFindings(viewRef.current, findings, ({ code, message }) => `${message[lang]} (${code})`);
  }, [viewRef, findings, lang]);
  return <div ref={host} className={styles['code']} data-code />;
}
