import { FitAddon } from '@xterm/addon-fit';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { makeHarmless, withoutDirections } from './harmless.ts';
import { isForShell } from './keys.ts';
import { setSpanStylesByScript, withoutStyleElements } from './page-styles.ts';
import { CONTRAST, THEME } from './theme.ts';

/** A terminal's screen as the rest of the window knows it. */
export interface TerminalScreen {
  /** Puts a server's text on the screen; `read` is called once it stands there. */
  write(text: string, read: () => void): void;
  /** What was written before, for a screen that comes back: nobody waits for its answers any more. */
  replay(text: string): void;
  readonly bracketedPaste: boolean;
}

export interface OpenScreen extends TerminalScreen {
  /** Nothing is typed, and Tab leaves. */
  readOnly(readOnly: boolean): void;
  screenReader(on: boolean): void;
  close(): void;
}

interface Heard {
  type(text: string): void;
  size(columns: number, rows: number): void;
}

interface Words {
  readonly label: string;
  readonly tooMuch: string;
}

/** Lines kept above the screen; older ones are in the transcript. */
const SCROLLBACK = 5_000;
const LINE_HEIGHT = 1.2;
const LEAST = { columns: 20, rows: 5 };
const MOST = 500;
/** Characters read in one turn: what scrolls with each letter must not keep the window waiting. */
const PIECE = 4_096;

setSpanStylesByScript();

/** Opens a screen that fills its host. */
export function openScreen(host: HTMLElement, heard: Heard, { label, tooMuch }: Words): OpenScreen {
  const { fontFamily, fontSize } = getComputedStyle(host);
  Terminal.strings.promptLabel = label;
  Terminal.strings.tooMuchOutput = tooMuch;
  const terminal = new Terminal({
    allowProposedApi: true,
    altClickMovesCursor: false,
    fontFamily: fontFamily === '' ? 'monospace' : fontFamily,
    fontSize: Number.parseFloat(fontSize) || 13,
    lineHeight: LINE_HEIGHT,
    minimumContrastRatio: CONTRAST,
    scrollback: SCROLLBACK,
    theme: THEME,
  });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  const isReadOnly = (): boolean => terminal.options.disableStdin === true;
  const answers = makeHarmless(terminal, (text) => {
    if (!isReadOnly()) heard.type(text);
  });
  terminal.attachCustomKeyEventHandler((event) => {
    if (event.isComposing || event.keyCode === 229) return true;
    if (isCopy(event) && terminal.hasSelection()) {
      event.preventDefault();
      copySelection();
      return false;
    }
    return isForShell(event, isReadOnly());
  });
  terminal.onData(heard.type);
  withoutStyleElements(() => terminal.open(host));
  const fitted = (): void => {
    const { cols = 80, rows = 24 } = fit.proposeDimensions() ?? {};
    const columns = within(cols, LEAST.columns);
    const lines = within(rows, LEAST.rows);
    terminal.resize(columns, lines);
    heard.size(columns, lines);
  };
  fitted();
  const put = (text: string, read: () => void): void => {
    const shown = withoutDirections(text);
    let at = 0;
    for (; at + PIECE < shown.length; at += PIECE) terminal.write(shown.slice(at, at + PIECE));
    terminal.write(shown.slice(at), read);
  };
  const observer = new ResizeObserver(fitted);
  observer.observe(host);
  return {
    write: (text, read) =>
      put(text, () => {
        answers.next();
        read();
      }),
    replay: (text) => {
      answers.silent(true);
      put(text, () => answers.silent(false));
    },
    get bracketedPaste() {
      return terminal.modes.bracketedPasteMode;
    },
    readOnly: (readOnly) => {
      terminal.options.disableStdin = readOnly;
    },
    screenReader: (on) => {
      terminal.options.screenReaderMode = on;
    },
    close: () => {
      observer.disconnect();
      terminal.dispose();
    },
  };
}

function within(cells: number, least: number): number {
  return Number.isNaN(cells) ? least : Math.min(MOST, Math.max(least, cells));
}

function isCopy({ type, code, ctrlKey, shiftKey }: KeyboardEvent): boolean {
  return type === 'keydown' && code === 'KeyC' && ctrlKey && shiftKey;
}

/** The one way to the clipboard that needs no permission; xterm hears it and gives what is selected. */
function copySelection(): void {
  document.execCommand('copy');
}
