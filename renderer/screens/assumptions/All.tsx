import { useTranslation } from 'react-i18next';
import type { AssumptionView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { AssumptionStanding } from '../../ui/AssumptionLine.tsx';
import { LinkButton, PrimaryButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import page from '../../ui/Page.module.css';
import styles from './Assumptions.module.css';

/** All of them with their standing, and the way through them in order. */
export function All({
  all,
  onOpen,
}: {
  all: readonly AssumptionView[];
  onOpen: (id: AssumptionView['id']) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const first = all.findIndex(({ is }) => is === 'predicted');
  const next = all[first];
  const done = all.filter(({ is }) => is !== 'predicted').length;
  return (
    <>
      <p className={page['lead']}>{t('assumptions.lead')}</p>
      <p>{t('assumptions.count', { done, total: all.length })}</p>
      {next ? (
        <PrimaryButton data-primary="" data-autofocus="" onClick={() => onOpen(next.id)}>
          {first === 0 ? t('assumptions.guide') : t('assumptions.goOn', { n: first + 1 })}
        </PrimaryButton>
      ) : (
        <Status is="done">{t('assumptions.allDone')}</Status>
      )}
      <ol className={styles['all']}>
        {all.map((one) => (
          <li key={one.id}>
            <LinkButton
              aria-label={t('assumptions.lookAt', { title: text(one.title) })}
              onClick={() => onOpen(one.id)}
            >
              {text(one.title)}
            </LinkButton>
            <AssumptionStanding mark={one} />
            <p>{text(one.rests)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
