import type { Failure } from '../../core/failure.ts';
import { attachmentEntry, type NotAttachable } from '../../core/playbook/attachment-entry.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Edit } from '../../core/writing/source.ts';
import type { Desk } from '../desk.ts';
import { fileFailure } from '../own-playbooks/look.ts';

export interface FileAttached {
  readonly file: string;
  /** None: it stands there already. */
  readonly edits: readonly Edit[];
}

/**
 * Asks for a file, keeps its bytes with those of the other playbooks, and says what to write into the
 * draft's text so that the playbook and the step around `offset` name it. Undefined: changed their
 * mind, and nothing is kept.
 */
export async function attachFile(
  desk: Desk,
  text: string,
  offset: number,
): Promise<Result<FileAttached | undefined, Failure>> {
  const { desktop, hash, ownPlaybooks } = desk.ports;
  const { attachedIds, attachEdits } = await import('../../core/writing/attach.ts');
  const taken = attachedIds(text);
  if (!ownPlaybooks || !taken) return err({ code: 'draft-unreadable' });
  const path = await desktop.chooseAttachment();
  if (path === undefined) return ok(undefined);
  const read = await ownPlaybooks.shelf.attachments.look(path);
  const { name } = read;
  if (read.bytes === undefined) return err(refusal(name, read.trouble));
  const entry = attachmentEntry(hash, name, read.bytes, taken);
  if (!entry.ok) return err(refusal(name, entry.error));
  const edits = attachEdits(text, offset, entry.value);
  if (!edits) return err({ code: 'draft-unreadable' });
  const { sha256 } = entry.value;
  const kept = await ownPlaybooks.shelf.attachments.keep({ sha256, bytes: read.bytes });
  return kept.ok ? ok({ file: entry.value.file, edits }) : err(fileFailure(kept.error));
}

type Wrong = NotAttachable | { readonly is: 'unreadable'; readonly detail: string };

function refusal(file: string, wrong: Wrong): Failure {
  switch (wrong.is) {
    case 'empty':
    case 'kind':
      return { code: 'attachment-not-taken', params: { file } };
    case 'content':
      return { code: 'attachment-not-taken', params: { file }, raw: wrong.detail };
    case 'too-large':
      return { code: 'attachment-too-large', params: { file, most: wrong.most / 1024 } };
    case 'unreadable':
      return { code: 'attachment-unreadable', params: { file }, raw: wrong.detail };
  }
}
