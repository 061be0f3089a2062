import { conditionVariables } from '../condition.ts';
import { conditionTrouble } from '../condition-words.ts';
import type { Complaint, Path } from '../finding.ts';
import { jsonPathParts } from '../json-path.ts';
import type { InputField, Playbook, Step } from '../model.ts';
import { variableOf } from '../../run/input.ts';
import { slowPattern } from '../pattern.ts';
import { readsTwice } from '../shell-place.ts';
import { scanTemplate } from '../template-scan.ts';
import { complain, fieldsOf, stepsOf } from './walk.ts';

/** One reading of a variable, with its place. */
export interface Use {
  readonly name: string;
  readonly path: Path;
  /** As it stands in the text there: `${name}`, or the bare name in a condition. */
  readonly written: string;
}

/** Templates, conditions and patterns that cannot be read at all. */
export function checkExpressions(playbook: Playbook): readonly Complaint[] {
  const found: Complaint[] = [];
  for (const { step, path } of stepsOf(playbook)) {
    const script = step.kind === 'run-command' ? (step.script ?? []).join('\n') : '';
    const twice = readsTwice(script);
    for (const template of templatesOf(step, path)) {
      // One such line makes every line of its script a place where quotes do not hold.
      const shared = twice && template.path.at(-2) === 'script';
      const scanned = scanTemplate(template.text);
      if (scanned.ok) {
        const quoted = scanned.value.find(
          (piece) => 'variable' in piece && (piece.quoted || shared),
        );
        if (quoted && 'variable' in quoted && template.shell) {
          found.push(inQuotes(quoted.variable, template.path));
        }
        continue;
      }
      found.push(
        complain(
          'error',
          'template-malformed',
          template.path,
          `"\${${scanned.error}" is no variable. Write \${name} with lower case letters, digits and _; write $\${ where the shell's own \${ is meant.`,
          `「\${${scanned.error}」は変数ではありません。\${名前} は小文字・数字・_ で書きます。シェルの \${ は $\${ と書いてください。`,
        ),
      );
    }
    found.push(...checkCondition(step, path));
    step.outputs.forEach(({ from }, index) => {
      if ('regex' in from) {
        found.push(...checkPattern(from.regex, [...path, 'outputs', index, 'from', 'regex']));
      } else if ('jsonpath' in from && !jsonPathParts(from.jsonpath)) {
        found.push(wideJsonPath(from.jsonpath, [...path, 'outputs', index, 'from', 'jsonpath']));
      }
    });
  }
  for (const { field, path } of fieldsOf(playbook)) {
    if (field.pattern !== undefined)
      found.push(...checkPattern(field.pattern, [...path, 'pattern']));
    found.push(...checkDefault(field, [...path, 'default']));
  }
  return found;
}

function inQuotes(name: string, path: Path): Complaint {
  return complain(
    'warning',
    'variable-in-quotes',
    path,
    `"\${${name}}" stands in quotes, or in a line that calculates or reads text as code again (eval, sh -c, sed): a value with a space or sign would be refused there. Take the quotes away, or pass it to a plain command: quotes are put in where needed.`,
    `「\${${name}}」が引用符の中か、計算や再解釈（eval、sh -c、sed など）をする行にあり、空白や記号を含む値は拒否されます。引用符を外すか、普通のコマンドに渡してください（引用符は必要なとき自動で付きます）。`,
  );
}

/** Every variable a playbook's steps read. */
export function usesIn(step: Step, path: Path): readonly Use[] {
  const uses: Use[] = [];
  for (const template of templatesOf(step, path)) {
    const scanned = scanTemplate(template.text);
    if (!scanned.ok) continue;
    for (const piece of scanned.value) {
      if ('variable' in piece) {
        const name = piece.variable;
        uses.push({ name, path: template.path, written: `\${${name}}` });
      }
    }
  }
  const condition = step.when === undefined ? undefined : conditionVariables(step.when);
  if (condition?.ok) {
    uses.push(...condition.value.map((name) => ({ name, path: [...path, 'when'], written: name })));
  }
  return uses;
}

function checkCondition(step: Step, path: Path): readonly Complaint[] {
  if (step.when === undefined) return [];
  const read = conditionVariables(step.when);
  if (read.ok) return [];
  const why = conditionTrouble(read.error.detail);
  return [
    complain(
      'error',
      'condition-invalid',
      [...path, 'when'],
      `The condition cannot be read: ${why.en}. Compare variables with text, like answer == 'yes'.`,
      `条件が読めません（${why.ja}）。answer == 'yes' のように書いてください。`,
    ),
  ];
}

