import type { OwnVersion } from '../core/ports/own-playbooks.ts';
import type { PinnedPlaybook } from '../core/run/plan.ts';
import type { Scenario } from '../core/drill/scenario.ts';

/** The playbooks on this laptop, read and checked. */
export interface Library {
  readonly playbooks: readonly PinnedPlaybook[];
  readonly scenarios: readonly Scenario[];
  /** Files that were refused, with the first finding in words. */
  readonly refused: readonly { readonly file: string; readonly finding: string }[];
  find(id: string): PinnedPlaybook | undefined;
  /** The file's exact bytes, for the export bundle. */
  bytes(sha256: string): { readonly file: string; readonly bytes: Uint8Array } | undefined;
  /** Those that were brought in, by id; the others came with the app. */
  readonly own?: ReadonlyMap<string, OwnVersion>;
  /** The app's own whose place one that was brought in has taken. */
  readonly replaced?: ReadonlyMap<string, PinnedPlaybook>;
}
