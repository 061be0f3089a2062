import type { Scenario } from '../core/drill/scenario.ts';
import type { Scorecard } from '../core/drill/scorecard.ts';
import type { Failure } from '../core/failure.ts';
import type { Entry, Mode } from '../core/journal/payload.ts';
import type { Kit, KitRole, Lane } from '../core/kit/model.ts';
import type { IssuedAs } from '../core/kit/issued-as.ts';
import type { Timer } from '../core/ports/timer.ts';
import type { AssumptionBook } from '../core/ports/assumptions.ts';
import type { Attachments } from '../core/ports/attachments.ts';
import type { CommandReport, Credentials, RegionChoice, Sts, Ssm } from '../core/ports/aws.ts';
import type { AwsLogin } from '../core/ports/aws-login.ts';
import type { Automation } from '../core/ports/automation.ts';
import type { Browser } from '../core/ports/browser.ts';
import type { ConnectionPort } from '../core/ports/connection.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Terminals } from '../core/ports/terminals.ts';
import type { DraftStore } from '../core/ports/drafts.ts';
import type { Desktop } from '../core/ports/desktop.ts';
import type { EvidenceFile, EvidenceFiles } from '../core/ports/evidence-files.ts';
import type { GuideFiles } from '../core/ports/guide-files.ts';
import type { Hash } from '../core/ports/hash.ts';
import type { IamPolicies } from '../core/ports/iam.ts';
import type { Journal, Journals } from '../core/ports/journal.ts';
import type { WindowsBeside } from '../core/ports/observers.ts';
import type { ImportedLogs, LogExports } from '../core/ports/log-export.ts';
import type { LogFiles } from '../core/ports/log-files.ts';
import type { LogReader } from '../core/ports/log-reader.ts';
import type { ProgrammePort } from '../core/ports/programme.ts';
import type { Brief } from '../core/programme/briefs.ts';
import type { Random } from '../core/ports/random.ts';
import type { RangeHandle, RangeHost } from '../core/ports/range.ts';
import type { SecretStore } from '../core/ports/secret-store.ts';
import type { SettingsStore } from '../core/ports/settings.ts';
import type { UploadPorts } from '../core/ports/upload.ts';
import type { TrailFiles } from '../core/ports/trail-files.ts';
import type { Plan } from '../core/run/plan.ts';
import type { RunState } from '../core/run/state.ts';
import type { HeldLogin } from './aws-login/held.ts';
import type { Browsing, ConsoleSession } from './console/session.ts';
import type { Connection } from './connection-state.ts';
import type { Intake } from './intake.ts';
import type { Job } from './job.ts';
import type { LiveTerminal } from './terminal/live.ts';
import type { Unfinished } from './unfinished-run.ts';
import type { SeenTerminals } from './terminal/seen.ts';
import type { MergedLog } from './merged-log.ts';
import type { Pending } from './pending.ts';
import type { RecordSearch } from './record-search.ts';
import type { Library } from './library.ts';
import type { SignIn } from './sign-in-state.ts';
import type { SpentCode } from './spent-code.ts';
import type { VaultDesk, VaultSide } from './vault/side.ts';
import type { Anchored } from '../core/journal/witness/anchored.ts';
import type { ApprovalWait } from './approval/held.ts';
import type { KitPorts } from './kit/ports.ts';
import type { OwnPlaybookPorts } from './own-playbooks/ports.ts';
import type { Looks } from './looks.ts';
import type { WitnessPorts } from './witness/ports.ts';
import type { HeldWitness } from './witness/held-witness.ts';
import type { Uploads } from './uploads/state.ts';
import type { HandoffPorts } from '../core/ports/handoff.ts';
import type { StepAutomation } from './automation/state.ts';
import type { HandoffDesk } from './handoff/grant.ts';

