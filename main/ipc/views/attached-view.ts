import type { Attached } from '../../actions/own-playbooks/ports.ts';
import type { PlaybookView } from '../../contract/views.ts';

/** The files of a playbook, without their bytes; nothing where it has none. */
export function attachedView(attached: readonly Attached[]): Pick<PlaybookView, 'attachments'> {
  if (attached.length === 0) return {};
  return {
    attachments: attached.map((one) =>
      'bytes' in one ? one.attachment : { ...one.attachment, trouble: one.trouble },
    ),
  };
}
