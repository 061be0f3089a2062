import type { Inject } from '../../core/drill/timeline.ts';

/** A message of a drill that reached the responder. Times are epoch milliseconds. */
export interface InjectView extends Pick<Inject, 'by' | 'from' | 'says'> {
  readonly id: string;
  readonly at: number;
  readonly seen: boolean;
}
