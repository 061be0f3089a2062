import { isSecretName } from '../aws/secret-parameter.ts';
import type { DocumentValues, SsmDocument } from './model.ts';

const DOTS = '••••••••';
/** Shorter texts are words of the document rather than anybody's secret. */
const SHORTEST_SECRET = 8;

/** Values in the document's order as they may be shown: a secret is a row of dots. */
export function shownValues(
  { parameters }: Pick<SsmDocument, 'parameters'>,
  values: DocumentValues,
): readonly { readonly name: string; readonly value: string }[] {
  const order = parameters.map(({ name }) => name);
  const rest = Object.keys(values).filter((name) => !order.includes(name));
  return [...order, ...rest].flatMap((name) => {
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    if (given === undefined) return [];
    return [{ name, value: isSecretName(name) ? DOTS : given.join(', ') }];
  });
}

/** The same as one text, a line each unless a value has more itself. */
export function shownLines(
  document: Pick<SsmDocument, 'parameters'>,
  values: DocumentValues,
): string {
  return shownValues(document, values)
    .map(({ name, value }) => `${name}: ${value}`)
    .join('\n');
}

/** Values that have to be kept out of every record. */
export function secretsOf(
  { parameters }: Pick<SsmDocument, 'parameters'>,
  values: DocumentValues,
): readonly string[] {
  return parameters
    .filter(({ secret }) => secret)
    .flatMap(({ name }) => values[name] ?? [])
    .filter((value) => value.length >= SHORTEST_SECRET);
}
