import type { EditorView } from '@codemirror/view';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../main/contract/views.ts';
import { clock } from '../../i18n/time.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status, type StatusKind } from '../../ui/Status.tsx';
import { useCall } from '../../state/use-call.ts';
import { CodeEditor } from './code/CodeEditor.tsx';
import { jumpTo } from './code/place.ts';
import { FindingList } from './FindingList.tsx';
import { useChecks } from './use-checks.ts';
import { useKeeping, type KeptState } from './use-keeping.ts';
import styles from './Write.module.css';

const KEPT: Readonly<Record<KeptState, StatusKind>> = {
  kept: 'done',
  waiting: 'running',
  refused: 'failed',
};

/** One draft: its text, and beside it what is wrong with it. */
export function Editor({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const viewRef = useRef<EditorView>(null);
  const aside = useRef<HTMLElement>(null);
  const { findings, current, check } = useChecks();
  const keeping = useKeeping(draft);
  const { send, failure, busy } = useCall();
  const [told, setTold] = useState('');
  const { change: keep, keepNow } = keeping;
  useEffect(() => check(draft.text), [check, draft.text]);
  const change = useCallback(
    (text: string) => {
      keep(text);
      check(text);
    },
    [keep, check],
  );
  // The editor takes the key itself while it has the focus, and leads out with it.
  useEffect(() => {
    const back = (event: KeyboardEvent): void => {
      if (event.key === 'F6' && !event.defaultPrevented) viewRef.current?.focus();
    };
    document.addEventListener('keydown', back);
    return () => document.removeEventListener('keydown', back);
  }, []);
  const save = async (): Promise<void> => {
    setTold('');
    if (!(await keepNow())) return;
    const reply = await send('draft.save-file', { id: draft.id });
    if (reply.ok && reply.value.file !== '') setTold(t('write.saved', { file: reply.value.file }));
  };
  const errors = findings.filter(({ level }) => level === 'error').length;
  return (
    <div className={styles['write']}>
      <div className={styles['head']}>
        <LinkButton onClick={() => desk.go({ at: 'write' })}>{t('write.back')}</LinkButton>
        <PageTitle>{t('write.title')}</PageTitle>
        <span role="status">
          <Status is={KEPT[keeping.state]} size={16}>
            {t(`write.kept.${keeping.state}`, { time: clock(keeping.savedAt) })}
          </Status>
        </span>
        <SecondButton off={busy} onClick={() => void save()}>
          {t('write.saveFile')}
        </SecondButton>
        <span role="status">{told}</span>
      </div>
      {(keeping.failure ?? failure) && <FailureCard failure={(keeping.failure ?? failure)!} />}
      <div className={styles['panes']}>
        <div className={styles['codePane']}>
          <CodeEditor
            text={draft.text}
            findings={findings}
            viewRef={viewRef}
            onChange={change}
            onLeave={() => aside.current?.focus()}
          />
          <p className={styles['keys']}>{t('write.keys')}</p>
        </div>
        <aside
          ref={aside}
          className={styles['aside']}
          aria-label={t('write.findings')}
          tabIndex={-1}
          aria-busy={!current}
        >
          <p role="status" className={styles['count']}>
            {t('write.count', { errors, warnings: findings.length - errors })}
          </p>
          <FindingList
            findings={findings}
            onJump={(place) => viewRef.current && jumpTo(viewRef.current, place)}
          />
        </aside>
      </div>
    </div>
  );
}
