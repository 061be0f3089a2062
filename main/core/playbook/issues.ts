import type { core } from 'zod';
import type { Complaint, Path } from './finding.ts';
import { tooLong, tooShort } from './limit-words.ts';
import { nearest } from './nearest.ts';
import type { StepDetail, Text } from './model.ts';

type Issue = core.$ZodIssue;

/** What a step may be, for who mistyped it. */
const KINDS: { readonly [K in StepDetail['kind']]: true } = {
  do: true,
  ask: true,
  check: true,
  input: true,
  'sign-in': true,
  'assume-role': true,
  'run-command': true,
  automation: true,
  terminal: true,
  cli: true,
  link: true,
  wait: true,
  evidence: true,
  approve: true,
  revoke: true,
  secret: true,
  parallel: true,
  playbook: true,
};

/** More are not worth the time to find their places and what was meant. */
const MOST = 200;

/**
 * What the shape refused, each as one complaint at the place it concerns. `words`: the fields a
 * mistyped one may be meant as.
 */
export function complaintsOf(
  issues: readonly Issue[],
  root: unknown,
  words: readonly string[],
): readonly Complaint[] {
  return issues.slice(0, MOST).flatMap((issue) => complain(issue, root, words));
}

function complain(issue: Issue, root: unknown, words: readonly string[]): readonly Complaint[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol') as Path;
  const name = nameOf(path);
  const error = (code: string, message: Text, of: 'key' | 'value' = 'value'): Complaint[] => [
    { path, of, level: 'error', code, message },
  ];
  switch (issue.code) {
    case 'invalid_type':
      return missing(path, root)
        ? error(...missingField(path, name), 'key')
        : error('wrong-type', wrongType(name, issue.expected, valueAt(root, path)));
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST)
        .map((key) => unknownField([...path, key], key, valueAt(root, path), words));
    case 'invalid_value':
      return missing(path, root)
        ? error(...missingField(path, name), 'key')
        : error('not-one-of', notOneOf(name, issue.values.map(String), valueAt(root, path)));
    case 'invalid_union':
      return union(issue, path, name, root, words);
    case 'too_small':
      return error('too-short', tooShort(path, name, Number(issue.minimum), issue.origin));
    case 'too_big':
      return error('too-long', tooLong(name, Number(issue.maximum), issue.origin));
    case 'invalid_format':
      return error('bad-format', badFormat(name, path, valueAt(root, path)));
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return error('bad-format', badFormat(name, path, valueAt(root, path)));
  }
}

function union(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  name: string,
  root: unknown,
  words: readonly string[],
): readonly Complaint[] {
  if ('discriminator' in issue && issue.discriminator !== undefined) {
    const at = path.at(-1) === issue.discriminator ? path : [...path, issue.discriminator];
    const kind = valueAt(root, at);
    if (kind === undefined || kind === null) {
      const [code, message] = missingField(at, 'kind');
      return [{ path: at, of: 'key', level: 'error', code, message }];
    }
    return typeof kind === 'string'
      ? [{ path: at, level: 'error', code: 'unknown-kind', message: unknownKind(kind) }]
      : [
          {
            path: at,
            level: 'error',
            code: 'wrong-type',
            message: wrongType('kind', 'string', kind),
          },
        ];
  }
  // Of the forms a value may take, the one it came closest to explains best.
  const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
  const inner = closest?.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
  return inner?.length
    ? complaintsOf(inner, root, words).slice(0, 1)
    : [{ path, level: 'error', code: 'bad-format', message: badFormat(name, path, undefined) }];
}

function missingField(path: Path, name: string): readonly [string, Text] {
  if (name === 'en' || name === 'ja') {
    const of = String(path.at(-2) ?? '');
    return name === 'ja'
      ? [
          'missing-translation',
          {
            en: `"${of}" has no Japanese text. Add \`ja:\`.`,
            ja: `「${of}」に日本語がありません。ja: を書いてください。`,
          },
        ]
      : [
          'missing-translation',
          {
            en: `"${of}" has no English text. Add \`en:\`.`,
            ja: `「${of}」に英語がありません。en: を書いてください。`,
          },
        ];
  }
  return [
    'missing-field',
    {
      en: `"${name}" is missing here. Add it.`,
      ja: `「${name}」がありません。書き足してください。`,
    },
  ];
}

