import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText, type Text } from '../../../i18n/text.ts';
import { TextArea } from '../../../ui/Field.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import styles from './kinds.module.css';

/** Evidence is written down first, with the time it was begun, and the step confirmed after. */
export function EvidenceWork({ act, what }: { act: Act; what: Text }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { calling, step } = act;
  const openedAt = useRef<number>(undefined);
  const [written, setWritten] = useState('');
  const [missing, setMissing] = useState(false);
  const save = async (): Promise<void> => {
    const said = written.trim();
    setMissing(said === '');
    if (said === '') return;
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
          help={t('player.evidence.label')}
          problem={missing ? t('player.input.bad.required') : undefined}
          value={written}
          onFocus={() => {
            openedAt.current ??= Date.now();
          }}
          onChange={(event) => setWritten(event.target.value)}
        />
      </div>
      <Dock
        act={act}
        main={{ label: t('player.primary.evidence'), onPress: () => void save() }}
        ways={['differ', 'skip']}
      />
    </>
  );
}
