import { ListFilter, Search } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Filter } from './use-search-in-log.ts';
import { see, useSeen } from './seen.ts';
import styles from './RecordBar.module.css';

/** Typing pauses this long before a search begins, milliseconds. */
const PAUSE = 300;

/** Find, filter, go to, and how times and order are shown. */
export function RecordBar({
  filter,
  total,
  find,
  goTo,
  onLook,
  onFilter,
  onGoTo,
  onLeave,
}: {
  filter: Filter;
  total: number;
  find: RefObject<HTMLInputElement | null>;
  goTo: RefObject<HTMLInputElement | null>;
  onLook: (filter: Filter) => void;
  onFilter: () => void;
  /** What went wrong, in words, or nothing. */
  onGoTo: (typed: string) => Promise<string | undefined>;
  /** Back to the list. */
  onLeave: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { time, order } = useSeen();
  const [text, setText] = useState(filter.text ?? '');
  const [wrong, setWrong] = useState<string>();
  const looked = useRef(filter.text ?? '');
  const composing = useRef(false);
  useEffect(() => {
    looked.current = filter.text ?? '';
  }, [filter.text]);
  useEffect(() => {
    if (composing.current || text.trim() === looked.current) return;
    const timer = setTimeout(() => onLook(withText(filter, text.trim())), PAUSE);
    return () => clearTimeout(timer);
  }, [text, filter, onLook]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && text !== '') {
      setText('');
      onLook(withText(filter, ''));
    } else if (event.key === 'Escape' || event.key === 'ArrowDown') onLeave();
    else if (event.key === 'Enter') {
      onLook(withText(filter, text.trim()));
      onLeave();
    } else return;
    event.preventDefault();
  };
  const { text: _, ...others } = filter;
  const narrowed = Object.keys(others).length;
  const n = new Intl.NumberFormat(i18n.language).format(total);
  return (
    <div className={styles['bar']}>
      <div role="search" className={styles['find']}>
        <Icon of={Search} size={16} />
        <input
          ref={find}
          type="search"
          aria-label={t('records.findPlain')}
          aria-keyshortcuts="Control+F /"
          placeholder={t('records.find', { n })}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            setText(event.currentTarget.value);
          }}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <TextButton icon={ListFilter} onClick={onFilter}>
        {narrowed > 0 ? t('records.filterOn', { n: narrowed }) : t('records.filter')}
      </TextButton>
      <form
        className={styles['goto']}
        onSubmit={(event) => {
          event.preventDefault();
          void onGoTo(goTo.current?.value ?? '').then(setWrong);
        }}
      >
        <label>
          {t('records.goTo')}{' '}
          <input
            ref={goTo}
            placeholder={t('records.goToHint')}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={wrong !== undefined || undefined}
            aria-describedby={wrong === undefined ? undefined : 'go-to-wrong'}
            onChange={() => setWrong(undefined)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
              event.currentTarget.value = '';
              setWrong(undefined);
              onLeave();
            }}
          />
        </label>
        {wrong !== undefined && (
          <span id="go-to-wrong" role="alert" className={styles['wrong']}>
            {wrong}
          </span>
        )}
      </form>
      <select
        aria-label={t('records.order')}
        value={order}
        onChange={(event) => see({ order: event.target.value === 'oldest' ? 'oldest' : 'newest' })}
      >
        <option value="newest">{t('records.orderNewest')}</option>
        <option value="oldest">{t('records.orderOldest')}</option>
      </select>
      <select
        aria-label={t('records.time')}
        value={time}
        onChange={(event) => {
          const { value } = event.target;
          see({ time: value === 'local' || value === 'utc' ? value : 'both' });
        }}
      >
        <option value="both">{t('records.timeBoth')}</option>
        <option value="local">{t('records.timeLocal')}</option>
        <option value="utc">{t('records.timeUtc')}</option>
      </select>
    </div>
  );
}

function withText(filter: Filter, text: string): Filter {
  const { text: _, ...others } = filter;
  return text === '' ? others : { ...others, text };
}
