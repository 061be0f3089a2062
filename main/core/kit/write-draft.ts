import { stringify } from 'yaml';
import { shapeOf, type KitDraft } from './draft.ts';

/** The file this draft would become. @throws never: a half-filled draft is a wrong kit, not an error. */
export function writeDraft(draft: KitDraft): string {
  const heading = [
    '# The kit: what Breakglass needs for the hour when single sign-on is down. Nothing here is secret.',
    '# Change it in the form, or here; a change ends the signatures at the end of the file.',
  ];
  return `${heading.join('\n')}\n${stringify(shapeOf(draft), {
    aliasDuplicateObjects: false,
    lineWidth: 0,
  })}`;
}
