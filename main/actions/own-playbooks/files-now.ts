import { readAttachment, type AttachmentTrouble } from '../../core/playbook/attachment-file.ts';
import type { Attachment } from '../../core/playbook/attachment.ts';
import type { OwnAttachments } from '../../core/ports/own-playbooks.ts';
import type { PinnedPlaybook } from '../../core/run/plan.ts';
import type { Desk } from '../desk.ts';

interface Judged {
  readonly stamp: string | undefined;
  readonly trouble: AttachmentTrouble | undefined;
}

const judged = new WeakMap<OwnAttachments, Map<string, Judged>>();

/**
 * What is wrong with a file of a playbook, as it is kept here now. It is read anew only where the disk
 * has another than before: whoever types is told at every key.
 */
export async function troubleOf(
  { ports: { hash, ownPlaybooks } }: Desk,
  attachment: Attachment,
): Promise<AttachmentTrouble | undefined> {
  const kept = ownPlaybooks?.shelf.attachments;
  if (!kept) return undefined;
  const known = judged.get(kept) ?? new Map<string, Judged>();
  judged.set(kept, known);
  const { sha256, size, type } = attachment;
  const name = `${sha256} ${String(size)} ${type}`;
  const stamp = await kept.stamp(sha256);
  const before = known.get(name);
  if (before && before.stamp === stamp) return before.trouble;
  const bytes = stamp === undefined ? undefined : await kept.bytes(sha256);
  const read = readAttachment(hash, attachment, bytes);
  const trouble = read.ok ? undefined : read.error;
  known.set(name, { stamp, trouble });
  return trouble;
}

type Lacking = ReadonlyMap<string, readonly string[]>;

const lackingOn = new WeakMap<Desk, Lacking>();

/** Names of files that are missing or others, by the SHA-256 of the playbook that names them. */
export function filesLacking(desk: Desk): Lacking {
  return lackingOn.get(desk) ?? new Map();
}

/**
 * Looks which playbooks of this computer lack a file, or have another than they name, and `more`. Tells
 * whether that is another answer than before.
 */
export async function lookAtFiles(
  desk: Desk,
  more: readonly PinnedPlaybook[] = [],
): Promise<boolean> {
  const { playbooks } = await desk.ports.library();
  const lacking = new Map<string, readonly string[]>();
  for (const { ref, playbook } of [...playbooks, ...more]) {
    const files: string[] = [];
    for (const attachment of playbook.attachments ?? []) {
      if (await troubleOf(desk, attachment)) files.push(attachment.file);
    }
    if (files.length > 0) lacking.set(ref.sha256, files);
  }
  const told = (of: Lacking): string => JSON.stringify([...of]);
  const differs = told(lacking) !== told(filesLacking(desk));
  lackingOn.set(desk, lacking);
  return differs;
}
