import { contentOf } from '../playbook/attachment-file.ts';
import { ATTACHMENTS } from '../playbook/attachment.ts';
import type { Playbook } from '../playbook/model.ts';
import { err, ok, type Result } from '../result.ts';
import type { HeldFile } from './read.ts';

/**
 * The files that playbooks of a bundle name, each whole and what it is said to be, and no other: what
 * nobody names is looked at by nobody. Else the path that is wrong, and why.
 */
export function readAttached(
  files: readonly HeldFile[],
  playbooks: readonly Playbook[],
): Result<readonly HeldFile[], { readonly path: string; readonly detail: string }> {
  const held = files.filter(({ kind }) => kind === 'attachment');
  const named = new Set<string>();
  for (const { id, attachments = [] } of playbooks) {
    for (const attachment of attachments) {
      const path = `${ATTACHMENTS}/${attachment.file}`;
      const file = held.find((one) => one.path === path);
      if (!file) return err({ path, detail: `${id} names it, and it is not here` });
      if (file.sha256 !== attachment.sha256 || file.size !== attachment.size) {
        return err({ path, detail: `not the bytes that ${id} names: sha256 ${file.sha256}` });
      }
      const content = contentOf(attachment, file.bytes);
      if (!content.ok) {
        return err({ path, detail: `not ${attachment.type}: ${content.error.detail}` });
      }
      named.add(path);
    }
  }
  const alone = held.find(({ path }) => !named.has(path));
  return alone ? err({ path: alone.path, detail: 'no playbook names it' }) : ok(held);
}
