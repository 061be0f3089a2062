import type { Result } from '../result.ts';

export interface PlaybookFile {
  /** Name shown in findings, e.g. `PB-01.yaml`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Where bundled playbooks and scenarios are read from. */
export interface PlaybookSource {
  playbooks(): Promise<
    Result<readonly PlaybookFile[], { readonly code: 'unreadable'; readonly detail: string }>
  >;
  scenarios(): Promise<
    Result<readonly PlaybookFile[], { readonly code: 'unreadable'; readonly detail: string }>
  >;
}
