import { useTranslation } from 'react-i18next';
import type { OwnListView, OwnPlaybookView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { date } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Status } from '../../ui/Status.tsx';
import { Standing } from './Standing.tsx';
import { FORMATS } from './formats.ts';
import styles from './OwnScreen.module.css';

/** What was brought in, each with its way back. `onChange`: in words, what was done. */
export function Kept({
  kept: { playbooks, damaged },
  onChange,
}: {
  kept: OwnListView;
  onChange: (said: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {damaged.map(({ file, detail }) => (
        <Status key={file} is="failed">
          {t('own.damaged', { file, detail })}
        </Status>
      ))}
      {playbooks.length === 0 && damaged.length === 0 && (
        <p className={styles['dim']}>{t('own.none')}</p>
      )}
      <ul className={styles['rows']}>
        {playbooks.map((playbook) => (
          <One key={playbook.id} playbook={playbook} onChange={onChange} />
        ))}
      </ul>
    </>
  );
}

function One({
  playbook,
  onChange,
}: {
  playbook: OwnPlaybookView;
  onChange: (said: string) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const { id, title, before, replaces, trouble } = playbook;
  const rollBack = async (): Promise<void> => {
    if ((await send('own.roll-back', { id })).ok) onChange(t('own.rolledBack', { id }));
  };
  const takeOut = async (): Promise<void> => {
    if ((await send('own.take-out', { id })).ok) onChange(t('own.takenOut', { id }));
  };
  return (
    <li>
      <h2>
        {id} {title ? text(title) : ''}
      </h2>
      <Version of={playbook.current} />
      {trouble ? (
        <>
          <Status is="failed">{t(`own.trouble.${trouble.is}`)}</Status>
          <p>{t('own.troubleNext', { file: trouble.file })}</p>
        </>
      ) : (
        <Standing word={{ is: playbook.standing, signers: [] }} />
      )}
      {replaces && <p>{t('own.inPlace', { id, version: replaces.version })}</p>}
      {replaces?.newer === true && <Status is="attention">{t('own.newer', { id })}</Status>}
      {before && (
        <p className={styles['dim']}>
          {t('own.before', { version: before.version, date: day(before.keptAt) })}
        </p>
      )}
      <div className={styles['actions']}>
        {title && (
          <LinkButton
            aria-label={t('own.readOf', { id })}
            onClick={() => desk.go({ at: 'reader', id })}
          >
            {t('own.read')}
          </LinkButton>
        )}
        {before && (
          <TextButton
            off={busy}
            aria-label={t('own.rollBackOf', { id, version: before.version })}
            onClick={() => void rollBack()}
          >
            {t('own.rollBack')}
          </TextButton>
        )}
        <TextButton
          off={busy}
          aria-label={t('own.takeOutOf', { id })}
          onClick={() => void takeOut()}
        >
          {t('own.takeOut')}
        </TextButton>
      </div>
      {failure && <FailureCard failure={failure} />}
    </li>
  );
}

function Version({ of: { version, from, keptAt, by } }: { of: OwnPlaybookView['current'] }) {
  const { t } = useTranslation();
  const { file, format } = from;
  const words = { version, file, format: FORMATS[format], date: day(keptAt) };
  return (
    <p className={styles['dim']}>
      {t('own.version', words)}
      {by === '' ? '' : ` · ${by}`}
    </p>
  );
}

function day(at: string): string {
  return date(Date.parse(at));
}
