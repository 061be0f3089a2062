import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordDetail, RecordRow } from '../../../main/contract/views.ts';
import { grouped } from '../../i18n/digits.ts';
import { bothClocks, date } from '../../i18n/time.ts';
import { useLoad } from '../../state/use-load.ts';
import { Output } from '../../ui/Output.tsx';
import { numbered } from './broken.ts';
import { Masked } from './Masked.tsx';
import { Proof } from './Proof.tsx';
import { standing } from './standing.ts';
import styles from './Inspector.module.css';

/** One record in full: what it says, its texts and attachments, and what holds it in its place. */
export function Inspector({
  logId,
  at,
  again,
  anchoredUpTo,
  by,
}: {
  logId: string;
  at: number | undefined;
  /** Changes when its standing may have changed. */
  again: number;
  anchoredUpTo: number;
  by: readonly string[];
}) {
  const { t } = useTranslation();
  return at === undefined ? (
    <aside className={styles['inspector']} aria-label={t('log.content')}>
      <p className={styles['dim']}>{t('log.select')}</p>
    </aside>
  ) : (
    <Chosen key={logId} {...{ logId, at, again, anchoredUpTo, by }} />
  );
}

function Chosen({
  logId,
  at,
  again,
  anchoredUpTo,
  by,
}: {
  logId: string;
  at: number;
  again: number;
  anchoredUpTo: number;
  by: readonly string[];
}) {
  const { value } = useLoad('log.record', { logId, at }, again);
  return (
    <Facts at={at} value={value} anchoredUpTo={anchoredUpTo} by={by}>
      {(row) => <Proof key={at} logId={logId} at={at} damaged={row.damage !== undefined} />}
    </Facts>
  );
}

/** A record of a merged list. `ours`: of this laptop, if of a log that went on in another. */
export interface ChosenRecord {
  readonly logId: string;
  readonly at: number;
  readonly ours: boolean;
}

/** One record of a merged list; `own` is the log the list was begun from. */
export function MergedInspector({
  merged,
  chosen,
  own,
  anchoredUpTo,
  by,
}: {
  merged: string;
  chosen: ChosenRecord | undefined;
  own: string;
  anchoredUpTo: number;
  by: readonly string[];
}) {
  const { t } = useTranslation();
  if (!chosen) {
    return (
      <aside className={styles['inspector']} aria-label={t('log.content')}>
        <p className={styles['dim']}>{t('log.select')}</p>
      </aside>
    );
  }
  const props = { logId: chosen.logId, at: chosen.at, by };
  // What is anchored is known of the newest log only.
  const upTo = chosen.logId === own ? anchoredUpTo : 0;
  return chosen.ours ? (
    <Chosen key={chosen.logId} {...props} again={0} anchoredUpTo={upTo} />
  ) : (
    <Theirs key={chosen.logId} {...props} merged={merged} />
  );
}

function Theirs({
  merged,
  logId,
  at,
  by,
}: {
  merged: string;
  logId: string;
  at: number;
  by: readonly string[];
}) {
  const { t } = useTranslation();
  const { value } = useLoad('log.merged-record', { merged, logId, at });
  return (
    <Facts at={at} value={value} anchoredUpTo={0} by={by}>
      {() => <p className={styles['dim']}>{t('merged.theirs')}</p>}
    </Facts>
  );
}

function Facts({
  at,
  value,
  anchoredUpTo,
  by,
  children,
}: {
  at: number;
  value: RecordDetail | undefined;
  anchoredUpTo: number;
  by: readonly string[];
  /** What can be done with the record. */
  children: (row: RecordRow) => ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const shown = value?.row.at === at ? value : undefined;
  const name = t('log.record', { seq: numbered(at) });
  if (!shown) {
    return (
      <aside className={styles['inspector']} aria-label={name}>
        <h2>
          <code>#{numbered(at)}</code>
        </h2>
      </aside>
    );
  }
  const { row, texts, attachments, json, prev, leaf, intent } = shown;
  const is = standing(row, anchoredUpTo);
  const bytes = new Intl.NumberFormat(i18n.language);
  return (
    <aside className={styles['inspector']} aria-label={name}>
      <h2>
        <code>#{numbered(at)}</code> {row.type}
      </h2>
      {row.time !== undefined && (
        <p className={styles['dim']}>
          {date(row.time)} {bothClocks(row.time)} · {row.who}
        </p>
      )}
      <p>{row.damage ? t(`records.damage.${row.damage}`) : row.what}</p>
      <Masked json={json} />
      {children(row)}
      <dl>
        {intent !== undefined && (
          <>
            <dt>{t('records.answers', { id: '' })}</dt>
            <dd>
              <code>{intent}</code>
            </dd>
          </>
        )}
        {row.step !== undefined && (
          <>
            <dt>{t('records.stepIs')}</dt>
            <dd>
              <code>{row.step}</code>
            </dd>
          </>
        )}
        {texts.map(({ field, text }) => (
          <div key={field}>
            <dt>
              {t('records.texts')} <code>{field}</code>
            </dt>
            <dd className={text === undefined ? styles['dim'] : styles['text']}>
              {text ?? t('records.textRemoved')}
            </dd>
          </div>
        ))}
        {attachments.length > 0 && (
          <>
            <dt>{t('records.attachments')}</dt>
            {attachments.map(({ sha256, name: file, size }) => (
              <dd key={sha256}>
                {file} · {t('records.bytes', { n: bytes.format(size) })}
                <code>{grouped(sha256)}</code>
              </dd>
            ))}
          </>
        )}
        <dt>{t('log.integrity')}</dt>
        <dd>{t(`records.integrityWhy.${is}`, { by: by.join(', ') })}</dd>
        {prev !== '' && (
          <>
            <dt>{t('log.previous')}</dt>
            <dd>
              <code>{grouped(prev)}</code>
            </dd>
          </>
        )}
        {leaf !== '' && (
          <>
            <dt>{t('log.leaf')}</dt>
            <dd>
              <code>{grouped(leaf)}</code>
            </dd>
          </>
        )}
      </dl>
      {json !== '' && (
        <details className={styles['raw']} open={row.damage !== undefined}>
          <summary>{t('records.raw')}</summary>
          <Output label={t('log.content')}>{laidOut(json)}</Output>
        </details>
      )}
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
