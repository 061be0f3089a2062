import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SecondButton, TextButton } from '../../../ui/Button.tsx';
import page from '../KitScreen.module.css';
import styles from './Draft.module.css';

/** A list of the kit in the form: each row a group of fields, to be added, taken out and moved. */
export function Rows<T>({
  title,
  lead,
  add,
  rows,
  fresh,
  nameOf,
  ordered = false,
  least = 0,
  onChange,
  children,
}: {
  title: string;
  lead?: string;
  /** Words of the button that adds one. */
  add: string;
  rows: readonly T[];
  fresh: T;
  /** What the row is called for screen readers. */
  nameOf: (row: T, index: number) => string;
  /** The order means something: rows can be moved. */
  ordered?: boolean;
  least?: number;
  onChange: (rows: readonly T[]) => void;
  children: (row: T, change: (part: Partial<T>) => void, index: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const without = (index: number): T[] => rows.filter((_, at) => at !== index);
  const moved = (index: number, by: -1 | 1): readonly T[] => {
    const row = rows[index];
    const rest = without(index);
    if (row !== undefined) rest.splice(index + by, 0, row);
    return rest;
  };
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {lead !== undefined && <p className={page['dim']}>{lead}</p>}
      <ul className={styles['rows']}>
        {rows.map((row, index) => (
          // Rows have no id of their own that does not change while it is typed.
          <li key={index}>
            <fieldset className={styles['row']}>
              <legend>{nameOf(row, index)}</legend>
              <div className={styles['fields']}>
                {children(
                  row,
                  (part) =>
                    onChange(rows.map((one, at) => (at === index ? { ...one, ...part } : one))),
                  index,
                )}
              </div>
              <div className={styles['rowActions']}>
                {ordered && (
                  <>
                    <TextButton
                      icon={ArrowUp}
                      off={index === 0}
                      onClick={() => onChange(moved(index, -1))}
                    >
                      {t('kitDraft.up')}
                    </TextButton>
                    <TextButton
                      icon={ArrowDown}
                      off={index === rows.length - 1}
                      onClick={() => onChange(moved(index, 1))}
                    >
                      {t('kitDraft.down')}
                    </TextButton>
                  </>
                )}
                <TextButton
                  icon={Trash2}
                  off={rows.length <= least}
                  onClick={() => onChange(without(index))}
                >
                  {t('kitDraft.remove')}
                </TextButton>
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <SecondButton icon={Plus} onClick={() => onChange([...rows, fresh])}>
        {add}
      </SecondButton>
    </section>
  );
}
