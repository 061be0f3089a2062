import { besideOf } from '../../adapters/disk/own-attachments.ts';
import {
  attachmentFindings,
  readAttachment,
  type AttachmentTrouble,
} from '../../core/playbook/attachment-file.ts';
import type { Attachment } from '../../core/playbook/attachment.ts';
import type { Finding } from '../../core/playbook/finding.ts';
import type { ParsedPlaybook } from '../../core/playbook/parse.ts';
import { keyTools } from './key-tools.ts';

/** What is wrong with the files beside a playbook. Only names that stay beside it are looked up. */
export async function besideFindings(
  path: string,
  { draft, playbook }: ParsedPlaybook,
): Promise<readonly Finding[]> {
  if (!draft || !playbook?.attachments) return [];
  const beside = besideOf(path);
  const troubles = new Map<Attachment, AttachmentTrouble>();
  for (const one of playbook.attachments) {
    const read = readAttachment(keyTools.hash, one, await beside(one.file));
    if (!read.ok) troubles.set(one, read.error);
  }
  return attachmentFindings('beside', path, { ...draft, playbook }, (one) => troubles.get(one));
}
