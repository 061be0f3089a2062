import { useEffect, useRef, useState } from 'react';
import { openScreen, type TerminalScreen, type OpenScreen } from './screen.ts';
import styles from './Terminal.module.css';

export interface TerminalProps {
  readonly label: string;
  /** Said to those who listen when a server writes more than can be read out. */
  readonly tooMuch: string;
  readonly readOnly: boolean;
  /** What is shown is read out, and can be walked through line by line. */
  readonly screenReader: boolean;
  /** The screen is there; answers what is to be done when it goes. */
  readonly onOpen: (screen: TerminalScreen) => () => void;
  readonly onType: (text: string) => void;
  readonly onPaste: (text: string) => void;
  readonly onSize: (columns: number, rows: number) => void;
}

/** A terminal's screen and its keyboard. Shift+Tab leaves it; Shift+Page Up and the wheel look back. */
export function Terminal(props: TerminalProps) {
  const { label, tooMuch, readOnly, screenReader } = props;
  const host = useRef<HTMLDivElement>(null);
  const heard = useRef(props);
  const [screen, setScreen] = useState<OpenScreen>();
  useEffect(() => {
    heard.current = props;
  });
  useEffect(() => {
    if (!host.current) return;
    const told = {
      type: (text: string) => heard.current.onType(text),
      size: (columns: number, rows: number) => heard.current.onSize(columns, rows),
    };
    const opened = openScreen(host.current, told, { label, tooMuch });
    const stop = heard.current.onOpen(opened);
    const guarded = guardPaste(host.current, (text) => heard.current.onPaste(text));
    setScreen(opened);
    return () => {
      guarded();
      stop();
      opened.close();
    };
  }, [label, tooMuch]);
  useEffect(() => screen?.readOnly(readOnly), [screen, readOnly]);
  useEffect(() => screen?.screenReader(screenReader), [screen, screenReader]);
  return (
    <div className={styles['terminal']}>
      <div ref={host} className={styles['host']} role="log" aria-label={label} aria-live="off" />
    </div>
  );
}

/** Whatever is pasted or dropped comes here first, and never into the shell by itself. */
function guardPaste(host: HTMLElement, onPaste: (text: string) => void): () => void {
  const pasting = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    onPaste(event.clipboardData?.getData('text/plain') ?? '');
  };
  const putting = (event: InputEvent): void => {
    if (/^insertFrom(?!Composition)/.test(event.inputType)) event.preventDefault();
  };
  host.addEventListener('paste', pasting, true);
  host.addEventListener('beforeinput', putting, true);
  return () => {
    host.removeEventListener('paste', pasting, true);
    host.removeEventListener('beforeinput', putting, true);
  };
}
