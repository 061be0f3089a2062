import type { PlaybookRef } from '../playbook/model.ts';

/** What was done to a playbook brought in by hand, while the log was open. */
export interface PlaybookImport {
  readonly act: 'kept' | 'rolled-back' | 'taken-out';
  /** What it was done to: of a roll-back the version that is in force again. */
  readonly playbook: PlaybookRef;
  /** The file it was made of. */
  readonly from: {
    readonly file: string;
    readonly format: string;
    readonly sha256: string;
  };
  /** SHA-256 of what was in force under its id before. */
  readonly before?: string;
}
