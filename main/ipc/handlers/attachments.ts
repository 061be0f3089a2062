import { openAttachment, saveAttachment } from '../../actions/attachments.ts';
import type { Desk } from '../../actions/desk.ts';
import type { AttachmentCalls } from '../../contract/calls/attachment-calls.ts';
import type { Part } from './handlers.ts';

export function attachmentHandlers(desk: Desk): Part<keyof AttachmentCalls> {
  return {
    'attachment.open': async ({ sha256 }) => {
      const opened = await openAttachment(desk, sha256);
      if (!opened.ok) return opened;
      const { content, attachment } = opened.value;
      if (content.as !== 'image') return { ok: true, value: content };
      const { bytes, size } = content;
      return { ok: true, value: { as: 'image', bytes, mediaType: attachment.type, ...size } };
    },
    'attachment.save': async ({ sha256 }) => {
      const saved = await saveAttachment(desk, sha256);
      return saved.ok ? { ok: true, value: { file: saved.value } } : saved;
    },
  };
}
