import { Search } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import styles from './RecordBar.module.css';

/** Typing pauses this long before a search begins, milliseconds. */
const PAUSE = 300;

/** Words to look for in a list of records: begun by a pause or Enter, emptied by Escape. */
export function FindBox({
  looked: given,
  label,
  placeholder,
  find,
  onLook,
  onLeave,
}: {
  /** What is being looked for now. */
  looked: string;
  label: string;
  placeholder: string;
  find: RefObject<HTMLInputElement | null>;
  onLook: (text: string) => void;
  /** Back to the list. */
  onLeave: () => void;
}) {
  const [text, setText] = useState(given);
  const looked = useRef(given);
  const look = useRef(onLook);
  const composing = useRef(false);
  useEffect(() => {
    looked.current = given;
    look.current = onLook;
  }, [given, onLook]);
  useEffect(() => {
    if (composing.current || text.trim() === looked.current) return;
    // Not begun anew by a render: while a job runs there are five a second.
    const timer = setTimeout(() => look.current(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text, given]);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'f' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      event.preventDefault();
      find.current?.focus();
      find.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [find]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && text !== '') {
      setText('');
      onLook('');
    } else if (event.key === 'Escape' || event.key === 'ArrowDown') onLeave();
    else if (event.key === 'Enter') {
      onLook(text.trim());
      onLeave();
    } else return;
    event.preventDefault();
  };
  return (
    <div role="search" className={styles['find']}>
      <Icon of={Search} size={16} />
      <input
        ref={find}
        type="search"
        aria-label={label}
        aria-keyshortcuts="Control+F /"
        placeholder={placeholder}
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
  );
}
