import canonicalize from 'canonicalize';
import type { JsonObject } from '../json/value.ts';
import { importComplaint } from '../imported/messages.ts';
import { utf8 } from '../journal/bytes.ts';
import type { Finding } from '../playbook/finding.ts';
import type { PlaybookShape } from '../playbook/schema.ts';
import type { NameIds } from '../ports/name-ids.ts';
import { mapOf } from './document.ts';
import { cacaoDraft } from './draft.ts';
import { readCacao } from './read.ts';
import { strictCacao } from './strict.ts';
import { bothReferences } from './write-attachments.ts';
import { writeCacao, type Stamp } from './write.ts';

export interface CacaoExport {
  readonly json: JsonObject;
  readonly findings: readonly Finding[];
}

/**
 * A playbook as strict CACAO 2.0. A draft that was made of a CACAO file and not changed since comes
 * out as that file, with what it lacked; a changed one keeps the file's own fields, extensions and
 * definitions around the new steps.
 */
export function exportCacao(
  file: string,
  shape: PlaybookShape,
  stamp: Stamp,
  ids: NameIds,
): CacaoExport {
  const original = shape.imported?.from === 'cacao-2.0' ? shape.imported.original : undefined;
  const source = original === undefined ? undefined : readCacao(file, utf8(original)).document;
  if (!source) return { json: writeCacao(shape, stamp, ids), findings: [] };
  const before = cacaoDraft(source, shape.id).shape;
  if (english(before) === english(shape)) {
    const json = strictCacao(source.json, stamp, ids);
    return { json, findings: json === source.json ? [] : [importComplaint('export-mended', file)] };
  }
  return {
    json: around(source.json, writeCacao(shape, stamp, ids)),
    findings: [importComplaint('export-steps-changed', file)],
  };
}

/** What CACAO can hold of a playbook: one language, and nothing of where it came from. */
function english({ imported: _imported, version: _version, ...shape }: PlaybookShape): string {
  const text = JSON.stringify(shape, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'en' in value && 'ja' in value
      ? value.en
      : value,
  );
  return canonicalize(JSON.parse(text)) ?? text;
}

function around(theirs: JsonObject, ours: JsonObject): JsonObject {
  const { signatures: _signatures, workflow_exception: _exception, ...kept } = theirs;
  const both = (field: string): JsonObject => {
    const merged = { ...mapOf(theirs, field), ...mapOf(ours, field) };
    return Object.keys(merged).length === 0 ? {} : { [field]: merged };
  };
  return {
    ...kept,
    ...ours,
    ...bothReferences(theirs, ours),
    ...both('agent_definitions'),
    ...both('playbook_extensions'),
    ...both('extension_definitions'),
    ...both('playbook_variables'),
    ...(typeof theirs['id'] === 'string' ? { id: theirs['id'] } : {}),
    ...(typeof theirs['created'] === 'string' ? { created: theirs['created'] } : {}),
    ...(typeof theirs['created_by'] === 'string' ? { created_by: theirs['created_by'] } : {}),
  };
}
