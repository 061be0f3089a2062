import { imageSizeOf, pixelsOf, type ImageSize } from '../evidence/image-size.ts';
import { mediaTypeOf, SNIFFED } from '../evidence/media-type.ts';
import { toHex } from '../hex.ts';
import type { Hash } from '../ports/hash.ts';
import { err, ok, type Result } from '../result.ts';
import { isText, largestOf, type Attachment } from './attachment.ts';
import { decodeText } from './decode.ts';
import { placed, type Finding, type Locate } from './finding.ts';
import type { Playbook, Text } from './model.ts';

/** An attachment's bytes as they may be shown. */
export type AttachmentContent =
  | { readonly as: 'image'; readonly bytes: Uint8Array; readonly size: ImageSize }
  | { readonly as: 'text'; readonly text: string }
  /** Only other programs show it. */
  | { readonly as: 'file' };

/** `changed`: other bytes than the playbook names. `wrong-type`: they are not what it says they are. */
export type AttachmentTrouble =
  { readonly is: 'missing' } | { readonly is: 'changed' | 'wrong-type'; readonly detail: string };

/** The very bytes that the playbook names, read as what it says they are; their name is not asked. */
export function readAttachment(
  hash: Hash,
  attachment: Attachment,
  bytes: Uint8Array | undefined,
): Result<AttachmentContent, AttachmentTrouble> {
  if (!bytes) return err({ is: 'missing' });
  const { type, size, sha256 } = attachment;
  const found = bytes.length > largestOf(type) ? '' : toHex(hash.sha256(bytes));
  if (found !== sha256 || bytes.length !== size) {
    return err({ is: 'changed', detail: `${String(bytes.length)} bytes, sha256 ${found || '—'}` });
  }
  return contentOf(attachment, bytes);
}

/** The same of bytes that are known to be the very ones. */
export function contentOf(
  { type }: Attachment,
  bytes: Uint8Array,
): Result<AttachmentContent, { readonly is: 'wrong-type'; readonly detail: string }> {
  if (isText(type)) {
    const text = decodeText(bytes);
    if (text.ok) return ok({ as: 'text', text: text.value });
    return err({ is: 'wrong-type', detail: text.error.message.en });
  }
  const really = mediaTypeOf(bytes.subarray(0, SNIFFED));
  if (really !== type) return err({ is: 'wrong-type', detail: really });
  if (type === 'application/pdf') return ok({ as: 'file' });
  const pixels = imageSizeOf(type, bytes);
  return pixels && pixelsOf(pixels) !== undefined
    ? ok({ as: 'image', bytes, size: pixels })
    : err({ is: 'wrong-type', detail: 'no usable size' });
}

/**
 * What is wrong with the files of a playbook: errors where they lie `beside` it and go out with it; of
 * those `kept` by the app warnings, as a playbook without its picture is still one.
 */
export function attachmentFindings(
  where: 'beside' | 'kept',
  file: string,
  { playbook, locate }: { readonly playbook: Playbook; readonly locate: Locate },
  troubleOf: (attachment: Attachment) => AttachmentTrouble | undefined,
): readonly Finding[] {
  return (playbook.attachments ?? []).flatMap((attachment, index) => {
    const trouble = troubleOf(attachment);
    if (!trouble) return [];
    const level = where === 'beside' ? 'error' : 'warning';
    const { code, message } = told(attachment, trouble, where === 'kept');
    return [placed(file, locate, { path: ['attachments', index], level, code, message })];
  });
}

function told(
  { file, type }: Attachment,
  trouble: AttachmentTrouble,
  kept: boolean,
): { readonly code: string; readonly message: Text } {
  switch (trouble.is) {
    case 'missing':
      return {
        code: 'attachment-missing',
        message: kept
          ? {
              en: `${file} is not on this computer. Attach it again: without it the steps that name it cannot show it.`,
              ja: `${file} がこのパソコンにありません。もう一度添付してください。ないままだと、手順で表示できません。`,
            }
          : {
              en: `attachments/${file} is not here. Put it beside the playbook: without it the steps that name it cannot show it.`,
              ja: `attachments/${file} がありません。手順書の隣に置いてください。ないままだと、手順で表示できません。`,
            },
      };
    case 'changed':
      return {
        code: 'attachment-differs',
        message: kept
          ? {
              en: `${file} as it is kept on this computer has other bytes than the playbook names (${trouble.detail}). Attach the right file again.`,
              ja: `このパソコンにある ${file} の中身が、手順書の記載と違います（${trouble.detail}）。正しいファイルをもう一度添付してください。`,
            }
          : {
              en: `attachments/${file} has other bytes than the playbook names (${trouble.detail}). Write its size and sha256 anew, or put the right file there.`,
              ja: `attachments/${file} の中身が手順書の記載と違います（${trouble.detail}）。size と sha256 を書き直すか、正しいファイルを置いてください。`,
            },
      };
    case 'wrong-type':
      return {
        code: 'attachment-content',
        message: {
          en: `attachments/${file} is not ${type}: ${trouble.detail}`,
          ja: `attachments/${file} の中身が ${type} ではありません: ${trouble.detail}`,
        },
      };
  }
}
