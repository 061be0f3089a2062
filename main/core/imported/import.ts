import { cacaoDraft } from '../cacao/draft.ts';
import { restored } from '../cacao/restore.ts';
import { signatureComplaints } from '../cacao/check-signatures.ts';
import { readCacao } from '../cacao/read.ts';
import { withoutSecrets } from '../cacao/secrets.ts';
import { toHex, utf8Length } from '../journal/bytes.ts';
import { decodeText, LARGEST_FILE } from '../playbook/decode.ts';
import { placed, type Finding } from '../playbook/finding.ts';
import { markdownFile } from '../playbook/foreign.ts';
import type { Imported } from '../playbook/model.ts';
import type { PlaybookShape } from '../playbook/schema.ts';
import type { Hash } from '../ports/hash.ts';
import type { JssKeys } from '../ports/jss-keys.ts';
import type { NameIds } from '../ports/name-ids.ts';
import { holdsSecret } from '../playbook/secret-forms.ts';
import { parseDocument } from '../ssm-document/parse.ts';
import { readDocumentText } from '../ssm-document/read-text.ts';
import { isObject, pointerOf } from '../json/text.ts';
import { markdownDraft, type LineRange } from './markdown.ts';
import { importComplaint } from './messages.ts';
import { ssmFlow } from './ssm.ts';
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
  /** Of Markdown: what became of every line. */
  readonly ranges?: readonly LineRange[];
}

export interface ImportTools {
  readonly hash: Hash;
  readonly ids: NameIds;
  readonly keys: JssKeys;
}

/**
 * A file in another format as a draft of a playbook, with every finding. `id` is the draft's; one
 * made from the file's bytes where it is absent. Never throws.
 */
export function importPlaybook(
  file: string,
  bytes: Uint8Array,
  tools: ImportTools,
  id?: string,
): ImportReading {
  const sha256 = toHex(tools.hash.sha256(bytes));
  const decoded = decodeText(bytes);
  const text = decoded.ok ? decoded.value : '';
  const name = nameOnly(file);
  const from = formatOf(name, text);
  const own = { file, name, sha256, text, bytes };
  switch (from) {
    case 'cacao-2.0':
      return fromCacao(own, tools, id ?? draftId('CACAO', sha256));
    case 'ssm-automation':
    case 'ssm-command':
      return fromSsm(own, from, id ?? draftId('SSM', sha256));
    case 'markdown':
      return fromMarkdown(own, id ?? draftId('MD', sha256));
    case 'import-unknown':
    case 'import-already-ours':
      return { from: 'markdown', findings: [importComplaint(from, file)] };
  }
}

interface Source {
  readonly file: string;
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** By what it says it is; Markdown by its headings or its name. */
function formatOf(
  name: string,
  text: string,
): Imported['from'] | 'import-unknown' | 'import-already-ours' {
  const start = text.trimStart();
  if (/^["']?format["']?:\s*["']?breakglass\//m.test(text.slice(0, 4_000)))
    return 'import-already-ours';
  const version = /^\s*[{,]?\s*["']?schemaVersion["']?\s*:\s*["']?(\d\.\d)/m.exec(text)?.[1];
  if (version !== undefined && /mainSteps|runtimeConfig/.test(text)) {
    return version === '0.3' ? 'ssm-automation' : 'ssm-command';
  }
  if (start.startsWith('{') || start.startsWith('[') || start === '') return 'cacao-2.0';
  if (/\.(?:md|markdown)$/i.test(name) || markdownFile(text, '')) return 'markdown';
  return 'import-unknown';
}

function fromCacao(
  { file, name, sha256, text, bytes }: Source,
  tools: ImportTools,
  id: string,
): ImportReading {
  const { document, findings } = readCacao(file, bytes, (found) =>
    signatureComplaints(found, tools),
  );
  if (!document) return { from: 'cacao-2.0', findings };
  const clear = findings.some(({ code }) => code === 'cacao-secret-in-clear');
  const original = clear ? JSON.stringify(withoutSecrets(document.json), null, 2) : text;
  const imported = { from: 'cacao-2.0' as const, file: name, sha256 };
  const own = restored(document, tools.ids);
  const signed = findings.filter(({ code }) => code.startsWith('cacao-signature-'));
  if (own.shape) {
    const shape = { ...own.shape, imported };
    return { from: 'cacao-2.0', draft: { shape, text: playbookText(shape) }, findings: signed };
  }
  const said = [
    ...(own.edited ? [importComplaint('import-edited-elsewhere', file)] : []),
    ...findings,
  ];
  const { shape, cut } = cacaoDraft(document, id);
  const all = cut ? [importComplaint('import-cut', file), ...said] : said;
  return withOriginal({ ...shape, imported }, original, all, file);
}

function fromSsm(
  { file, name, sha256, text, bytes }: Source,
  from: 'ssm-automation' | 'ssm-command',
  id: string,
): ImportReading {
  const parsed = parseDocument(file, bytes);
  if (!parsed.ok) return { from, findings: parsed.error };
  const read = readDocumentText(file, bytes);
  if (!read.ok || !isObject(read.value.value)) return { from, findings: [] };
  const { value, locate } = read.value;
  const { document, complaints } = ssmFlow(value, name.replace(/\.[a-z]+$/i, ''));
  const findings = complaints.map((one) => ({
    ...placed(file, locate, one),
    pointer: pointerOf(one.path),
  }));
  const { shape, cut } = cacaoDraft(document, id);
  const all = cut ? [importComplaint('import-cut', file), ...findings] : findings;
  return withOriginal({ ...shape, imported: { from, file: name, sha256 } }, text, all, file);
}

function fromMarkdown({ file, name, sha256, text }: Source, id: string): ImportReading {
  const { shape, ranges } = markdownDraft(text, name, id);
  const imported = { from: 'markdown' as const, file: name, sha256 };
  return { ...withOriginal({ ...shape, imported }, text, [], file), ranges };
}

/** The file goes into the draft, unless it holds a key or is too large. */
function withOriginal(
  shape: PlaybookShape & { readonly imported: Imported },
  original: string,
  findings: readonly ImportFinding[],
  file: string,
): ImportReading {
  const { from } = shape.imported;
  if (hasCutText(shape.sections) && !findings.some(({ code }) => code === 'import-text-cut')) {
    return withOriginal(
      shape,
      original,
      [importComplaint('import-text-cut', file), ...findings],
      file,
    );
  }
  const whole = { ...shape, imported: { ...shape.imported, original } };
  const text = playbookText(whole);
  if (!holdsSecret(original) && original.length <= 200_000 && utf8Length(text) <= LARGEST_FILE) {
    return { from, draft: { shape: whole, text }, findings };
  }
  const secret = holdsSecret(original);
  const left = importComplaint(
    secret ? 'import-original-secret' : 'import-original-left-out',
    file,
  );
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

/** A text as long as a playbook's may be was longer in the file. */
function hasCutText(value: unknown): boolean {
  if (typeof value === 'string') return value.length >= 3_990;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasCutText);
}
