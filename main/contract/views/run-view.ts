import type { Attachment } from '../../core/playbook/attachment.ts';
import type { DrillKind } from '../../core/drill/kind.ts';
import type { Mode } from '../../core/journal/payload.ts';
import type { PlaybookRef, Risk, StepKind, Text } from '../../core/playbook/model.ts';
import type { PendingWhat } from '../../core/run/pending.ts';
import type { Failure } from '../failure.ts';
import type { LaneAView } from './console-view.ts';
import type { InjectView } from './inject-view.ts';
import type { TerminalsView } from './terminals-view.ts';
import type { StepState } from './step-state.ts';
import type { TracksView } from './tracks-view.ts';
import type { UsedRoleView } from './used-role-view.ts';
import type { FurthestView } from './witness-view.ts';
import type { StepDetailView, StepResult } from './step-detail-view.ts';

export interface RunView {
  readonly runId: string;
  readonly logId: string;
  readonly mode: Mode;
  /** Of a drill. */
  readonly kind?: DrillKind;
  readonly scenario?: { readonly id: string; readonly title: Text };
  readonly playbook: PlaybookRef & { readonly title: Text };
  readonly incident?: string;
  /** The id of the draft that it tries. */
  readonly draft?: string;
  readonly person: string;
  readonly startedAt: number;
  readonly clockSpeed: number;
  /** Of a drill that was paused: how far its clock is behind, and since when it stands still. */
  /** Of a drill led from another device too: by whom, and whether what they noted has been taken in. */
  readonly led?: { readonly by: string; readonly sheet: boolean };
  readonly paused?: { readonly behindMs: number; readonly since?: number; readonly by: string };
  readonly phase: 'going' | 'finished' | 'closed';
  readonly sections: readonly {
    readonly id: string;
    readonly title: Text;
    readonly from: string;
    readonly rows: readonly StepRow[];
  }[];
  readonly current?: StepView;
  readonly next?: { readonly number: number; readonly title: Text };
  /** Present while the run is at tracks that go on side by side. */
  readonly tracks?: TracksView;
  /** Sections of other playbooks that were taken into this run. */
  readonly pulled?: readonly PulledView[];
  readonly notes: readonly NoteView[];
  /** Promises, decisions and who was told what, oldest first. */
  readonly agreed: readonly AgreedView[];
  /** Of a drill, in the order they came; absent while none did. */
  readonly messages?: readonly InjectView[];
  /** Roles assumed so far, in the order of first use. */
  readonly usedRoles: readonly UsedRoleView[];
  /** Present once AWS was asked for the terminals of everybody. */
  readonly terminals?: TerminalsView;
  readonly log: LogView;
  /** Present after a restart until the person goes on: "you were here". */
  readonly welcomeBack?: {
    readonly lastConfirmed?: { readonly title: Text; readonly at: number };
    readonly awaySince: number;
    readonly unknown: number;
    readonly sessionsLost: number;
  };
}

export interface PulledView {
  readonly as: string;
  readonly playbook: string;
  readonly title: Text;
  /** Nothing of it was done yet. */
  readonly mayPutBack: boolean;
}

/** A value that steps to be taken in need from elsewhere. */
export interface WantedValueView {
  readonly value: string;
  /** The step that gives it, and its playbook where that is not in the run. */
  readonly step?: Text;
  readonly playbook?: string;
}

export interface StepRow {
  readonly path: string;
  readonly number: number;
  readonly title: Text;
  readonly kind: StepKind;
  readonly risk: Risk;
  readonly state: StepState;
  readonly current: boolean;
  readonly at?: number;
  /** Of one that a jump passed over: the numbers of the steps it went from and to. */
  readonly jump?: { readonly from: number; readonly to: number };
  /** Of one of several tracks: which. */
  readonly track?: { readonly path: string; readonly title: Text };
}

export interface NoteView {
  readonly kind: 'note' | 'evidence' | 'time';
  readonly at: number;
  readonly text: string;
  readonly seq: number;
  readonly path?: string;
  /** Names of what was kept with it. */
  readonly files?: readonly string[];
}

/** What people agreed on. */
export interface AgreedView {
  readonly is: 'promise' | 'decision' | 'told';
  readonly seq: number;
  readonly saidAt: number;
  readonly what: string;
  readonly who?: string;
  /** Until when it is promised, or when they were told. */
  readonly at?: number;
  /** Of a promise: what settles it, once something has. */
  readonly id?: string;
  readonly settled?: 'kept' | 'dropped';
}

export interface LogView {
  readonly records: number;
  readonly checkpointed: number;
  readonly shortCode: string;
  readonly state: 'recording' | 'not-recorded' | 'closed';
  readonly lastSavedAt: number;
  /** Up to where something outside this computer vouches for it. */
  readonly anchored?: FurthestView;
  readonly tail: readonly {
    readonly seq: number;
    readonly at: number;
    readonly type: string;
    readonly what: string;
  }[];
}

export interface StepView {
  readonly path: string;
  readonly number: number;
  readonly total: number;
  readonly section: {
    readonly title: Text;
    readonly objective: Text;
    readonly mode: 'read-do' | 'do-confirm';
  };
  /** Playbook this step comes from (differs from the run's inside a sub-playbook). */
  readonly from: string;
  readonly title: Text;
  readonly why?: Text;
  readonly do: Text;
  readonly expect?: Text;
  readonly undo?: Text;
  readonly warning?: Text;
  readonly risk: Risk;
  /** A call goes to AWS: only then `read` is worth saying. */
  readonly asksAws: boolean;
  readonly usualSeconds: number;
  readonly targetSeconds: number;
  readonly startedAt?: number;
  readonly state: StepState;
  readonly detail: StepDetailView;
  /** The session it would be done with, and how long that must last for it, milliseconds. */
  readonly session?: {
    readonly id: string;
    readonly name: string;
    readonly expiresAt: number;
    readonly needsMs: number;
  };
  /** Where the step is done in the browser instead. */
  readonly laneA?: LaneAView;
  /** What runs now, for "attempt n of m", elapsed time and Cancel. */
  readonly pending?: {
    readonly what: PendingWhat;
    readonly since: number;
    readonly region?: string;
    readonly canCancel: boolean;
  };
  readonly failure?: Failure;
  readonly result?: StepResult;
  /** Files that help here. */
  readonly attachments?: readonly Attachment[];
}
