import type { PlaybookRef } from '../playbook/model.ts';
import type { BroughtPlaybook } from './payload-trust.ts';

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
  /** The bundle it came with, or went with, and whose word stands for its list of files. */
  readonly bundle?: Pick<BroughtPlaybook, 'standing' | 'signers'> & {
    readonly name: string;
    readonly version: string;
    /** Of its list of files: what is signed. */
    readonly sha256: string;
  };
}
