import type { Scenario } from '../drill/scenario.ts';
import type { Playbook } from '../playbook/model.ts';
import type { Result } from '../result.ts';

export interface PlaybookFile {
  /** Name shown in findings, e.g. `PB-01.yaml`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * What the build has already read and checked, by the SHA-256 of the file's bytes (hex): a file that
 * is still the same need not be parsed again at start-up.
 */
export interface CheckedFiles {
  readonly playbooks: Readonly<Record<string, Playbook>>;
  readonly scenarios: Readonly<Record<string, Scenario>>;
}

/** Where bundled playbooks and scenarios are read from. */
export interface PlaybookSource {
  playbooks(): Promise<
    Result<readonly PlaybookFile[], { readonly code: 'unreadable'; readonly detail: string }>
  >;
  scenarios(): Promise<
    Result<readonly PlaybookFile[], { readonly code: 'unreadable'; readonly detail: string }>
  >;
  /** Undefined where nothing was checked beforehand. */
  checked(): Promise<CheckedFiles | undefined>;
}
