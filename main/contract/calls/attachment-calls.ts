import type { AttachmentContentView } from '../views/attachment-view.ts';

interface Of {
  /** Of its bytes, as a playbook that is here names them. */
  readonly sha256: string;
}

/** Files that belong to playbooks. Their bytes are compared before anything is shown or written. */
export interface AttachmentCalls {
  'attachment.open': { args: Of; result: AttachmentContentView };
  /** Written where main's dialog says, for another program. Empty: changed their mind. */
  'attachment.save': { args: Of; result: { readonly file: string } };
}

export const attachmentCalls = {
  'attachment.open': true,
  'attachment.save': true,
} as const satisfies Record<keyof AttachmentCalls, true>;
