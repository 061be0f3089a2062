import { besideOf } from '../../adapters/disk/own-attachments.ts';
import { attachmentFindings } from '../../core/playbook/attachment-file.ts';
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
  const bytes = new Map<string, Uint8Array | undefined>();
  for (const { file } of playbook.attachments) bytes.set(file, await beside(file));
  return attachmentFindings(keyTools.hash, 'error', path, draft, ({ file }) => bytes.get(file));
}
