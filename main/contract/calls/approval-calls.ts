import type { ApprovalLookView } from '../views/approval-view.ts';
import type { MessageView } from '../views/witness-view.ts';

interface At {
  readonly path: string;
}

/** A second person's signature at an `approve` step, asked for and given. */
export interface ApprovalCalls {
  /** What the second person is handed. */
  'approval.request': { args: At; result: MessageView };
  /** Takes their answer: pasted, of a file, or scanned codes joined by U+001E. */
  'approval.take': { args: At & { readonly given: string }; result: null };
  /** Nobody can be asked: the reason is kept, and main's wait begins. */
  'approval.wait': { args: At & { readonly reason: string }; result: null };
  'approval.alone': { args: At; result: null };
  /** From a step that is no longer what was let through, back to its approval. */
  'approval.anew': { args: At; result: null };
  /** The other side: reads a colleague's request; null where the text holds something else. */
  'approval.look': { args: { readonly given: string }; result: ApprovalLookView | null };
  'approval.sign': {
    args: { readonly id: string; readonly person: string };
    result: MessageView;
  };
}

export const approvalCalls = {
  'approval.request': true,
  'approval.take': true,
  'approval.wait': true,
  'approval.alone': true,
  'approval.anew': true,
  'approval.look': true,
  'approval.sign': true,
} as const satisfies Record<keyof ApprovalCalls, true>;
