import { FilePlus2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText, type Text } from '../../../i18n/text.ts';
import { useDesk, useView } from '../../../state/window.tsx';
import { TextButton } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/Field.tsx';
import { Status } from '../../../ui/Status.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import styles from './kinds.module.css';

/**
 * Evidence is kept first, with the time it was begun, and the step confirmed after: files kept at
 * this step, or words, or both.
 */
export function EvidenceWork({ act, what }: { act: Act; what: Text }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const { run } = useView();
  const { calling, step } = act;
  const openedAt = useRef<number>(undefined);
  const [written, setWritten] = useState('');
  const [missing, setMissing] = useState(false);
  const kept = (run?.notes ?? []).flatMap(({ path, files }) =>
    path === step.path ? (files ?? []) : [],
  );
  const save = async (): Promise<void> => {
    const said = written.trim();
    setMissing(said === '' && kept.length === 0);
    if (said === '') {
      if (kept.length > 0) confirm(act);
      return;
    }
    const note = await calling.send('note.add', {
      kind: 'evidence',
      text: said,
      openedAt: openedAt.current ?? Date.now(),
      path: step.path,
    });
    if (note.ok) confirm(act);
  };
  return (
    <>
      <div className={styles['form']}>
        <TextArea
          label={text(what)}
          note={kept.length > 0 ? t('evidence.optional') : undefined}
          help={t('player.evidence.label')}
          problem={missing ? t('player.evidence.missing') : undefined}
          value={written}
          onFocus={() => {
            openedAt.current ??= Date.now();
          }}
          onChange={(event) => setWritten(event.target.value)}
        />
        {kept.length > 0 && (
          <ul aria-label={t('evidence.files')}>
            {kept.map((name, index) => (
              <li key={`${name} ${index}`}>
                <Status is="done" size={16}>
                  {name}
                </Status>
              </li>
            ))}
          </ul>
        )}
        <div>
          <TextButton
            icon={FilePlus2}
            onClick={() =>
              desk.open({ is: 'evidence', files: [], source: 'file', openedAt: Date.now() })
            }
          >
            {t('player.evidence.add')}
          </TextButton>
        </div>
      </div>
      <Dock
        act={act}
        main={{ label: t('player.primary.evidence'), onPress: () => void save() }}
        ways={['differ', 'skip']}
      />
    </>
  );
}
