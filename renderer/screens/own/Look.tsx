import { useTranslation } from 'react-i18next';
import type { OwnLookView } from '../../../main/contract/views.ts';
import { grouped } from '../../i18n/digits.ts';
import { fileSize } from '../../i18n/size.ts';
import { useText } from '../../i18n/text.ts';
import { AttachmentList } from '../../frame/attachments/AttachmentList.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { FindingList } from '../../ui/FindingList.tsx';
import { Status } from '../../ui/Status.tsx';
import { Changes } from './Changes.tsx';
import { Decide } from './Decide.tsx';
import { FORMATS } from './formats.ts';
import { GiveFindings } from './GiveFindings.tsx';
import { Standing } from './Standing.tsx';
import { Steps } from './Steps.tsx';
import styles from './OwnScreen.module.css';

/** A file that was chosen: all that would be kept of it and all that would not, before it is kept. */
export function Look({
  look,
  onLook,
  onDone,
}: {
  look: OwnLookView;
  onLook: (look: OwnLookView) => void;
  /** With the playbook's id when it was kept; without when everything stays. */
  onDone: (id?: string) => void;
}) {
  const { t } = useTranslation();
  const { findings, draftFindings, playbook, same } = look;
  const errors = findings.filter(({ level }) => level === 'error').length;
  return (
    <>
      {!playbook && <Status is="failed">{t('own.look.errors', { count: errors })}</Status>}
      {playbook && same && <Status is="none">{t('own.look.same')}</Status>}
      <Facts look={look} />
      {findings.length === 0 && <Status is="done">{t('own.look.noFindings')}</Status>}
      <FindingList title={t('own.look.findings')} findings={findings}>
        <GiveFindings look={look} />
      </FindingList>
      <FindingList title={t('own.look.draftFindings')} findings={draftFindings} />
      {playbook?.attachments && (
        <section className={styles['part']}>
          <h2>{t('attachment.title')}</h2>
          <AttachmentList of={playbook.attachments} />
        </section>
      )}
      <LeftOut lines={look.leftOut} />
      {look.replaces && !same && <Changes replaces={look.replaces} />}
      {playbook && !same && (
        <Decide key={look.id} look={look} playbook={playbook} onLook={onLook} onKept={onDone} />
      )}
      <TextButton onClick={() => onDone()}>{t('own.look.cancel')}</TextButton>
      {playbook && <Steps playbook={playbook} />}
    </>
  );
}

function Facts({ look }: { look: OwnLookView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { file, size, format, sha256, playbook } = look;
  return (
    <dl className={styles['facts']}>
      <dt>{t('own.look.file')}</dt>
      <dd>{t('own.look.size', { name: file, size: fileSize(size) })}</dd>
      <dt>{t('own.look.format')}</dt>
      <dd>{FORMATS[format]}</dd>
      {playbook && (
        <>
          <dt>{t('own.look.becomes')}</dt>
          <dd>
            {t('own.look.becomesAs', { id: playbook.id, version: playbook.version })}
            <br />
            <span lang="en">{playbook.title.en}</span>
            {playbook.title.ja !== playbook.title.en && (
              <>
                <br />
                <span lang="ja">{playbook.title.ja}</span>
              </>
            )}
            <br />
            {text(playbook.summary) !== text(playbook.title) && text(playbook.summary)}
          </dd>
          <dt>{t('own.look.signature')}</dt>
          <dd>
            <Standing word={look.word} />
          </dd>
        </>
      )}
      <dt>{t('own.look.sha256')}</dt>
      <dd>
        <code>{grouped(sha256)}</code>
      </dd>
    </dl>
  );
}

function LeftOut({ lines }: { lines: OwnLookView['leftOut'] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2>{t('own.look.leftOut')}</h2>
      <p>{t('own.look.leftOutText', { count: lines.length })}</p>
      <ul>
        {lines.map(({ line, text }) => (
          <li key={line}>
            {t('own.look.line', { line })} <code>{text}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
