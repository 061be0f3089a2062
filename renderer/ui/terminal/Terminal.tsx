import { useEffect, useRef, useState, type KeyboardEvent, type WheelEvent } from 'react';
import { keyText } from './keys.ts';
import type { Screen } from './screen.ts';
import { TerminalRows } from './TerminalRows.tsx';
import { PROBE, useCells } from './use-size.ts';
import styles from './Terminal.module.css';

export interface TerminalProps {
  readonly label: string;
  readonly screen: Screen;
  /** Changes with each drawing: the screen itself is changed in place. */
  readonly drawn: number;
  readonly readOnly: boolean;
  readonly backToEnd: string;
  readonly onType: (text: string) => void;
  readonly onPaste: (text: string) => void;
  readonly onSize: (columns: number, rows: number) => void;
}

const WHEEL_LINES = 3;

/** A terminal's screen and its keyboard. Shift+Tab leaves it; Shift+Page Up and the wheel look back. */
export function Terminal(props: TerminalProps) {
  const { label, screen, readOnly, backToEnd, onType, onPaste, onSize } = props;
  const box = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const cursor = useRef<HTMLSpanElement>(null);
  const composing = useRef(false);
  const [back, setBack] = useState(0);
  const cells = useCells(box, probe);
  const size = useRef(onSize);
  useEffect(() => {
    size.current = onSize;
  });
  useEffect(() => size.current(cells.columns, cells.rows), [cells.columns, cells.rows]);

  const lookBack = (lines: number): void =>
    setBack((now) => Math.min(Math.max(0, now + lines), screen.history.length));
  const { row, column } = screen.cursor;
  const away = Math.min(back, screen.history.length);
  useEffect(() => {
    const left = Math.min(column, screen.columns - 1) * cells.width;
    const top = (row + away) * cells.height;
    for (const element of [cursor.current, input.current]) {
      element?.style.setProperty('transform', `translate(${String(left)}px, ${String(top)}px)`);
      const { paddingLeft, paddingTop } = box.current ? getComputedStyle(box.current) : NO_PADDING;
      element?.style.setProperty('margin', `${paddingTop} 0 0 ${paddingLeft}`);
    }
  });
  const send = (text: string): void => {
    setBack(0);
    onType(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.shiftKey && (event.key === 'PageUp' || event.key === 'PageDown')) {
      event.preventDefault();
      lookBack(event.key === 'PageUp' ? cells.rows - 1 : 1 - cells.rows);
      return;
    }
    const text = keyText(event, screen.modes);
    if (text === undefined || (readOnly && event.key === 'Tab')) return;
    event.preventDefault();
    // The shell's chord, not the app's.
    event.stopPropagation();
    send(text);
  };
  const take = (): void => {
    const element = input.current;
    if (!element || composing.current || element.value === '') return;
    const text = element.value;
    element.value = '';
    send(text);
  };
  const compose = (on: boolean): void => {
    composing.current = on;
    input.current?.setAttribute('data-composing', String(on));
    if (!on) take();
  };
  const from = screen.history.length - away;
  const rows = [...screen.history.slice(from), ...screen.rows].slice(0, screen.height);
  return (
    <div
      ref={box}
      className={styles['terminal']}
      onClick={() => {
        if (getSelection()?.isCollapsed !== false) input.current?.focus();
      }}
      onWheel={(event: WheelEvent) => lookBack(event.deltaY < 0 ? WHEEL_LINES : -WHEEL_LINES)}
      role="presentation"
    >
      <span ref={probe} className={styles['probe']} aria-hidden>
        {PROBE}
      </span>
      <div role="log" aria-label={label} aria-live="off">
        <TerminalRows rows={rows} />
      </div>
      {screen.cursorShown && away === 0 && (
        <span ref={cursor} className={styles['cursor']} aria-hidden />
      )}
      <textarea
        ref={input}
        className={styles['input']}
        aria-label={label}
        rows={1}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        readOnly={readOnly}
        onKeyDown={onKeyDown}
        onInput={take}
        onCompositionStart={() => compose(true)}
        onCompositionEnd={() => compose(false)}
        onPaste={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (!readOnly) onPaste(event.clipboardData.getData('text/plain'));
        }}
      />
      {away > 0 && (
        <button type="button" className={styles['below']} onClick={() => setBack(0)}>
          {backToEnd}
        </button>
      )}
    </div>
  );
}

const NO_PADDING = { paddingLeft: '0px', paddingTop: '0px' };
