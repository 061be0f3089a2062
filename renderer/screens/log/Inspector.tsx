import { useTranslation } from 'react-i18next';
import type { RecordRow } from '../../../main/contract/views.ts';
import { grouped } from '../../i18n/digits.ts';
import { bothClocks } from '../../i18n/time.ts';
import { Output } from '../../ui/Output.tsx';
import styles from './Inspector.module.css';

/** The record's own bytes, laid out, with the hashes that hold it in its place. */
export function Inspector({ record }: { record: RecordRow | undefined }) {
  const { t } = useTranslation();
  if (!record) {
    return (
      <aside className={styles['inspector']} aria-label={t('log.content')}>
        <p className={styles['dim']}>{t('log.select')}</p>
      </aside>
    );
  }
  return (
    <aside className={styles['inspector']} aria-label={t('log.record', { seq: record.seq })}>
      <h2>
        <code>#{record.seq}</code> {record.type}
      </h2>
      <p className={styles['dim']}>{bothClocks(record.at)}</p>
      <p>{record.what}</p>
      <dl>
        <dt>{t('log.previous')}</dt>
        <dd>
          <code>{grouped(record.prev)}</code>
        </dd>
        <dt>{t('log.leaf')}</dt>
        <dd>
          <code>{grouped(record.leaf)}</code>
        </dd>
        <dt>{t('log.content')}</dt>
        <dd>
          <Output label={t('log.content')}>{laidOut(record.json)}</Output>
        </dd>
      </dl>
    </aside>
  );
}

function laidOut(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), undefined, 2);
  } catch {
    return json;
  }
}
