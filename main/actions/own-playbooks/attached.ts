import { readAttachment } from '../../core/playbook/attachment-file.ts';
import type { Playbook } from '../../core/playbook/model.ts';
import type { ChosenFile } from '../../core/ports/own-playbooks.ts';
import type { Desk } from '../desk.ts';
import type { Attached } from './ports.ts';

/**
 * The files a playbook names: those that are kept here, by whatever playbook, else those that lie
 * beside it. Only the very bytes it names count, whatever its folder led to.
 */
export async function attachedTo(
  { ports }: Desk,
  playbook: Playbook | undefined,
  beside?: ChosenFile['beside'],
): Promise<readonly Attached[]> {
  const { hash, ownPlaybooks } = ports;
  const found: Attached[] = [];
  for (const attachment of playbook?.attachments ?? []) {
    let one: Attached = { attachment, trouble: 'missing' };
    for (const look of [
      () => ownPlaybooks?.shelf.attachments.bytes(attachment.sha256),
      () => beside?.(attachment.file),
    ]) {
      const bytes = await look();
      const read = readAttachment(hash, attachment, bytes);
      if (read.ok && bytes) {
        one = { attachment, bytes };
        break;
      }
      if (bytes && !read.ok) one = { attachment, trouble: read.error.is };
    }
    found.push(one);
  }
  return found;
}
