import canonicalize from 'canonicalize';
import { isObject } from '../json/text.ts';
import type { JsonObject } from '../json/value.ts';
import { playbookShape, type PlaybookShape } from '../playbook/schema.ts';
import type { NameIds } from '../ports/name-ids.ts';
import { listOf, mapOf, textOf, type CacaoDocument } from './document.ts';
import { EXTENSION, writeCacao } from './write.ts';

/**
 * A playbook of ours out of the CACAO file it was written to. `edited` when the file was changed
 * since: then its steps count, and what the extension says may be stale.
 */
export function restored(
  document: CacaoDocument,
  ids: NameIds,
): { readonly shape?: PlaybookShape; readonly edited: boolean } {
  const { json } = document;
  const frame = mapOf(mapOf(json, 'playbook_extensions'), EXTENSION)['playbook'];
  if (!isObject(frame)) return { edited: false };
  const steps = new Map(
    [...document.steps.values()].flatMap((step) => {
      const own = mapOf(mapOf(step.json, 'step_extensions'), EXTENSION)['step'];
      return isObject(own) ? [[textOf(own, 'id') ?? '', own] as const] : [];
    }),
  );
  const sections = listOf(frame, 'sections')
    .filter(isObject)
    .map((section) => ({
      ...section,
      steps: listOf(section, 'steps').map((id) => steps.get(typeof id === 'string' ? id : '')),
    }));
  const checked = playbookShape.safeParse({ ...frame, sections });
  if (!checked.success) return { edited: true };
  const stamp = {
    created: textOf(json, 'created') ?? '',
    modified: textOf(json, 'modified') ?? '',
  };
  const again = writeCacao(checked.data, stamp, ids);
  return same(again, json) ? { shape: checked.data, edited: false } : { edited: true };
}

/** Signatures and markings are put on afterwards, and change nothing of what is done. */
function same(written: JsonObject, given: JsonObject): boolean {
  const bare = ({
    signatures: _s,
    markings: _m,
    data_marking_definitions: _d,
    ...rest
  }: JsonObject): JsonObject => {
    const { playbook_processing_summary: _p, ...content } = rest;
    return content;
  };
  return canonicalize(bare(written)) === canonicalize(bare(given));
}