/** Everything an action may use. Adapters come in here; actions never reach for one themselves. */
export interface Ports extends WindowsBeside {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
  readonly hash: Hash;
  readonly journals: Journals;
  readonly logFiles: LogFiles & LogExports;
  readonly importedLogs: ImportedLogs;
  /** Evidence beside the records of a log. */
  readonly attachments: Attachments;
  readonly logReader: LogReader;
  /** Reads an imported export, by the id of its newest log. */
  readonly importedReader: (newest: string) => LogReader;
  /** Files outside the logs, chosen in main's own dialog. */
  readonly evidenceFiles: EvidenceFiles;
  readonly trailFiles: TrailFiles;
  readonly settings: SettingsStore;
  readonly desktop: Desktop;
  /** A browser with a profile of its own; without one, the default browser is used. */
  readonly browser?: Browser;
  /** AWS CLI's own sign-in; absent where nobody sits (headless drills). */
  readonly awsLogin?: AwsLogin;
  readonly ranges: RangeHost;
  /** Where a drill keeps what must outlive a crash, by the id of its first log. */
  readonly drillFolder: (logId: string) => string;
  readonly sts: () => Promise<Sts>;
  readonly ssm: () => Promise<Ssm>;
  readonly automation: () => Promise<Automation>;
  /** Terminals on servers; absent where nobody sits (headless drills). */
  readonly terminals?: () => Promise<Terminals>;
  /** Output of the open terminal, for the window. */
  readonly terminalOutput?: (output: {
    readonly session: string;
    readonly bytes: Uint8Array;
  }) => void;
  readonly secretStore: () => Promise<SecretStore>;
  readonly iam: () => Promise<IamPolicies>;
  readonly connection: () => Promise<ConnectionPort>;
  /** Where logs are copied to; absent where nothing is ever sent (headless drills). */
  readonly uploads?: UploadPorts;
  readonly library: () => Promise<Library>;
  /** The organisation's kit, where one is installed. */
  readonly kit: () => Promise<Kit | undefined>;
  /** Where the kit lies and whom it is believed from; headless drills have neither. */
  readonly kits?: KitPorts;
  /** Playbooks brought in by hand; headless drills have none. */
  readonly ownPlaybooks?: OwnPlaybookPorts;
  /** What was proved of the things nobody could prove; headless drills prove nothing. */
  readonly assumptions?: AssumptionBook;
  readonly guides?: GuideFiles;
  /** Playbooks being written; headless drills write none. */
  readonly drafts?: DraftStore;
  /** The programme of drills; headless drills have none. */
  readonly programme?: ProgrammePort;
  /** Language the responder reads now. */
  readonly lang: () => 'en' | 'ja';
  /** Told after every change, so that the window can be shown the new state. */
  readonly changed: () => void;
  readonly clockSpeed: number;
  /** The vault and its window; without a window there is none. */
  readonly vault?: VaultSide;
  readonly witness: WitnessPorts;
  /** How sessions reach other tools; headless drills hand nothing out. */
  readonly handoff?: HandoffPorts;
}

/** The desk a responder works at: the ports and what is open on it. One per app. */
export interface Desk extends Looks {
  readonly ports: Ports;
  run?: ActiveRun;
  signIn?: SignIn;
  /** Copies of logs elsewhere: what is configured and how far it is. */
  uploads?: Uploads;
  /** Lane C: the long-term key unsealed for this incident. Main memory only. */
  key?: {
    readonly user: string;
    readonly credentials: Credentials;
    /** It goes with the vault's lock: the vault has it, and gives it out again. */
    readonly fromVault?: true;
  };
  /** The session the assistant was opened to renew. */
  renewing?: string;
  /** Measured AWS clock minus laptop clock, and the Region that answered. */
  reach?: {
    readonly region: string;
    readonly skewMs: number;
    /** When it was proved last, laptop time. */
    readonly at: number;
    readonly why: RegionChoice;
  };
  /** What is known of the way to AWS. */
  connection: Connection;
  /** A log is being opened: a second press finds the desk busy. */
  opening: boolean;
  /** Counts how often all sessions were ended: what was asked for before is not kept after. */
  accessEpoch: number;
  unfinished: readonly Unfinished[];
  /** When each playbook was last begun, and last drilled to the end, epoch ms, by id. */
  played: ReadonlyMap<string, { readonly at: number; readonly drilledAt?: number }>;
  /** Runs that have ended and count for the programme, as far as they are known. Oldest first. */
  drills: readonly Brief[];
  /** Every secret taken in since the app started, to be kept out of every log (`hold-secrets.ts`). */
  readonly secrets: Set<string>;
  /** Evidence on its way in: pieces the window sends, and files chosen but not yet taken. */
  readonly intakes: Map<string, Intake>;
  readonly chosen: Map<string, EvidenceFile>;
  readonly sessions: Map<string, LiveSession>;
  readonly consoleSessions: Map<string, ConsoleSession>;
  awsLogin?: HeldLogin;
  /** The system holds files that AWS CLI kept: when wiping them was tried last, laptop time. */
  awsLoginLeft?: { readonly triedAt: number };
  /** Something was opened in the person's own browser, which cannot be wiped. */
  ownBrowser?: boolean;
  readonly vault: VaultDesk;
  /** Where the next export goes, as the person chose it in the system's dialog. */
  exportPlace?: { readonly logId: string; readonly folder: string };
  /** Long work by id, oldest first. */
  readonly jobs: Map<string, Job>;
  /** Searches through logs and what they have found so far, by id. */
  readonly searches: Map<string, RecordSearch>;
  /** Logs of several laptops shown as one list: the last that were brought together. */
  merged?: MergedLog;
  /** The MFA code spent last, by device serial. After a restart only until when is known. */
  readonly spentCodes: Map<string, SpentCode>;
  /** What vouches for a log from outside, by log id, as it was last looked at. */
  readonly anchors: Map<string, readonly Anchored[]>;
  /** Where a witness wants the next proof to begin, by log id and verifier key. */
  readonly askedFrom: Map<string, number>;
  /** Keys this copy of the app witnesses with, by name. */
  readonly witnessKeys: Map<string, HeldWitness>;
  /** What other tools may fetch, and the door they fetch it at. */
  readonly handoff: HandoffDesk;
}

