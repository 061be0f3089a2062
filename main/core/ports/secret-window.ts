/**
 * The main-owned window that shows and takes secrets. The app's own window can ask for it, and
 * can neither see into it nor answer it. Closing it, or locking, ends what was under way.
 */
export interface SecretWindow {
  /** Opens it, or brings it to the front; the page asks main what to show. */
  show(title: { readonly en: string; readonly ja: string }): void;
  /** Another page follows, or the present one has something to say. */
  changed(): void;
  close(): void;
  /** The system's print dialog. False when nothing was printed. */
  print(): Promise<boolean>;
  /** Asks where, and writes the page as a PDF; the file's path, or nothing. */
  savePdf(suggested: string): Promise<string | undefined>;
}

/** The system's clipboard, as text. Electron 25 answers at once, 45 with promises. */
export interface Clipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
  clear(): Promise<void>;
}
