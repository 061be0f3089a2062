import type { Result } from '../result.ts';
import type { AwsFailure, CallTo } from './aws.ts';

/** The program that asked, where the system tells it. */
export interface Asker {
  readonly pid: number;
  readonly program: string;
}

/** One well-formed request at the door: GET, the right Host, no browser. */
export interface DoorAsk {
  /** The grant its path names. */
  readonly grant: string;
  /** What its `Authorization` header says. */
  readonly token: string;
  /** Looks the asking program up; for requests that are answered, it costs some milliseconds. */
  readonly asker: () => Promise<Asker | undefined>;
}

/** One browser at the door with the secret part of a link's path: opened by itself, not by a page. */
export interface LinkAsk {
  readonly nonce: string;
  readonly asker: DoorAsk['asker'];
}

/** The browser is sent on, or told in words why not. */
export type LinkAnswer =
  | { readonly status: 302; readonly location: string }
  | { readonly status: 404 | 503; readonly text: string };

export interface DoorAnswer {
  readonly status: 200 | 403 | 404 | 429 | 503;
  readonly body: string;
}

/** Why a request was turned away before anyone looked at its token. */
export type DoorRefusal =
  | 'host'
  | 'method'
  | 'path'
  | 'browser'
  | 'address'
  | 'user'
  /** So many are connected that a tool may find no place. */
  | 'crowd';

export interface OpenDoor {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Who answers what comes to the door. */
export interface DoorKeeper {
  grant(ask: DoorAsk): Promise<DoorAnswer>;
  link(ask: LinkAsk): Promise<LinkAnswer>;
  refused(why: DoorRefusal): void;
}

/** The listener on loopback that tools fetch credentials from. Open only while there is something to fetch. */
export interface CredentialDoor {
  open(keeper: DoorKeeper): Promise<Result<OpenDoor, string>>;
}

/** One file of a grant. */
export interface HandoffFile {
  readonly name: string;
  readonly text: string;
  /** To be run, not only read. */
  readonly runs: boolean;
}

/** A folder nobody else can read, for what tools are pointed at; wiped at the end. */
export interface HandoffFolder {
  /** Where a file of this name will lie. */
  path(name: string): string;
  write(files: readonly HandoffFile[]): Promise<Result<null, string>>;
  /** Takes every file of this grant away. */
  wipe(grant: string): Promise<void>;
  wipeAll(): Promise<void>;
}

/** A program that opens a terminal window, as tried in order. */
export interface TerminalPlan {
  /** A name looked up on the PATH, or an absolute path. */
  readonly program: string;
  readonly args: readonly string[];
}

export interface Terminals {
  /** Starts the first plan whose program is here, in an environment without `AWS_*`. */
  open(plans: readonly TerminalPlan[]): Promise<Result<{ readonly program: string }, string>>;
}

/** AWS's federation endpoint: console sign-in for a role session. */
export interface Federation {
  signinToken(
    to: CallTo,
    host: string,
    /** Only for roles that were assumed directly. */
    sessionSeconds?: number,
  ): Promise<Result<string, AwsFailure>>;
}

export interface HandoffPorts {
  readonly door: CredentialDoor;
  readonly folder: HandoffFolder;
  readonly terminals: Terminals;
  readonly federation: () => Promise<Federation>;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** How this app is started, for `credential_process`. */
  readonly appCommand: readonly string[];
}
