import { selfDigest } from './check-manifest.ts';

export interface Manifest {
  readonly made: string;
  readonly app: string;
  /** Ids, newest first. */
  readonly logs: readonly string[];
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

/** The list of a bundle's files, closed with a digest over itself. */
export function manifestText({ made, app, logs, files }: Manifest): string {
  const self = '0'.repeat(64);
  const manifest = { format: 'breakglass-export/1', made, app, logs, files, self };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  return text.replace(self, selfDigest(text));
}