function wideJsonPath(jsonpath: string, path: Path): Complaint {
  return complain(
    'error',
    'jsonpath-invalid',
    path,
    `"${jsonpath}" does not lead to one value. Begin with $ and write names and indexes only, as in $.Users[0].UserName; no *, .., slices or filters.`,
    `「${jsonpath}」では値が 1 つに決まりません。$ で始め、$.Users[0].UserName のように名前と番号だけで書いてください（*、..、範囲、条件は使えません）。`,
  );
}

/** What stands in the field from the start has to be what the field takes. */
function checkDefault(field: InputField, path: Path): readonly Complaint[] {
  if (field.default === undefined || !takesPattern(field)) return [];
  if (variableOf(field, field.default).ok) return [];
  return [
    complain(
      'error',
      'default-refused',
      path,
      `"${field.default}" is not what this field takes. Give a value of its type, its choices or its pattern.`,
      `「${field.default}」はこの項目に入力できません。型・選択肢・パターンに合う値にしてください。`,
    ),
  ];
}

/** A pattern that cannot be tried is complained of by itself. */
function takesPattern({ pattern }: InputField): boolean {
  return pattern === undefined || checkPattern(pattern, []).length === 0;
}

function checkPattern(pattern: string, path: Path): readonly Complaint[] {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return [
      complain(
        'error',
        'pattern-invalid',
        path,
        'This is not a regular expression (JavaScript, with the u flag).',
        '正規表現として読めません（JavaScript、u フラグ付き）。',
      ),
    ];
  }
  if (!slowPattern(pattern)) return [];
  return [
    complain(
      'error',
      'pattern-slow',
      path,
      'This pattern could take minutes on some texts. Repeat nothing that repeats, and use at most one long repeat (*, + or a wide {n,m}) and few ? and | in each alternative.',
      '文字列によっては何分もかかります。繰り返しを入れ子にせず、長い繰り返し（*、+、幅の広い {n,m}）は選択肢ごとに 1 つまで、? と | は少なくしてください。',
    ),
  ];
}

interface Template {
  readonly text: string;
  readonly path: Path;
  /** A shell reads it. */
  readonly shell?: boolean;
}

function templatesOf(step: Step, path: Path): readonly Template[] {
  const at = (text: string | undefined, ...rest: Path): readonly Template[] =>
    text === undefined ? [] : [{ text, path: [...path, ...rest] }];
  switch (step.kind) {
    case 'run-command':
      return [
        ...(step.script ?? []).map((text, index) => ({
          text,
          path: [...path, 'script', index],
          shell: true,
        })),
        ...parameterTemplates(step.parameters, path),
        ...at(step.targets.instanceIds, 'targets', 'instanceIds'),
        ...at(step.targets.tag?.value, 'targets', 'tag', 'value'),
        ...at(step.targets.group, 'targets', 'group'),
        ...at(step.region, 'region'),
      ];
    case 'automation':
      return [
        ...parameterTemplates(step.parameters, path),
        ...(step.region === undefined ? [] : at(step.region, 'region')),
      ];
    case 'secret':
      return [...at(step.name, 'name'), ...at(step.region, 'region')];
    case 'terminal':
      return [
        ...at(step.target, 'instance'),
        ...(step.region === undefined ? [] : at(step.region, 'region')),
      ];
    case 'cli':
      return [{ text: step.command, path: [...path, 'command'], shell: true }];
    case 'link':
      return at(step.url, 'url');
    case 'revoke':
      return step.person === undefined ? [] : at(step.person, 'person');
    case 'approve':
      return [...at(step.request.en, 'request', 'en'), ...at(step.request.ja, 'request', 'ja')];
    case 'do':
    case 'ask':
    case 'check':
    case 'input':
    case 'sign-in':
    case 'assume-role':
    case 'wait':
    case 'evidence':
    case 'parallel':
    case 'playbook':
      return [];
  }
}

function parameterTemplates(
  parameters: Readonly<Record<string, readonly string[]>> | undefined,
  path: Path,
): readonly Template[] {
  return Object.entries(parameters ?? {}).flatMap(([name, values]) =>
    values.map((text, index) => ({ text, path: [...path, 'parameters', name, index] })),
  );
}
