import type { Json, JsonObject } from '../json/value.ts';
import { ATTACHMENTS } from '../playbook/attachment.ts';
import type { PlaybookShape } from '../playbook/schema.ts';
import { listOf } from './document.ts';

type Shape = Pick<PlaybookShape, 'attachments'>;

/** CACAO carries no files: it names each, where it lies beside the playbook, and by its bytes. */
export function referencesOf({ attachments = [] }: Shape, named?: readonly string[]): JsonObject {
  const some = attachments.filter(({ id }) => named === undefined || named.includes(id));
  if (some.length === 0) return {};
  return {
    external_references: some.map(({ title, file, type, size, sha256 }) => ({
      name: title.en,
      description: `${ATTACHMENTS}/${file}, ${type}, ${String(size)} bytes`,
      external_id: `sha256:${sha256}`,
    })),
  };
}

/** Theirs that ours do not name, then ours. */
export function bothReferences(theirs: JsonObject, ours: JsonObject): JsonObject {
  const own = listOf(ours, 'external_references');
  const names = new Set(own.map(nameOf));
  const all = [
    ...listOf(theirs, 'external_references').filter((one) => !names.has(nameOf(one))),
    ...own,
  ];
  return all.length === 0 ? {} : { external_references: all };
}

function nameOf(reference: Json): string {
  return JSON.stringify(reference);
}
