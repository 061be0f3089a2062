import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../main/contract/views.ts';
import { date } from '../../i18n/time.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { PlaybookChanges } from '../../ui/PlaybookChanges.tsx';
import { firstPair } from './first-pair.ts';
import styles from './CompareScreen.module.css';

/** What one version of a playbook changes of another, step by step and field by field. */
export function CompareScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { value, failure, loading } = useLoad('playbook.versions', { id });
  const versions = value?.versions ?? [];
  return (
    <div className={styles['compare']}>
      <TextButton icon={ArrowLeft} onClick={() => desk.go({ at: 'reader', id })}>
        {t('compare.back', { id })}
      </TextButton>
      <PageTitle>{t('compare.title', { id })}</PageTitle>
      {failure && <FailureCard failure={failure} />}
      {!loading && !failure && versions.length < 2 && <p>{t('compare.onlyOne')}</p>}
      {value?.drilledGone && (
        <p>
          {t('compare.drilledGone', {
            version: value.drilledGone.version,
            date: date(value.drilledGone.at),
          })}
        </p>
      )}
      {versions.length > 1 && <Pair id={id} versions={versions} />}
    </div>
  );
}

function Pair({ id, versions }: { id: string; versions: readonly VersionView[] }) {
  const { t } = useTranslation();
  const [pair, setPair] = useState(() => firstPair(versions));
  const { value, failure } = useLoad('playbook.compare', { id, ...pair });
  const choices = versions.map(({ sha256, version, from, keptAt, by = '', inUse, drilled }) => {
    const kept = { date: keptAt === undefined ? '' : date(keptAt), by };
    const words = [
      version,
      ...(inUse ? [t('compare.inUse')] : []),
      ...(drilled ? [t('compare.drilled')] : []),
      from === 'shipped' ? t('compare.shipped') : t('compare.kept', kept),
    ];
    return (
      <option key={sha256} value={sha256}>
        {words.join(' · ')}
      </option>
    );
  });
  return (
    <>
      <div className={styles['pair']}>
        <SelectField
          label={t('compare.before')}
          value={pair.before}
          onChange={(event) => setPair({ ...pair, before: event.target.value })}
        >
          {choices}
        </SelectField>
        <SelectField
          label={t('compare.after')}
          value={pair.after}
          onChange={(event) => setPair({ ...pair, after: event.target.value })}
        >
          {choices}
        </SelectField>
        <TextButton onClick={() => setPair({ before: pair.after, after: pair.before })}>
          {t('compare.swap')}
        </TextButton>
      </div>
      {failure ? (
        <FailureCard failure={failure} />
      ) : (
        value && (
          <>
            <h2 className={styles['head']}>{t('own.look.changes')}</h2>
            <PlaybookChanges changes={value.changes} />
          </>
        )
      )}
    </>
  );
}
