import { readAttachment } from '../../core/playbook/attachment-file.ts';
import type { Playbook } from '../../core/playbook/model.ts';
import type { ChosenFile } from '../../core/ports/own-playbooks.ts';
import type { Desk } from '../desk.ts';
import type { Attached } from './ports.ts';

/**
 * The files a playbook names: those that lie beside it, else those that are kept here, by whatever
 * playbook. Only the very bytes it names count, whatever its folder led to.
 */
export async function attachedTo(
  { ports }: Desk,
  playbook: Playbook | undefined,
  beside?: ChosenFile['beside'],
): Promise<readonly Attached[]> {
  const { hash, ownPlaybooks } = ports;
  const found: Attached[] = [];
  for (const attachment of playbook?.attachments ?? []) {
    const kept = await ownPlaybooks?.shelf.attachments.bytes(attachment.sha256);
    const there = readAttachment(hash, attachment, kept);
    const given = there.ok || !beside ? kept : ((await beside(attachment.file)) ?? kept);
    const read = there.ok ? there : readAttachment(hash, attachment, given);
    if (read.ok && given) found.push({ attachment, bytes: given });
    else found.push({ attachment, trouble: read.ok ? 'missing' : read.error.is });
  }
  return found;
}
