import { useTranslation } from 'react-i18next';
import type { DocumentFormView } from '../../../../main/contract/views.ts';
import { clock } from '../../../i18n/time.ts';
import { Status } from '../../../ui/Status.tsx';
import { Fact } from '../Fact.tsx';
import styles from '../Detail.module.css';

/** Which document, which version of it, and whether it is the one the kit has. */
export function DocumentFacts({
  name,
  automation,
}: {
  name: string;
  automation: DocumentFormView;
}) {
  const { t } = useTranslation();
  const { source, fixed } = automation;
  return (
    <>
      <Fact name={t('player.document')}>
        <code>{name}</code>
        {source ? (
          <>
            {source.version !== '' && ` ${t('automation.version', { version: source.version })}`}
            {source.differs && (
              <p>
                <Status is="attention">{t('automation.differs')}</Status>
              </p>
            )}
            <p className={styles['dim']}>
              {t(FROM[source.from], {
                time: source.from === 'aws' ? clock(source.at) : dayOf(source.at),
              })}{' '}
              <code>sha256 {source.sha256.slice(0, 12)}…</code>
            </p>
          </>
        ) : (
          <p className={styles['dim']}>{t('automation.unknown')}</p>
        )}
      </Fact>
      {fixed.length > 0 && (
        <Fact name={t('automation.fixed')}>
          <pre className={styles['script']}>
            {fixed.map((one) => `${one.name}: ${one.value}`).join('\n')}
          </pre>
        </Fact>
      )}
    </>
  );
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

const FROM = {
  aws: 'automation.fromAws',
  kit: 'automation.fromKit',
  bundle: 'automation.fromBundle',
} as const;
