import type { Mode } from '../journal/payload.ts';
import type { Result } from '../result.ts';
import type { ReadBack, ReadBackAnswer } from '../run/read-back.ts';

/** Goes beside a file that is written: under its name with an ending, or in a folder there. */
export type BesideFile = { readonly bytes: Uint8Array } & (
  { readonly ending: string } | { readonly folder: string; readonly name: string }
);

/** What only the desktop can do: show main's own window, open a link, copy, ask for a folder. */
export interface Desktop {
  /** The main-owned confirm window. Closing it, or Esc, is a no. */
  confirm(readBack: ReadBack): Promise<ReadBackAnswer>;
  /** False when the address is not on the allow-list. */
  openLink(url: string): Promise<boolean>;
  /** Opens a link at this app's own door on loopback; false when it is none, or nothing opened it. */
  openDoorLink(url: string): Promise<boolean>;
  copy(text: string): void;
  /** Tells by the system that something is due, while the window is not in front; takes no focus. */
  remind(what: 'promise' | 'target'): void;
  /** Files to keep as evidence, by absolute path; none when the person changed their mind. */
  chooseFiles(): Promise<readonly string[]>;
  /** Where to save a copy; undefined when the person changed their mind. */
  chooseSave(suggested: string): Promise<string | undefined>;
  /** CloudTrail files to read, or one folder of them; undefined when the person changed their mind. */
  chooseTrail(what: 'files' | 'folder'): Promise<readonly string[] | undefined>;
  /** Where to write an export; undefined when the person changed their mind. */
  chooseFolder(suggested: string, mode: Mode): Promise<string | undefined>;
  /** Asks where and writes a small text there; undefined when the person changed their mind. */
  saveText(name: string, text: string): Promise<Result<string | undefined, string>>;
  /** The same with what belongs beside it. Answers all that was written; none: changed their mind. */
  saveWith(
    name: string,
    text: string,
    beside: readonly BesideFile[],
  ): Promise<Result<readonly string[], string>>;
  /** The page that a drill is led by from another device, without what it is to show. */
  leadPage(): Promise<string>;
  /** The system's print window for what the window marks as its card. */
  printCard(): Promise<void>;
  /** Whether the main window may use the camera. Off again by itself when its page goes. */
  allowCamera(on: boolean): void;
  /** Which export of another laptop to take in; undefined when the person changed their mind. */
  chooseExport(): Promise<string | undefined>;
  /** A kit to read; undefined when the person changed their mind. */
  chooseKit(): Promise<string | undefined>;
  /** A playbook to bring in, in any format; undefined when the person changed their mind. */
  choosePlaybook(): Promise<string | undefined>;
  /** A bundle to look at; undefined when the person changed their mind. */
  chooseBundle(): Promise<string | undefined>;
  /** A Systems Manager document to read; undefined when the person changed their mind. */
  chooseDocument(): Promise<string | undefined>;
  /** A file to attach to a playbook; undefined when the person changed their mind. */
  chooseAttachment(): Promise<string | undefined>;
  /** A publisher's key to sign with; undefined when the person changed their mind. */
  choosePublisherKey(): Promise<string | undefined>;
  /** Shows a folder in the system's file manager. */
  showFolder(path: string): void;
}
