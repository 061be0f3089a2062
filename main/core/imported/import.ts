import { cacaoDraft } from '../cacao/draft.ts';
import { restored } from '../cacao/restore.ts';
import { readCacao } from '../cacao/read.ts';
import { withoutSecrets } from '../cacao/secrets.ts';
import { toHex, utf8Length } from '../journal/bytes.ts';
import { decodeText, LARGEST_FILE } from '../playbook/decode.ts';
import type { Finding } from '../playbook/finding.ts';
import type { Imported } from '../playbook/model.ts';
import type { PlaybookShape } from '../playbook/schema.ts';
import type { Hash } from '../ports/hash.ts';
import type { NameIds } from '../ports/name-ids.ts';
import { importComplaint } from './messages.ts';
import { playbookText } from './yaml.ts';

export interface ImportFinding extends Finding {
  /** RFC 6901, where the file is JSON or YAML. */
  readonly pointer?: string;
}

export interface ImportedDraft {
  readonly shape: PlaybookShape;
  /** The draft as a file. */
  readonly text: string;
}

export interface ImportReading {
  readonly from: Imported['from'];
  /** Absent when a finding is an error. */
  readonly draft?: ImportedDraft;
  readonly findings: readonly ImportFinding[];
}

export interface ImportTools {
  readonly hash: Hash;
  readonly ids: NameIds;
}

/**
 * A file in another format as a draft of a playbook, with every finding. `id` is the draft's; one
 * made from the file's bytes where it is absent. Never throws.
 */
export function importPlaybook(
  file: string,
  bytes: Uint8Array,
  { hash, ids }: ImportTools,
  id?: string,
): ImportReading {
  const sha256 = toHex(hash.sha256(bytes));
  const { document, findings } = readCacao(file, bytes);
  if (!document) return { from: 'cacao-2.0', findings };
  const clear = findings.some(({ code }) => code === 'cacao-secret-in-clear');
  const decoded = decodeText(bytes);
  const source = decoded.ok ? decoded.value : '';
  const original = clear ? JSON.stringify(withoutSecrets(document.json), null, 2) : source;
  const imported = { from: 'cacao-2.0' as const, file: nameOnly(file), sha256 };
  const own = restored(document, ids);
  if (own.shape) {
    const text = playbookText({ ...own.shape, imported });
    return { from: 'cacao-2.0', draft: { shape: { ...own.shape, imported }, text }, findings: [] };
  }
  const said = own.edited
    ? [importComplaint('import-edited-elsewhere', file), ...findings]
    : findings;
  const { shape, cut } = cacaoDraft(document, id ?? draftId('CACAO', sha256));
  return withOriginal(
    { ...shape, imported },
    original,
    cut ? [importComplaint('import-cut', file), ...said] : said,
  );
}

function withOriginal(
  shape: PlaybookShape & { readonly imported: Imported },
  original: string,
  findings: readonly ImportFinding[],
): ImportReading {
  const { from, file } = shape.imported;
  const whole = { ...shape, imported: { ...shape.imported, original } };
  const text = playbookText(whole);
  if (original.length <= 200_000 && utf8Length(text) <= LARGEST_FILE) {
    return { from, draft: { shape: whole, text }, findings };
  }
  const left = importComplaint('import-original-left-out', file);
  const bare = playbookText(shape);
  if (utf8Length(bare) <= LARGEST_FILE) {
    return { from, draft: { shape, text: bare }, findings: [left, ...findings] };
  }
  return { from, findings: [importComplaint('import-too-large', file), ...findings] };
}

/** Four digits of the file's hash: the same file gets the same id. */
function draftId(prefix: string, sha256: string): string {
  return `${prefix}-${String(Number.parseInt(sha256.slice(0, 8), 16) % 10_000).padStart(4, '0')}`;
}

/** A file's name without the folders: they say things about somebody's computer. */
function nameOnly(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).slice(-255) || 'file';
}
