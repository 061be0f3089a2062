import { pointerOf, readJson, isObject, type JsonTrouble } from '../json/text.ts';
import type { JsonObject } from '../json/value.ts';
import { decodeText, LARGEST_READ, tooLarge } from '../playbook/decode.ts';
import { placed, type Complaint, type Finding, type Locate } from '../playbook/finding.ts';
import type { Text } from '../playbook/model.ts';
import { inOrder } from '../playbook/read-shape.ts';
import { MOST_STEPS } from '../playbook/schema.ts';
import { checkCacaoFields } from './check-fields.ts';
import { checkCacaoFlow } from './check-flow.ts';
import { checkCacaoSteps } from './check-steps.ts';
import { documentOf, textOf, type CacaoDocument } from './document.ts';
import { cacaoComplaint } from './messages.ts';
import { SPEC_VERSION } from './vocabulary.ts';

export interface CacaoFinding extends Finding {
  /** RFC 6901: where in the file's value. */
  readonly pointer: string;
}

export interface CacaoReading {
  /** Absent when a finding is an error. */
  readonly document?: CacaoDocument;
  readonly findings: readonly CacaoFinding[];
}

/** Past this many, more lines help nobody; errors come first into the list. */
const MOST_FINDINGS = 200;

/**
 * A CACAO 2.0 playbook, read tolerantly: an error says why it cannot be taken over, a warning what
 * will surprise, an info what is kept without being understood. Never throws. `more` adds checks that need
 * something from outside.
 */
export function readCacao(
  file: string,
  bytes: Uint8Array,
  more: (document: CacaoDocument) => readonly Complaint[] = () => [],
): CacaoReading {
  const stop = (line: number, column: number, code: string, message: Text): CacaoReading => ({
    findings: [{ file, line, column, level: 'error', code, message, pointer: '' }],
  });
  if (bytes.length > LARGEST_READ) return stop(1, 1, 'too-large', tooLarge(bytes.length).message);
  const text = decodeText(bytes);
  if (!text.ok) {
    return stop(text.error.line, text.error.column, text.error.code, text.error.message);
  }
  const json = readJson(text.value);
  if (!json.ok) return stop(json.error.line, json.error.column, json.error.code, said(json.error));
  const { value, locate } = json.value;
  if (!isObject(value)) return told(file, locate, [cacaoComplaint('cacao-not-a-playbook', [])]);
  const document = documentOf(value);
  const complaints = document
    ? [...check(document), ...more(document)]
    : [...identity(value), noWorkflow(value)];
  const { findings } = told(file, locate, complaints);
  const wrong = findings.some(({ level }) => level === 'error');
  return document && !wrong ? { document, findings } : { findings };
}

function check(document: CacaoDocument): readonly Complaint[] {
  const first = identity(document.json);
  const { size } = document.steps;
  if (size > MOST_STEPS) {
    const path = ['workflow'];
    return [...first, cacaoComplaint('cacao-too-many-steps', path, String(size), 'key')];
  }
  const { workflow } = document.json;
  const odd = Object.entries(isObject(workflow) ? workflow : {})
    .filter(([, step]) => !isObject(step))
    .map(([id]) => cacaoComplaint('cacao-step-not-object', ['workflow', id], id));
  return [
    ...first,
    ...odd,
    ...checkCacaoFields(document),
    ...checkCacaoFlow(document),
    ...checkCacaoSteps(document),
  ];
}

/** Whether it is a CACAO 2.0 playbook at all. */
function identity(json: JsonObject): readonly Complaint[] {
  if (json['type'] !== 'playbook') return [cacaoComplaint('cacao-not-a-playbook', ['type'])];
  if (json['spec_version'] === SPEC_VERSION) return [];
  return [cacaoComplaint('cacao-version', ['spec_version'], textOf(json, 'spec_version') ?? '')];
}

function noWorkflow(json: JsonObject): Complaint {
  const path = json['workflow'] === undefined ? [] : ['workflow'];
  return cacaoComplaint('cacao-no-workflow', path);
}

function told(file: string, locate: Locate, complaints: readonly Complaint[]): CacaoReading {
  const wrong = complaints.filter(({ level }) => level === 'error');
  const rest = complaints.filter(({ level }) => level !== 'error');
  const findings = [...wrong, ...rest].slice(0, MOST_FINDINGS).map((complaint) => ({
    ...placed(file, locate, complaint),
    pointer: pointerOf(complaint.path),
  }));
  return { findings: inOrder(findings) as readonly CacaoFinding[] };
}

function said({ code, detail }: JsonTrouble): Text {
  switch (code) {
    case 'json-syntax':
      return {
        en: 'This is not JSON. Check quotes, commas and brackets here and on the line above.',
        ja: 'JSON として読めません。この行と前の行の引用符・カンマ・括弧を確かめてください。',
      };
    case 'json-too-deep':
      return {
        en: 'The text nests too deeply to be a playbook. Flatten it.',
        ja: '入れ子が深すぎます。構造を浅くしてください。',
      };
    case 'json-duplicate-key':
      return {
        en: `"${detail.slice(0, 80)}" stands twice in this object: two readers would read two files. Keep one.`,
        ja: `「${detail.slice(0, 80)}」が二度書かれています。読み手によって内容が変わるので、どちらか一つにしてください。`,
      };
    case 'json-key':
      return {
        en: '"__proto__" is not allowed as a key. Rename it.',
        ja: '「__proto__」というキーは使えません。名前を変えてください。',
      };
  }
}
