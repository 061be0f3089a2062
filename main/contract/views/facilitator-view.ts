import type { ScenarioFault } from '../../core/drill/fault.ts';
import type { HandFaultKind } from '../../core/drill/hand-faults.ts';
import type { Inject } from '../../core/drill/timeline.ts';
import type { GivenRating } from '../../core/journal/payload-facilitator.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { AppView } from './app-view.ts';
import type { RunView, StepView } from './run-view.ts';

/** What whoever leads a drill is shown. It holds what is to come: for no other window. */
export interface FacilitatorView {
  readonly serial: number;
  readonly lang: AppView['lang'];
  readonly theme: AppView['settings']['theme'];
  /** Absent while no drill is open. */
  readonly drill?: LedDrill;
}

export interface LedDrill extends Pick<
  RunView,
  'kind' | 'person' | 'startedAt' | 'clockSpeed' | 'paused' | 'phase' | 'incident'
> {
  /** The name they gave; nothing can be done before. */
  readonly facilitator?: string;
  readonly title: Text;
  /** What is broken needs the range. */
  readonly ready: boolean;
  readonly recorded: boolean;
  readonly step?: Pick<
    StepView,
    'number' | 'total' | 'title' | 'state' | 'startedAt' | 'targetSeconds'
  >;
  readonly timeline: readonly TimelineRow[];
  readonly turns: readonly WrongTurn[];
  readonly objectives: readonly {
    readonly id: string;
    readonly title: Text;
    readonly rating?: GivenRating;
    readonly person?: string;
  }[];
  readonly faults: readonly {
    readonly id: string;
    readonly what: HandFaultKind;
    readonly where?: string;
    readonly on: boolean;
  }[];
  readonly notes: readonly {
    readonly at: number;
    readonly person: string;
    readonly text: string;
  }[];
}

/** An item of the timeline. Times are epoch ms by the clock of the drill. */
export interface TimelineRow {
  readonly id: string;
  readonly state: 'happened' | 'held' | 'waits';
  readonly waitsFor: 'time' | 'step' | 'facilitator';
  /** When it happened, by the wall's clock, and when its message was read. */
  readonly at?: number;
  readonly seenAt?: number;
  /** When its time comes; absent while that depends on a step or a person. */
  readonly dueAt?: number;
  /** The step it waits for. */
  readonly step?: Text;
  readonly inject?: Inject;
  /** Kinds of the faults that begin, and ids of the items whose faults end. */
  readonly faults: readonly ScenarioFault['kind'][];
  readonly ends: readonly string[];
}

/** Something that did not go by the playbook, oldest first. */
export interface WrongTurn {
  readonly what: 'skipped' | 'differed' | 'failed' | 'unknown' | 'refused' | 'deviated';
  readonly at: number;
  readonly step?: Text;
}
