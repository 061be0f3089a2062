import { Pause, Play, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedDrill } from '../../main/contract/views/facilitator-view.ts';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import styles from './Facilitator.module.css';
import type { Lead } from './lead-drill.ts';
import type { NoteDraft } from './use-note-draft.ts';

interface ControlsProps {
  readonly drill: LedDrill;
  readonly lead: Lead;
  readonly keepNote: NoteDraft['keep'];
}

/**
 * Pause, go on, end. The end is asked for twice: a closed log stays closed, and takes no note; one
 * that is typed is kept first, and if it cannot be, nothing ends.
 */
export function Controls({ drill, lead, keepNote }: ControlsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const foot = useFocusKept<HTMLElement>();
  const stands = drill.paused?.since !== undefined;
  const end = async (): Promise<void> => {
    if (await keepNote()) await lead.act('lead.end', {});
    setAsked(false);
  };
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      if (event.key === 'F8' && !event.altKey && !event.repeat)
        void lead.act('lead.pause', { on: !stands });
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [lead, stands]);
  return (
    <footer className={styles['foot']} ref={foot} tabIndex={-1}>
      <SecondButton
        icon={stands ? Play : Pause}
        keys="F8"
        onClick={() => void lead.act('lead.pause', { on: !stands })}
      >
        {t(stands ? 'lead.goOn' : 'lead.pause')}
      </SecondButton>
      <span role="status">{t(stands ? 'lead.standsText' : 'lead.goes')}</span>
      {asked ? (
        <span className={styles['acts']}>
          <strong>{t('lead.endSure')}</strong>
          <SecondButton icon={Square} onClick={() => void end()}>
            {t('lead.endYes')}
          </SecondButton>
          <TextButton onClick={() => setAsked(false)}>{t('lead.endNo')}</TextButton>
        </span>
      ) : (
        <TextButton icon={Square} onClick={() => setAsked(true)}>
          {t('lead.end')}
        </TextButton>
      )}
    </footer>
  );
}
