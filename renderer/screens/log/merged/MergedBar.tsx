import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedView } from '../../../../main/contract/views.ts';
import { FindBox } from '../FindBox.tsx';
import { SeenSelects } from '../SeenSelects.tsx';
import bar from '../RecordBar.module.css';
import { letterOf } from './MergedSources.tsx';
import type { MergedFilter } from './use-find-merged.ts';

/** Words, person and laptop to narrow a merged list down by; order and clock. */
export function MergedBar({
  view: { total, people, sources },
  filter,
  find,
  onLook,
  onLeave,
}: {
  view: MergedView;
  filter: MergedFilter;
  find: RefObject<HTMLInputElement | null>;
  onLook: (filter: MergedFilter) => void;
  onLeave: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { text = '', who, source } = filter;
  const n = new Intl.NumberFormat(i18n.language).format(total);
  const look = (change: {
    readonly text?: string;
    readonly who?: string | undefined;
    readonly source?: number | undefined;
  }): void => {
    const next = { text, who, source, ...change };
    onLook({
      ...(next.text !== '' && { text: next.text }),
      ...(next.who !== undefined && { who: next.who }),
      ...(next.source !== undefined && { source: next.source }),
    });
  };
  return (
    <div className={bar['bar']}>
      <FindBox
        looked={text}
        label={t('merged.find')}
        placeholder={t('records.find', { n })}
        find={find}
        onLook={(typed) => look({ text: typed })}
        onLeave={onLeave}
      />
      <select
        aria-label={t('records.who')}
        value={who ?? ''}
        onChange={({ target: { value } }) => look({ who: value === '' ? undefined : value })}
      >
        <option value="">{t('records.whoAll')}</option>
        {people.map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
      <select
        aria-label={t('merged.laptop')}
        value={source ?? ''}
        onChange={({ target: { value } }) =>
          look({ source: value === '' ? undefined : Number(value) })
        }
      >
        <option value="">{t('merged.allLaptops')}</option>
        {sources.map(({ logId, person, device }, index) => (
          <option key={logId} value={index}>
            {[letterOf(index), person, device].filter((part) => part !== '').join(' · ')}
          </option>
        ))}
      </select>
      <SeenSelects />
    </div>
  );
}
