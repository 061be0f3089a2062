import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/text.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { AttachmentList } from '../../frame/attachments/AttachmentList.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Give } from './Give.tsx';
import { Health } from './Health.tsx';
import { Mine } from './Mine.tsx';
import { Outline } from './Outline.tsx';
import { Starts } from './Starts.tsx';
import { WhenToUse } from './WhenToUse.tsx';
import styles from './ReaderScreen.module.css';

/** One playbook to read, and the two ways to start it: for real, or as a drill. */
export function ReaderScreen({
  id,
  sha256,
  step,
}: {
  id: string;
  sha256?: string;
  /** The step an open run is at: the playbook is read ahead from there. */
  step?: string;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const { value: playbook, failure } = useLoad('playbook.open', {
    id,
    ...(sha256 === undefined ? {} : { sha256 }),
  });
  const { run } = useView();
  const here = run?.playbook.sha256 === playbook?.sha256 ? run?.current : undefined;
  /** The version a closed run went by: what is begun or given away is today's, so not from here. */
  const past = sha256 !== undefined && run?.phase === 'closed';
  return (
    <div className={styles['reader']}>
      <div className={styles['page']}>
        <TextButton
          icon={ArrowLeft}
          onClick={() => desk.go({ at: step === undefined ? 'home' : 'run' })}
        >
          {step !== undefined && here
            ? t('reader.backTo', { number: here.number })
            : t('reader.back')}
        </TextButton>
        {failure && (
          <>
            <PageTitle>{id}</PageTitle>
            <FailureCard failure={failure} />
          </>
        )}
        {playbook && (
          <>
            <p className={styles['eyebrow']}>
              {playbook.id} · {t('playbook.severity', { level: playbook.severity.slice(3) })} ·{' '}
              {t('playbook.minutes', {
                count: Math.max(1, Math.round(playbook.usualSeconds / 60)),
              })}{' '}
              · {t('playbook.steps', { count: playbook.steps })}
            </p>
            <PageTitle>{text(playbook.title)}</PageTitle>
            <p className={styles['summary']}>{text(playbook.summary)}</p>
            {step === undefined && <Mine id={playbook.id} />}
            <WhenToUse playbook={playbook} />
            {playbook.attachments && (
              <section className={styles['part']}>
                <h2>{t('attachment.title')}</h2>
                <AttachmentList of={playbook.attachments} />
              </section>
            )}
            {step === undefined && <Health playbook={playbook} />}
            <Outline
              key={`${playbook.sha256} ${step ?? ''}`}
              playbook={playbook}
              here={step === undefined ? undefined : here?.path}
            />
            {step === undefined && !past && <Give id={playbook.id} />}
          </>
        )}
      </div>
      {playbook && !past && <Starts playbook={playbook} />}
    </div>
  );
}
