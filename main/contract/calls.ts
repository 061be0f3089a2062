import type { DrillKind } from '../core/drill/kind.ts';
import type { Mode, SkipReason, SpokenOutcome } from '../core/journal/payload.ts';
import { agreedCalls, type AgreedCalls } from './calls/agreed-calls.ts';
import { drillCalls, type DrillCalls } from './calls/drill-calls.ts';
import { aloudCalls, type AloudCalls } from './calls/aloud-calls.ts';
import { approvalCalls, type ApprovalCalls } from './calls/approval-calls.ts';
import { assumptionCalls, type AssumptionCalls } from './calls/assumption-calls.ts';
import { draftCalls, type DraftCalls } from './calls/draft-calls.ts';
import { consoleCalls, type ConsoleCalls } from './calls/console-calls.ts';
import { commandCalls, type CommandCalls } from './calls/command-calls.ts';
import { deviationCalls, type DeviationCalls } from './calls/deviation-calls.ts';
import { connectionCalls, type ConnectionCalls } from './calls/connection-calls.ts';
import { evidenceCalls, type EvidenceCalls } from './calls/evidence-calls.ts';
import { exportCalls, type ExportCalls } from './calls/export-calls.ts';
import { handoffCalls, type HandoffCalls } from './calls/handoff-calls.ts';
import { jobCalls, type JobCalls } from './calls/job-calls.ts';
import { kitCalls, type KitCalls } from './calls/kit-calls.ts';
import { logCalls, type LogCalls } from './calls/log-calls.ts';
import { mergedCalls, type MergedCalls } from './calls/merged-calls.ts';
import { bundleCalls, type BundleCalls } from './calls/bundle-calls.ts';
import { ownPlaybookCalls, type OwnPlaybookCalls } from './calls/own-playbook-calls.ts';
import { observerOpenCalls, type ObserverOpenCalls } from './calls/observer-calls.ts';
import { debriefCalls, type DebriefCalls } from './calls/debrief-calls.ts';
import { programmeCalls, type ProgrammeCalls } from './calls/programme-calls.ts';
import { recordCalls, type RecordCalls } from './calls/record-calls.ts';
import { revocationCalls, type RevocationCalls } from './calls/revocation-calls.ts';
import { vaultCalls, type VaultCalls } from './calls/vault-calls.ts';
import { witnessCalls, type WitnessCalls } from './calls/witness-calls.ts';
import { attachmentCalls, type AttachmentCalls } from './calls/attachment-calls.ts';
import { automationCalls, type AutomationCalls } from './calls/automation-calls.ts';
import { shelfCalls, type ShelfCalls } from './calls/shelf-calls.ts';
import { stuckCalls, type StuckCalls } from './calls/stuck-calls.ts';
import { terminalCalls, type TerminalCalls } from './calls/terminal-calls.ts';
import { terminalsCalls, type TerminalsCalls } from './calls/terminals-calls.ts';
import { uploadCalls, type UploadCalls } from './calls/upload-calls.ts';
import { trackCalls, type TrackCalls } from './calls/track-calls.ts';
import { trailCalls, type TrailCalls } from './calls/trail-calls.ts';
import type { AppView, PlaybookCard, PlaybookView, PracticeCode, SearchHit } from './views.ts';

type Nothing = Readonly<Record<string, never>>;
interface At {
  /** Step path, e.g. `open-glass/sign-in`: the id within the run's unfolded plan. */
  readonly path: string;
}

/**
 * THE contract: every call the window can make. Calls that change something answer `null`; what
 * changed arrives before the answer in the `view` event. A secret crosses here on two calls
 * only, window to main: `secret.submit` and `mfa.submit`.
 */
