import { ListFilter } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '../../ui/Button.tsx';
import { FindBox } from './FindBox.tsx';
import { SeenSelects } from './SeenSelects.tsx';
import type { Filter } from './use-search-in-log.ts';
import styles from './RecordBar.module.css';

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
  const [wrong, setWrong] = useState<string>();
  const { text: _, ...others } = filter;
  const narrowed = Object.keys(others).length;
  const n = new Intl.NumberFormat(i18n.language).format(total);
  return (
    <div className={styles['bar']}>
      <FindBox
        looked={filter.text ?? ''}
        label={t('records.findPlain')}
        placeholder={t('records.find', { n })}
        find={find}
        onLook={(text) => onLook(withText(filter, text))}
        onLeave={onLeave}
      />
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
      <SeenSelects />
    </div>
  );
}

function withText(filter: Filter, text: string): Filter {
  const { text: _, ...others } = filter;
  return text === '' ? others : { ...others, text };
}
