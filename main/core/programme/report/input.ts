import type { Times } from '../../export/times.ts';
import type { Text } from '../../playbook/model.ts';
import type { VerifyReport } from '../../ports/log-files.ts';
import type { Items } from '../action-items.ts';
import type { Board } from '../board.ts';
import type { Brief } from '../briefs.ts';
import type { Proof } from '../proof.ts';
import type { RunResult } from '../results.ts';

/** One run, checked and counted from its logs for this report. */
export interface CheckedRun {
  readonly brief: Brief;
  /** Absent where the log could not be read, or is too long to count. */
  readonly result?: RunResult;
  /** Absent where the log could not be checked. */
  readonly verdict?: VerifyReport['verdict'];
  /** Base64 RFC 6962 root over the records of its newest log. */
  readonly root?: string;
  readonly shortCode?: string;
}

export interface ProgrammeInput {
  readonly board: Board;
  /** Oldest first. */
  readonly runs: readonly CheckedRun[];
  readonly proofs: readonly Proof[];
  /** What drills found: kept on this computer, in no log. */
  readonly items: Items;
  /** Of a playbook, where it is here. */
  readonly titleOf: (playbook: string) => Text | undefined;
  readonly kit?: { readonly name: string; readonly prepared: string; readonly sha256?: string };
  readonly times: Times;
  readonly zone: string;
  /** Epoch ms. */
  readonly made: number;
  readonly app: string;
}

/** A log whose verdict says that it was changed proves nothing. */
export function intact({ verdict }: CheckedRun): boolean {
  return (
    verdict === 'VALID_ANCHORED' ||
    verdict === 'VALID_UNANCHORED' ||
    verdict === 'VALID_WITH_RECOVERY'
  );
}

/** People by the id a log has of them. */
export function nameOf({ board }: ProgrammeInput, person: string): string {
  return board.people.find(({ id }) => id === person)?.name ?? person;
}