export interface Calls
  extends
    AgreedCalls,
    DrillCalls,
    AloudCalls,
    ApprovalCalls,
    AssumptionCalls,
    AttachmentCalls,
    CommandCalls,
    ConsoleCalls,
    ConnectionCalls,
    DeviationCalls,
    DraftCalls,
    EvidenceCalls,
    ExportCalls,
    HandoffCalls,
    JobCalls,
    KitCalls,
    LogCalls,
    MergedCalls,
    OwnPlaybookCalls,
    BundleCalls,
    ObserverOpenCalls,
    DebriefCalls,
    ProgrammeCalls,
    RecordCalls,
    RevocationCalls,
    AutomationCalls,
    ShelfCalls,
    StuckCalls,
    TerminalCalls,
    TerminalsCalls,
    TrackCalls,
    TrailCalls,
    UploadCalls,
    VaultCalls,
    WitnessCalls {
  'app.view': { args: Nothing; result: AppView };
  'settings.change': {
    args: {
      readonly lang?: 'system' | 'en' | 'ja';
      readonly theme?: 'system' | 'light' | 'dark';
      readonly zoom?: number;
      readonly person?: string;
      readonly vaultIdleMinutes?: number;
      /** `http(s)://host:port`, or empty for none of one's own. */
      readonly proxy?: string;
      readonly favourites?: readonly string[];
      readonly pinned?: readonly string[];
    };
    result: null;
  };
  'library.list': { args: Nothing; result: readonly PlaybookCard[] };
  'library.search': {
    /** `most`: how many hits; 20 without it. */
    args: { readonly query: string; readonly lang: 'en' | 'ja'; readonly most?: number };
    result: readonly SearchHit[];
  };
  /** With `sha256` that version and no other: the one an open run is bound to, or the library's. */
  'playbook.open': {
    args: { readonly id: string; readonly sha256?: string };
    result: PlaybookView;
  };

  'run.start': {
    args: {
      readonly playbook: string;
      readonly mode: Mode;
      readonly scenario?: string;
      /** Of a drill; a rehearsal without it. It stays what it is until the run is closed. */
      readonly kind?: DrillKind;
      /** Why the open run is given up for this one. The log of an incident is carried on. */
      readonly instead?: string;
    };
    result: null;
  };
  'run.resume': { args: { readonly logId: string }; result: null };
  /** Puts the "you were here" card away. */
  'run.go-on': { args: Nothing; result: null };
  /** Closes the log: the run is over. `why` abandoned needs a reason. */
  'run.close': {
    args: { readonly why: 'finished' | 'abandoned'; readonly reason?: string };
    result: null;
  };

  /** Done by a person, and on to the next step. */
  'step.confirm': {
    args: At & {
      readonly asExpected: boolean;
      readonly actual?: string;
      readonly byHand?: boolean;
      /** Tabletops: what would come back instead; `asExpected` is false then. */
      readonly came?: SpokenOutcome;
      readonly items?: readonly string[];
    };
    result: null;
  };
  'step.answer': { args: At & { readonly option: string }; result: null };
  'step.fill': { args: At & { readonly values: Readonly<Record<string, string>> }; result: null };
  'step.skip': { args: At & { readonly code: SkipReason; readonly reason: string }; result: null };
  /** At the end of a run: begins a step that was skipped, and goes on from it. */
  'step.take-up': { args: At; result: null };
  /** From a step with a result to the next one. */
  'step.continue': { args: At; result: null };
  /** Starts an AWS step: main reads back in its own window before anything is sent. */
  'step.run': {
    args: At & {
      /** Why it begins although its session ends before it usually does. */
      readonly anyway?: string;
    };
    result: null;
  };
  'step.cancel': { args: At; result: null };
  /** Asks AWS what became of an action with an unknown outcome. */
  'step.settle': { args: At; result: null };
  'step.copy': { args: At; result: null };
  'step.open-link': { args: At; result: null };
  'note.add': {
    args: {
      readonly kind: 'note' | 'evidence' | 'time';
      readonly text: string;
      readonly openedAt: number;
      readonly path?: string;
      /** Parts of the text that look like a secret and are none, each with the reason. */
      readonly harmless?: readonly { readonly value: string; readonly reason: string }[];
    };
    result: null;
  };

  'sign-in.open': { args: Nothing; result: null };
  'sign-in.close': { args: Nothing; result: null };
  'sign-in.choose': { args: { readonly user: string; readonly serial: string }; result: null };
  /** Long-term key for this incident: kept in main memory only, then probed. */
  'secret.submit': {
    args: {
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      /**
       * The key of an upload target instead, which may be a session's; name and password of the
       * proxy; or the value of a step's secret parameter.
       */
      readonly for?:
        | { readonly upload: string }
        | { readonly proxy: true }
        | { readonly parameter: { readonly path: string; readonly name: string } };
      readonly sessionToken?: string;
    };
    result: null;
  };
  /** Drill only: main takes the range's own practice key. */
  'sign-in.practice-key': { args: Nothing; result: null };
  'sign-in.probe': { args: Nothing; result: null };
  /** What the next code opens: a role of the kit straight, or, without one, the base session. */
  'sign-in.plan': { args: { readonly role?: string }; result: null };
  'mfa.submit': { args: { readonly code: string }; result: null };
  'role.assume': { args: { readonly role: string }; result: null };
  /** Renews a session in place, or opens the assistant where that takes a code. */
  'session.renew': { args: { readonly session: string }; result: null };
  'session.end': { args: { readonly session: string }; result: null };
  'session.end-all': { args: Nothing; result: null };
  'drill.code': { args: Nothing; result: PracticeCode };
}

export type Call = keyof Calls;
export type Args<C extends Call> = Calls[C]['args'];
export type Value<C extends Call> = Calls[C]['result'];

/** The list preload, handlers, schemas and test doubles are derived from. */
export const calls = {
  'app.view': true,
  'settings.change': true,
  'library.list': true,
  'library.search': true,
  'playbook.open': true,
  'run.start': true,
  'run.resume': true,
  'run.go-on': true,
  'run.close': true,
  'step.confirm': true,
  'step.answer': true,
  'step.fill': true,
  'step.skip': true,
  'step.take-up': true,
  'step.continue': true,
  'step.run': true,
  'step.cancel': true,
  'step.settle': true,
  'step.copy': true,
  'step.open-link': true,
  'note.add': true,
  'sign-in.open': true,
  'sign-in.close': true,
  'sign-in.choose': true,
  'secret.submit': true,
  'sign-in.practice-key': true,
  'sign-in.probe': true,
  'sign-in.plan': true,
  'mfa.submit': true,
  'role.assume': true,
  'session.renew': true,
  'session.end': true,
  'session.end-all': true,
  'drill.code': true,
  ...agreedCalls,
  ...drillCalls,
  ...aloudCalls,
  ...approvalCalls,
  ...assumptionCalls,
  ...commandCalls,
  ...consoleCalls,
  ...connectionCalls,
  ...deviationCalls,
  ...draftCalls,
  ...evidenceCalls,
  ...exportCalls,
  ...handoffCalls,
  ...jobCalls,
  ...kitCalls,
  ...logCalls,
  ...observerOpenCalls,
  ...debriefCalls,
  ...programmeCalls,
  ...recordCalls,
  ...revocationCalls,
  ...mergedCalls,
  ...ownPlaybookCalls,
  ...bundleCalls,
  ...attachmentCalls,
  ...vaultCalls,
  ...witnessCalls,
  ...uploadCalls,
  ...trackCalls,
  ...trailCalls,
  ...shelfCalls,
  ...stuckCalls,
  ...terminalCalls,
  ...terminalsCalls,
  ...automationCalls,
} as const satisfies Record<Call, true>;
