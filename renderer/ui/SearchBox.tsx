import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { classes } from './classes.ts';
import styles from './SearchBox.module.css';

export interface SearchItem {
  readonly id: string;
  readonly content: ReactNode;
}

/**
 * A search box with its list: arrows move, Enter opens, Escape empties. Enter pressed before the
 * hits are there opens the first one once they are. Keys of an input method are left alone.
 */
export function SearchBox({
  label,
  listLabel,
  placeholder,
  query,
  items,
  large = false,
  onQuery,
  onOpen,
  onEnterEarly,
  empty,
  heading,
}: {
  label: string;
  listLabel: string;
  placeholder: string;
  query: string;
  items: readonly SearchItem[];
  large?: boolean;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
  /** Enter while nothing is marked: with an empty query, or with hits still on their way. */
  onEnterEarly: () => void;
  empty?: ReactNode;
  heading?: ReactNode;
}) {
  const list = useId();
  const [marked, setMarked] = useState<string>();
  const options = useRef<HTMLUListElement>(null);
  const index = items.findIndex(({ id }) => id === marked);
  const active = index >= 0 ? index : query.trim() === '' ? -1 : items.length > 0 ? 0 : -1;

  useEffect(() => {
    const box = options.current;
    const onClick = (event: MouseEvent): void => {
      const option = event.target instanceof Element && event.target.closest('[data-playbook]');
      if (option instanceof HTMLElement) onOpen(option.dataset['playbook'] ?? '');
    };
    box?.addEventListener('click', onClick);
    return () => box?.removeEventListener('click', onClick);
  }, [onOpen]);

  const mark = (to: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (!item) return;
    setMarked(item.id);
    options.current?.children[items.indexOf(item)]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') mark(active + 1);
    else if (event.key === 'ArrowUp') mark(active - 1);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.repeat) {
      const item = items[active];
      if (item) onOpen(item.id);
      else onEnterEarly();
    } else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <div role="search">
      <div className={classes(styles['box'], large && styles['large'])}>
        <Icon of={Search} size={20} />
        <input
          type="search"
          className={styles['input']}
          aria-label={label}
          aria-controls={list}
          aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
          placeholder={placeholder}
          value={query}
          data-autofocus=""
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setMarked(undefined);
            onQuery(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {heading}
      {items.length === 0 && empty}
      <ul id={list} role="listbox" aria-label={listLabel} ref={options} className={styles['list']}>
        {items.map(({ id, content }, at) => (
          <li
            key={id}
            id={`${list}-${at}`}
            role="option"
            aria-selected={at === active}
            className={styles['option']}
            data-playbook={id}
          >
            {content}
          </li>
        ))}
      </ul>
    </div>
  );
}
