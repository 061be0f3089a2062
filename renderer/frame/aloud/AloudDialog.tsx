import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../main/contract/views.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { useModal } from '../../ui/use-modal.ts';
import { Band, modeOf } from '../Band.tsx';
import { AloudStep } from './AloudStep.tsx';
import styles from './Aloud.module.css';

/**
 * The step in type that carries across a table or through a phone's camera. It looks around in the
 * run without moving it, and Escape leaves everything as it was.
 */
export function AloudDialog() {
  const { t } = useTranslation();
  const desk = useDesk();
  const view = useView();
  const { run } = view;
  const ref = useModal();
  useQuiet();
  return (
    <dialog
      ref={ref}
      className={styles['aloud']}
      aria-label={t('aloud.title')}
      data-mode={modeOf(view)}
      onCancel={(event) => {
        event.preventDefault();
        desk.close();
      }}
    >
      <Band view={view} />
      {run?.current ? (
        <Reading run={run} at={run.current.path} onBack={() => desk.close()} />
      ) : (
        <SecondButton data-autofocus="" onClick={() => desk.close()}>
          {t('aloud.back')}
        </SecondButton>
      )}
    </dialog>
  );
}

/** Says every minute that a step is read out: until it is over, main reminds of nothing. */
function useQuiet(): void {
  const { api } = useDesk();
  useEffect(() => {
    const say = (on: boolean): void => void api.call['aloud.quiet']({ on });
    say(true);
    const again = setInterval(() => say(true), 60_000);
    return () => {
      clearInterval(again);
      say(false);
    };
  }, [api]);
}

function Reading({ run, at, onBack }: { run: RunView; at: string; onBack: () => void }) {
  const { t } = useTranslation();
  /* Undefined: wherever the run is, also when it goes on meanwhile. */
  const [chosen, setChosen] = useState<string>();
  const page = useRef<HTMLDivElement>(null);
  const rows = run.sections
    .flatMap((section) => section.rows)
    .filter(({ state, current }) => current || state !== 'not-applicable');
  const path = chosen ?? at;
  const place = rows.findIndex((row) => row.path === path);
  const now = rows.findIndex((row) => row.current);
  const look = (by: -1 | 1): void => {
    const row = rows[place + by];
    if (row) setChosen(row.current ? undefined : row.path);
  };
  useEffect(() => {
    page.current?.closest('dialog')?.scrollTo({ top: 0 });
  }, [path]);
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'ArrowLeft') look(-1);
      if (event.key === 'ArrowRight') look(1);
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  });
  return (
    <div className={styles['reading']}>
      <div className={styles['page']} ref={page} tabIndex={-1} data-autofocus="">
        {place !== now && (
          <p className={styles['away']} role="status">
            {t(place > now ? 'aloud.ahead' : 'aloud.behind', { number: run.current?.number ?? 0 })}
          </p>
        )}
        {chosen === undefined || chosen === at ? (
          run.current && <AloudStep step={run.current} />
        ) : (
          <Other path={chosen} />
        )}
      </div>
      <footer className={styles['foot']}>
        <TextButton icon={ArrowLeft} off={place <= 0} onClick={() => look(-1)}>
          {t('aloud.before')}
        </TextButton>
        <TextButton icon={ArrowRight} off={place >= rows.length - 1} onClick={() => look(1)}>
          {t('aloud.after')}
        </TextButton>
        {place !== now && (
          <TextButton onClick={() => setChosen(undefined)}>{t('aloud.now')}</TextButton>
        )}
        <span className={styles['keys']}>{t('aloud.keys')}</span>
        <SecondButton onClick={onBack}>{t('aloud.back')}</SecondButton>
      </footer>
    </div>
  );
}

/** A step the run is not at, as main knows it now. */
function Other({ path }: { path: string }) {
  const { t } = useTranslation();
  const { value, failure } = useLoad('aloud.step', { path });
  if (failure) return <FailureCard failure={failure} />;
  if (value?.path !== path) return <p role="status">{t('aloud.reading')}</p>;
  return <AloudStep step={value} />;
}
