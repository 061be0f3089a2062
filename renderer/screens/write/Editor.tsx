import type { EditorView } from '@codemirror/view';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftEdit, DraftView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Aside, type Tab } from './Aside.tsx';
import { CodeEditor } from './code/CodeEditor.tsx';
import { endsOf, PLAIN, withEnds } from './code/line-ends.ts';
import { makeEdits } from './code/edit.ts';
import { jumpTo } from './code/place.ts';
import { DraftFindings } from './DraftFindings.tsx';
import { Flow } from './flow/Flow.tsx';
import { Head } from './Head.tsx';
import { History } from './History.tsx';
import { RenameDialog, type Naming } from './RenameDialog.tsx';
import { Texts, type Translation } from './Texts.tsx';
import { Preview, type DrawStep } from './preview/Preview.tsx';
import { usePreview } from './preview/use-preview.ts';
import { useStepAt } from './use-step-at.ts';
import { useChecks } from './use-checks.ts';
import { useKeeping } from './use-keeping.ts';
import styles from './Write.module.css';

/** One draft: its text, and beside it what is wrong with it, its translations, its versions. */
export function Editor({
  draft,
  step,
  drawStep,
}: {
  draft: DraftView;
  /** Path of the step to begin at. */
  step?: string;
  drawStep: DrawStep;
}) {
  const { t } = useTranslation();
  const viewRef = useRef<EditorView>(null);
  const aside = useRef<HTMLElement>(null);
  // A file keeps the line ends it came with; all that counts places counts one for each.
  const ends = useMemo(() => endsOf(draft.text), [draft.text]);
  const begun = withEnds(draft.text, PLAIN);
  const { findings, answered, checked, current, check } = useChecks(begun);
  const keeping = useKeeping(draft);
  const { send, failure } = useCall();
  const [tab, setTab] = useState<Tab>('findings');
  const [naming, setNaming] = useState<Naming>();
  const caretNow = () => ({
    text: viewRef.current?.state.doc.toString() ?? begun,
    offset: viewRef.current?.state.selection.main.head ?? 0,
  });
  const { previewed, moved } = usePreview(tab === 'preview', caretNow);
  const { change: keep } = keeping;
  useEffect(() => check(begun), [check, begun]);
  const change = useCallback(
    (text: string) => {
      keep(withEnds(text, ends));
      check(text);
    },
    [keep, check, ends],
  );
  // The editor takes the key itself while it has the focus, and leads out with it.
  useEffect(() => {
    const back = (event: KeyboardEvent): void => {
      if (event.key === 'F6' && !event.defaultPrevented) viewRef.current?.focus();
    };
    document.addEventListener('keydown', back);
    return () => document.removeEventListener('keydown', back);
  }, []);
  const nameThere = async (text: string, offset: number): Promise<void> => {
    const reply = await send('draft.name', { text, offset });
    if (reply.ok) setNaming({ ...reply.value, text, offset });
  };
  const edit = (text: string, edits: readonly DraftEdit[]): boolean => {
    setNaming(undefined);
    return viewRef.current !== null && makeEdits(viewRef.current, text, edits);
  };
  const translate = async (wish: Translation): Promise<void> => {
    const text = viewRef.current?.state.doc.toString() ?? '';
    const reply = await send('draft.translate', { text, ...wish });
    if (reply.ok) edit(text, reply.value);
  };
  const move = async (text: string, offset: number, by: 'up' | 'down'): Promise<void> => {
    const reply = await send('draft.move', { text, offset, by });
    if (reply.ok) edit(text, reply.value);
  };
  const jump = (at: number): void => {
    viewRef.current?.dispatch({ selection: { anchor: at }, scrollIntoView: true });
    viewRef.current?.focus();
  };
  useStepAt(begun, step, jump);
  const takeBack = (text: string): void => {
    const view = viewRef.current;
    view?.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: withEnds(text, PLAIN) },
    });
  };
  const errors = findings.filter(({ level }) => level === 'error').length;
  return (
    <div className={styles['write']}>
      <Head
        draft={draft}
        keeping={keeping}
        errors={answered ? errors : undefined}
        caretNow={caretNow}
        onEdits={edit}
        textNow={() => withEnds(viewRef.current?.state.doc.toString() ?? '', ends)}
      />
      {failure && <FailureCard failure={failure} />}
      <div className={styles['panes']}>
        <div className={styles['codePane']}>
          <CodeEditor
            text={begun}
            findings={findings}
            viewRef={viewRef}
            onChange={change}
            onLeave={() =>
              aside.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
            }
            onRename={(text, offset) => void nameThere(text, offset)}
            onMove={(text, offset, by) => void move(text, offset, by)}
            onCaret={moved}
          />
          <p className={styles['keys']}>{t('write.keys')}</p>
        </div>
        <Aside tab={tab} busy={!current} panelRef={aside} onTab={setTab}>
          {tab === 'findings' && (
            <>
              <p role="status" className={styles['count']}>
                {answered
                  ? t('write.count', { errors, warnings: findings.length - errors })
                  : t('write.checking')}
              </p>
              {answered && (
                <DraftFindings
                  findings={findings}
                  onJump={(place) => viewRef.current && jumpTo(viewRef.current, place)}
                />
              )}
            </>
          )}
          {tab === 'preview' && <Preview previewed={previewed} draw={drawStep} />}
          {tab === 'flow' && (
            <Flow
              text={checked}
              onJump={jump}
              onMove={(offset, by) => void move(checked, offset, by)}
            />
          )}
          {tab === 'texts' && (
            <Texts text={checked} onJump={jump} onTranslate={(wish) => void translate(wish)} />
          )}
          {tab === 'history' && (
            <History id={draft.id} savedAt={keeping.savedAt} onTakeBack={takeBack} />
          )}
        </Aside>
      </div>
      {naming && (
        <RenameDialog
          naming={naming}
          onEdits={(edits) => edit(naming.text, edits)}
          onClose={() => setNaming(undefined)}
        />
      )}
    </div>
  );
}
