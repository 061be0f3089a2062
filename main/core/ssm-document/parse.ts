import { utf8 } from '../journal/bytes.ts';
import { hasErrors, placed, type Complaint, type Finding } from '../playbook/finding.ts';
import { complaintsOf } from '../playbook/issues.ts';
import { err, ok, type Result } from '../result.ts';
import type { SsmDocument } from './model.ts';
import { readParameter } from './parameter.ts';
import { readDocumentText } from './read-text.ts';
import { documentShape, type DocumentShape } from './schema.ts';

/** More help nobody: the first are to be mended first. */
const MOST_FINDINGS = 50;

const WORDS = ['schemaVersion', 'description', 'parameters', 'mainSteps', 'outputs', 'assumeRole'];

/**
 * A Systems Manager document, JSON or YAML: command (1.2, 2.x) or automation (0.3). Never throws;
 * what is wrong has its line and column.
 */
export function parseDocument(
  file: string,
  bytes: Uint8Array,
): Result<SsmDocument, readonly Finding[]> {
  const read = readDocumentText(file, bytes);
  if (!read.ok) return err([read.error]);
  const { value, locate } = read.value;
  const place = (complaints: readonly Complaint[]): readonly Finding[] =>
    complaints.slice(0, MOST_FINDINGS).map((complaint) => placed(file, locate, complaint));
  const shaped = documentShape.safeParse(value);
  if (!shaped.success) return err(place(complaintsOf(shaped.error.issues, value, WORDS)));
  const { document, complaints } = build(shaped.data);
  const findings = place(complaints);
  return document && !hasErrors(findings) ? ok(document) : err(findings);
}

/** The same from text in hand, as AWS gave it. */
export function parseDocumentText(
  name: string,
  text: string,
): Result<SsmDocument, readonly Finding[]> {
  return parseDocument(name, utf8(text));
}

function build(shape: DocumentShape): {
  readonly document?: SsmDocument;
  readonly complaints: readonly Complaint[];
} {
  const complaints: Complaint[] = [];
  const schemaVersion = String(shape.schemaVersion);
  const kind = kindOf(schemaVersion);
  if (!kind) return { complaints: [unknownVersion(schemaVersion)] };
  const parameters = Object.entries(shape.parameters ?? {}).flatMap(([name, given]) => {
    const parameter = readParameter(name, given);
    if (parameter.ok) return [parameter.value];
    complaints.push(parameter.error);
    return [];
  });
  const steps = (shape.mainSteps ?? []).map(({ name, action }) => ({ name, action }));
  const plugins = Object.keys(shape.runtimeConfig ?? {}).map((name) => ({ name, action: name }));
  const all = schemaVersion === '1.2' ? plugins : steps;
  if (all.length === 0) complaints.push(nothingToDo(schemaVersion));
  const names = all.map(({ name }) => name);
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  if (twice !== -1) complaints.push(stepTwice(twice, names[twice] ?? ''));
  return {
    complaints,
    document: {
      kind,
      schemaVersion,
      description: shape.description ?? '',
      parameters,
      steps: all,
      outputs: shape.outputs ?? [],
    },
  };
}

function kindOf(version: string): SsmDocument['kind'] | undefined {
  if (version === '0.3') return 'automation';
  return /^(1\.2|2\.\d)$/.test(version) ? 'command' : undefined;
}

function unknownVersion(version: string): Complaint {
  return {
    path: ['schemaVersion'],
    level: 'error',
    code: 'document-version',
    message: {
      en: `Schema version "${version}" is none that is run here: 0.3 (automation), 1.2 or 2.x (command).`,
      ja: `スキーマバージョン「${version}」は実行できません。0.3（Automation）、1.2 または 2.x（Command）だけです。`,
    },
  };
}

function nothingToDo(version: string): Complaint {
  const field = version === '1.2' ? 'runtimeConfig' : 'mainSteps';
  return {
    path: [],
    level: 'error',
    code: 'document-no-steps',
    message: {
      en: `The document does nothing: it has no \`${field}\`.`,
      ja: `${field} がなく、何も実行しないドキュメントです。`,
    },
  };
}

function stepTwice(index: number, name: string): Complaint {
  return {
    path: ['mainSteps', index, 'name'],
    level: 'error',
    code: 'document-step-twice',
    message: {
      en: `Two steps are called "${name}". Every step needs a name of its own.`,
      ja: `「${name}」という名前のステップが二つあります。名前はステップごとに変えてください。`,
    },
  };
}
