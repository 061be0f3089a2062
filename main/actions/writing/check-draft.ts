import { utf8 } from '../../core/journal/bytes.ts';
import type { Finding } from '../../core/playbook/finding.ts';
import type { AttachmentTrouble } from '../../core/playbook/attachment-file.ts';
import type { Attachment } from '../../core/playbook/attachment.ts';
import type { YamlMemory } from '../../core/playbook/yaml-pieces.ts';
import type { Desk } from '../desk.ts';
import { troubleOf } from '../own-playbooks/files-now.ts';

/** One at a desk: whoever writes, writes one text. */
const memories = new WeakMap<Desk, YamlMemory>();

/** Every finding on a draft's text, among the playbooks of this computer, and on its files kept here. */
export async function checkDraft(desk: Desk, text: string): Promise<readonly Finding[]> {
  // Parser and checks are not needed before somebody writes.
  const [
    { parsePlaybook },
    { lintAmong },
    { inOrder },
    { createYamlMemory },
    { attachmentFindings },
    library,
  ] = await Promise.all([
    import('../../core/playbook/parse.ts'),
    import('../../core/playbook/lint.ts'),
    import('../../core/playbook/read-shape.ts'),
    import('../../core/playbook/yaml-pieces.ts'),
    import('../../core/playbook/attachment-file.ts'),
    desk.ports.library(),
  ]);
  const others = library.playbooks.map(({ playbook }) => playbook);
  const memory = memories.get(desk) ?? createYamlMemory();
  memories.set(desk, memory);
  const parsed = parsePlaybook('', utf8(text), memory);
  const findings = lintAmong(parsed, others);
  const { draft } = parsed;
  if (!draft?.playbook.attachments) return findings;
  const troubles = new Map<Attachment, AttachmentTrouble>();
  for (const one of draft.playbook.attachments) {
    const trouble = await troubleOf(desk, one);
    if (trouble) troubles.set(one, trouble);
  }
  const lacking = attachmentFindings('kept', '', draft, (one) => troubles.get(one));
  return lacking.length === 0 ? findings : inOrder([...findings, ...lacking]);
}
