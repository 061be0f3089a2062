import type { OpenTerminal, TerminalLink } from '../../core/ports/terminals.ts';
import type { TakeWhen } from '../../core/session-channel/cut.ts';
import type { Transcript } from '../../core/session-channel/transcript.ts';
import type { Feed } from './feed.ts';

/** When a part is kept; `end`: all there is. */
export type KeepWhen = TakeWhen | 'end';

/** The terminal that is open in a run. At most one. */
export interface LiveTerminal {
  readonly path: string;
  /** Id of the intent it was opened under. */
  readonly intent: string;
  /**
   * Whose credentials it was opened with, until when. `kept`: that session was renewed; the terminal
   * keeps the old credentials, and `id` is the session that has their place.
   */
  session: { readonly id: string; readonly expiresAt: number; readonly kept?: true };
  readonly region: string;
  readonly target: { readonly id: string; readonly name: string };
  readonly since: number;
  readonly feed: Feed;
  readonly transcript: Transcript;
  readonly terminal: OpenTerminal;
  link: TerminalLink;
  encrypted: boolean;
  /** Nothing that is typed is sent. */
  locked: boolean;
  /** Begins to keep what is new in the transcript, if it is time to. */
  keep(when: KeepWhen): void;
  /** Parts of the transcript that were begun to be kept. */
  readonly parts: number;
  /** Settles when all parts so far are kept, or the disk refused one. */
  readonly kept: Promise<void>;
  /** Settles when its end is written down. */
  finished: Promise<void>;
}
