import type { OpenTerminal, TerminalLink } from '../../core/ports/terminals.ts';
import type { Transcript } from '../../core/session-channel/transcript.ts';
import type { Feed } from './feed.ts';

/** The terminal that is open in a run. At most one. */
export interface LiveTerminal {
  readonly path: string;
  /** Id of the intent it was opened under. */
  readonly intent: string;
  /** Whose credentials it was opened with. */
  readonly session: { readonly id: string; readonly expiresAt: number };
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
  /** Parts of the transcript that were begun to be kept. */
  parts: number;
  /** Settles when all parts so far are kept. */
  kept: Promise<void>;
  /** Settles when its end is written down. */
  finished: Promise<void>;
}
