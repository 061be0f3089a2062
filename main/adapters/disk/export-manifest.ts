import type { WithheldRecord } from '../../core/export/withhold.ts';
import { selfDigest } from './check-manifest.ts';

export interface Manifest {
  readonly made: string;
  readonly app: string;
  /** Ids, newest first. */
  readonly logs: readonly string[];
  /** The same by laptop, each newest first; absent when there is one chain. */
  readonly chains?: readonly (readonly string[])[];
  /** Texts and attachments that were left out on purpose. */
  readonly withheld?: readonly WithheldRecord[];
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

/** The list of a bundle's files, closed with a digest over itself. */
export function manifestText({ made, app, logs, chains, withheld, files }: Manifest): string {
  const self = '0'.repeat(64);
  const manifest = {
    format: 'breakglass-export/1',
    made,
    app,
    logs,
    ...(chains && chains.length > 1 && { chains }),
    ...(withheld && withheld.length > 0 && { withheld }),
    files,
    self,
  };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  return text.replace(self, selfDigest(text));
}