export interface ActiveRun {
  plan: Plan;
  readonly journal: Journal;
  readonly mode: Mode;
  readonly scenario?: Scenario;
  facilitator?: string;
  /** The organisation's kit, or the one made from the range once it runs. */
  kit?: Kit;
  range?: RangeHandle;
  rangeStarting?: Promise<Failure | undefined>;
  state: RunState;
  tail: readonly Entry[];
  entries: number;
  recorded: boolean;
  lastSavedAt: number;
  /** What runs now, by step path. */
  readonly pending: Map<string, Pending>;
  /** Steps an act of a person is being written down for. */
  readonly acting: Set<string>;
  readonly failures: Map<string, Failure>;
  /** What SSM last said of a command being followed, by path. */
  readonly partial: Map<string, CommandReport>;
  /** What is known at steps that name a document, by path. */
  readonly automations: Map<string, StepAutomation>;
  /** The terminal that is open. */
  terminal?: LiveTerminal;
  seenTerminals?: SeenTerminals;
  /** The way of signing in that the person chose last. */
  lane?: Lane;
  /** Users whose key is used without a signed exception, for a reason that is in the log. */
  readonly keyReasons: Set<string>;
  /** What was opened in the browser and not yet read back: the user (''), or a role by id. */
  readonly browsing: Map<string, Browsing>;
  /** Ways on that were taken by whoever was stuck, `mfa: colleague`, and when. */
  readonly waysOut: Map<string, number>;
  /** Waits of somebody alone at an `approve` step, by path. */
  readonly approvalWaits: Map<string, ApprovalWait>;
  /** Links opened from their step, by path. */
  readonly opened: Set<string>;
  /** Following of commands that goes on after the call that began it was answered. */
  readonly background: Set<Promise<void>>;
  /** The log is being closed: nothing else may begin. */
  closing?: boolean;
  /** All that belongs before `log.close` is written. */
  closeBegun?: boolean;
  /** What the drill came to, once it is counted and kept beside the log. */
  scorecard?: Scorecard;
  /** The log this run goes on from was cut off by a crash and has been repaired. */
  recovered?: boolean;
  welcomeBack?: { readonly awaySince: number; readonly sessionsLost: number };
}

export interface LiveSession extends IssuedAs {
  readonly id: string;
  readonly kind: 'base' | 'cli' | 'role';
  readonly role?: KitRole;
  readonly account: string;
  readonly arn: string;
  readonly region: string;
  readonly credentials: Credentials;
  readonly startedAt: number;
  readonly expiresAt: number;
  /** With MFA, as far as it is known. */
  readonly mfa?: true;
  /** Assumed from another session: AWS caps it at an hour, and the console at its end. */
  readonly chained: boolean;
  /** Ids of the sessions it took the place of, newest first. */
  readonly inPlaceOf?: readonly string[];
}

export function createDesk(ports: Ports): Desk {
  return {
    ports,
    connection: { hosts: [] },
    opening: false,
    accessEpoch: 0,
    unfinished: [],
    played: new Map(),
    drills: [],
    secrets: new Set(),
    intakes: new Map(),
    chosen: new Map(),
    sessions: new Map(),
    consoleSessions: new Map(),
    vault: { serial: 0, working: false, revealed: false, lockedWitnesses: new Set() },
    jobs: new Map(),
    searches: new Map(),
    spentCodes: new Map(),
    anchors: new Map(),
    askedFrom: new Map(),
    witnessKeys: new Map(),
    handoff: { grants: new Map(), links: new Map() },
  };
}
