import { nameProblem } from '../../../core/bundle/zip/names.ts';
import { ATTACHMENTS, type Attachment } from '../../../core/playbook/attachment.ts';

/** At the head of an export; `sha256sum -c` reads it. */
export const LIST = 'playbook-files.sha256';

export interface AttachedFiles {
  /** By path below the folder of playbooks. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Every file by its hash, also those that are not here; empty where no playbook names one. */
  readonly list: string;
  /** Bytes of all files together. */
  readonly size: number;
}

/**
 * The files of the playbooks that were run, where these look for them. Where two go by one name, and
 * where a name leads elsewhere, the hash is part of it. What is missing or another is said.
 */
export async function attachedFiles(
  attachments: readonly Attachment[],
  bytesOf: (sha256: string) => Promise<Uint8Array | undefined>,
  digest: (bytes: Uint8Array) => string,
): Promise<AttachedFiles> {
  const files = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  const lines: string[] = [];
  const unique = new Map(attachments.map((one) => [`${one.sha256} ${one.file}`, one]));
  for (const { file, sha256 } of unique.values()) {
    const name = nameFor(file, sha256, taken);
    const found = await bytesOf(sha256);
    if (found && digest(found) === sha256) {
      taken.add(name.toLowerCase());
      files.set(`${ATTACHMENTS}/${name}`, found);
      lines.push(`${sha256}  playbooks/${ATTACHMENTS}/${name}`);
    } else
      lines.push(`# ${found ? 'changed' : 'missing'}: ${sha256}  playbooks/${ATTACHMENTS}/${name}`);
  }
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return { files, list: lines.map((line) => `${line}\n`).join(''), size };
}

function nameFor(file: string, sha256: string, taken: ReadonlySet<string>): string {
  if (file.includes('/') || nameProblem(file)) return sha256;
  return taken.has(file.toLowerCase()) ? `${sha256.slice(0, 16)}-${file}` : file;
}