function unknownField(
  path: Path,
  key: string,
  holder: unknown,
  words: readonly string[],
): Complaint {
  const meant = nearest(key, words);
  const inText = typeof holder === 'object' && holder !== null && 'en' in holder;
  const hint: Text = inText
    ? {
        en: 'Put a text that holds a comma in quotes: {en: "a, b", ja: …}.',
        ja: 'コンマを含む文は引用符で囲んでください: {en: "a, b", ja: …}',
      }
    : meant === undefined
      ? { en: 'Remove it.', ja: '消してください。' }
      : { en: `Did you mean "${meant}"?`, ja: `「${meant}」ではありませんか。` };
  return {
    path,
    of: 'key',
    level: 'error',
    code: 'unknown-field',
    message: {
      en: `"${clip(key)}" is not a field of this part. ${hint.en}`,
      ja: `「${clip(key)}」という項目はここにはありません。${hint.ja}`,
    },
  };
}

function wrongType(name: string, expected: string, got: unknown): Text {
  const isText = expected === 'object' && typeof got === 'string';
  return {
    en: `"${name}" must be ${typeName(expected).en}, not ${typeName(kindOf(got)).en}.${isText ? ' Texts are written {en: …, ja: …}.' : ''}`,
    ja: `「${name}」には${typeName(expected).ja}を書いてください（今は${typeName(kindOf(got)).ja}です）。${isText ? '文は {en: …, ja: …} と書きます。' : ''}`,
  };
}

function unknownKind(kind: string): Text {
  const meant = nearest(kind, Object.keys(KINDS));
  return {
    en: `There is no step kind "${clip(kind)}".${meant ? ` Did you mean "${meant}"?` : ' See the list of kinds in playbooks/README.md.'}`,
    ja: `「${clip(kind)}」という種類の手順はありません。${meant ? `「${meant}」ではありませんか。` : '種類の一覧は playbooks/README.md にあります。'}`,
  };
}

function notOneOf(name: string, values: readonly string[], got: unknown): Text {
  return {
    en: `"${name}" is "${clip(String(got))}"; it must be one of: ${values.join(', ')}.`,
    ja: `「${name}」が「${clip(String(got))}」になっています。次のどれかにしてください: ${values.join('、')}`,
  };
}

function badFormat(name: string, path: Path, got: unknown): Text {
  const shape = FORMS[name] ?? FORMS[String(path.at(-2))];
  return {
    en: `"${name}" is "${clip(String(got))}", which is not written as it must be.${shape ? ` ${shape.en}` : ''}`,
    ja: `「${name}」の「${clip(String(got))}」は書き方が違います。${shape?.ja ?? ''}`,
  };
}

const WHOLE = { en: 'Write it like 90s, 4m or 1h.', ja: '90s、4m、1h のように書いてください。' };
const FORMS: Readonly<Record<string, Text | undefined>> = {
  usual: WHOLE,
  target: WHOLE,
  for: WHOLE,
  id: {
    en: 'Use lower case letters, digits and dashes (variables: underscores; playbooks: PB-01).',
    ja: '小文字と数字とハイフンで書いてください（変数は下線、手順書は PB-01 の形）。',
  },
  go: {
    en: 'Use a step id, section:ID, playbook:ID, next or end.',
    ja: '手順の id、section:ID、playbook:ID、next、end のどれかを書いてください。',
  },
  actions: { en: 'Use service:Action.', ja: 'service:Action の形で書いてください。' },
  version: { en: 'Quote it, like "1.0".', ja: '"1.0" のように引用符で囲んで書いてください。' },
};

function typeName(type: string): Text {
  return TYPES[type] ?? { en: type, ja: type };
}

const TYPES: Readonly<Record<string, Text | undefined>> = {
  string: { en: 'text (quote it)', ja: '文字列（引用符で囲む）' },
  number: { en: 'a number', ja: '数' },
  int: { en: 'a whole number', ja: '整数' },
  boolean: { en: 'true or false', ja: 'true か false' },
  array: { en: 'a list', ja: 'リスト' },
  object: { en: 'a group of fields', ja: '項目の組' },
  record: { en: 'a group of fields', ja: '項目の組' },
  null: { en: 'nothing', ja: '空' },
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'string') return last;
  const list = path.at(-2);
  return last === undefined ? 'playbook' : `${String(list ?? '')}[${String(last)}]`;
}

function missing(path: Path, root: unknown): boolean {
  return path.length > 0 && (valueAt(root, path) ?? undefined) === undefined;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[part];
  }
  return value;
}

function clip(value: string): string {
  const oneLine = withoutLogin(value.replaceAll(/\s+/g, ' '));
  return oneLine.length > 40 ? `${oneLine.slice(0, 40)}…` : oneLine;
}

/** A finding is read aloud, copied and photographed: a name and password in a URL stay out of it. */
function withoutLogin(value: string): string {
  const scheme = value.indexOf('://');
  const at = value.lastIndexOf('@');
  return scheme === -1 || at < scheme ? value : `${value.slice(0, scheme)}://…${value.slice(at)}`;
}
