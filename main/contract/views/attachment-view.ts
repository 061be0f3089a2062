import type { Attachment } from '../../core/playbook/attachment.ts';
import type { AttachmentTrouble } from '../../core/playbook/attachment-file.ts';

/** A file that belongs to a playbook; `trouble`: why it cannot be shown. */
export type AttachmentView = Attachment & { readonly trouble?: AttachmentTrouble['is'] };

/** What the window shows of it. `file`: nothing, other programs do. */
export type AttachmentContentView =
  | {
      readonly as: 'image';
      readonly bytes: Uint8Array;
      readonly mediaType: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'file' };
