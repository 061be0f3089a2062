import { isObject } from '../json/text.ts';
import type { Json, JsonObject } from '../json/value.ts';
import { isSecretName } from '../aws/secret-parameter.ts';
import { mapOf, textOf } from '../cacao/document.ts';

/** Where the CLI names a service otherwise than the SDK, as `aws help` lists them. */
const CLI_NAMES: Readonly<Record<string, string>> = {
  s3: 's3api',
  config: 'configservice',
  codedeploy: 'deploy',
  states: 'stepfunctions',
};

/** Parameters whose value is one word of the document, by how JSON writes it. */
const ONE_WORD: Readonly<Record<string, 'text' | 'bare'>> = {
  String: 'text',
  Integer: 'bare',
  Boolean: 'bare',
};

/**
 * The AWS CLI line that calls what an `aws:executeAwsApi` step calls, with CACAO's `__name__:value`
 * for the document's parameters. Undefined where it cannot be one line: it takes what an earlier step
 * gave, a list, or what only Systems Manager knows. Inputs are the SDK's (SSM User Guide,
 * "aws:executeAwsApi"), which is what `--cli-input-json` takes.
 */
export function callLine(step: JsonObject, parameters: JsonObject): string | undefined {
  if (step['action'] !== 'aws:executeAwsApi') return undefined;
  const { Service, Api, ...given } = mapOf(step, 'inputs');
  const service = textOf({ Service: Service ?? '' }, 'Service')?.toLowerCase() ?? '';
  const api = kebab(textOf({ Api: Api ?? '' }, 'Api') ?? '');
  if (!/^[a-z][a-z0-9-]*$/.test(service) || !/^[a-z][a-z0-9-]*$/.test(api)) return undefined;
  const line = `aws ${CLI_NAMES[service] ?? service} ${api}`;
  if (Object.keys(given).length === 0) return line;
  const json = written(given, parameters);
  return json === undefined ? undefined : `${line} --cli-input-json '${json}'`;
}

/** JSON for a shell's single quotes, which end around each value that is filled in. */
function written(value: Json, parameters: JsonObject): string | undefined {
  if (typeof value === 'string') return text(value, parameters);
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((one) => written(one, parameters));
    return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, held]) => {
    const inside = isSecretName(name) ? undefined : written(held ?? null, parameters);
    return inside === undefined ? undefined : `${plain(name)}:${inside}`;
  });
  return entries.includes(undefined) ? undefined : `{${entries.join(',')}}`;
}

function text(value: string, parameters: JsonObject): string | undefined {
  const pieces = value.split(/\{\{\s*([^{}]*?)\s*\}\}/);
  const names = pieces.filter((_, at) => at % 2 === 1);
  const kinds = names.map((name) => kindOf(name, parameters));
  if (kinds.includes(undefined)) return undefined;
  const alone = names.length === 1 && pieces[0] === '' && pieces[2] === '';
  if (alone && kinds[0] === 'bare') return hole(names[0]);
  return `"${pieces.map((piece, at) => (at % 2 === 1 ? hole(piece) : plain(piece).slice(1, -1))).join('')}"`;
}

function kindOf(name: string, parameters: JsonObject): 'text' | 'bare' | undefined {
  const { type } = mapOf(parameters, name);
  return typeof type === 'string' && !isSecretName(name) ? ONE_WORD[type] : undefined;
}

const hole = (name = ''): string => `'__${name}__:value'`;

/** JSON text with no quote that would end the shell's, and nothing CACAO or we take for a name. */
function plain(value: string): string {
  return JSON.stringify(value).replaceAll("'", '\\u0027').replaceAll(':value', '\\u003avalue');
}

/** As botocore names operations on a command line: DescribeDBInstances is describe-db-instances. */
function kebab(api: string): string {
  return api
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}
