import { useTranslation } from 'react-i18next';
import { grouped } from '../../i18n/digits.ts';
import type { KitFileView } from '../../../main/contract/views.ts';
import { Status, type StatusKind } from '../../ui/Status.tsx';
import styles from './KitScreen.module.css';

const KINDS: Readonly<Record<KitFileView['standing'], StatusKind>> = {
  trusted: 'done',
  unsigned: 'attention',
  stranger: 'attention',
  broken: 'failed',
};

/** How old the kit is and whose word stands for it. `own`: it was signed here, by a key not trusted yet. */
export function Standing({ file, own = false }: { file: KitFileView; own?: boolean }) {
  const { t } = useTranslation();
  const { kit, age, standing, signers, sha256 } = file;
  return (
    <dl className={styles['facts']}>
      {kit && (
        <>
          <dt>{t('kit.columns.name')}</dt>
          <dd>{kit.name}</dd>
        </>
      )}
      {kit && age && (
        <>
          <dt>{t('kit.prepared')}</dt>
          <dd>
            {age.standing === 'ahead' ? (
              <Status is="attention">{t('kit.ageAhead', { date: kit.prepared })}</Status>
            ) : age.days <= 0 ? (
              t('kit.ageToday', { date: kit.prepared })
            ) : (
              t('kit.agePrepared', { date: kit.prepared, count: age.days })
            )}
            <br />
            {age.standing === 'overdue' ? (
              <Status is="attention">{t('kit.overdue', { date: age.until })}</Status>
            ) : (
              t('kit.current', { date: age.until })
            )}
          </dd>
        </>
      )}
      <dt>{t('kit.signature')}</dt>
      <dd>
        <Status is={KINDS[standing]}>
          {t(own && standing === 'stranger' ? 'kit.standing.own' : `kit.standing.${standing}`, {
            name: signers
              .filter(({ trusted }) => trusted)
              .map(({ name }) => name)
              .join(', '),
          })}
        </Status>
      </dd>
      {signers.length > 0 && (
        <>
          <dt>{t('kit.fingerprint')}</dt>
          <dd>
            {signers.map(({ vkey, fingerprint, name }) => (
              <span key={vkey} className={styles['signer']}>
                <code className={styles['big']}>{fingerprint}</code> {name}
              </span>
            ))}
          </dd>
        </>
      )}
      <dt>{t('kit.file')}</dt>
      <dd>{file.file}</dd>
      {sha256 !== '' && (
        <>
          <dt>{t('kit.sha256')}</dt>
          <dd>
            <code>{grouped(sha256)}</code>
          </dd>
        </>
      )}
    </dl>
  );
}
