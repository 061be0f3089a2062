import type { EditorView } from '@codemirror/view';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFinding } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
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
}: {
  /** What it begins with; from then on the editor has it. */
  text: string;
  findings: readonly DraftFinding[];
  viewRef: RefObject<EditorView | null>;
  onChange: (text: string) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const { lang } = useText();
  const host = useRef<HTMLDivElement>(null);
  const told = useRef({ onChange, onLeave });
  useEffect(() => {
    told.current = { onChange, onLeave };
  }, [onChange, onLeave]);
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
      more: [],
    });
    viewRef.current = made;
    made.focus();
    return () => {
      viewRef.current = null;
      made.destroy();
    };
  }, [viewRef]);
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
