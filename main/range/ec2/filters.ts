import { Reader, type Input } from '../protocol/input.ts';

/** `Filter.1.Name`, `Filter.1.Value.1`: all filters must pass, of each one value. */
export function filtersOf(
  input: Input,
): (facts: Readonly<Record<string, readonly string[]>>) => boolean {
  const filters = new Reader(input).list('Filter', 50).map((one) => ({
    name: typeof one['Name'] === 'string' ? one['Name'] : '',
    values: new Reader(one).texts('Value', 200),
  }));
  return (facts) =>
    filters.every(({ name, values }) =>
      values.some((value) => (facts[name] ?? []).some((fact) => like(value, fact))),
    );
}

/** `*` and `?` stand for what they do in a shell. */
function like(pattern: string, fact: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`).test(fact);
}

export function tagFacts(
  tags: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  return {
    'tag-key': Object.keys(tags),
    ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`tag:${key}`, [value]])),
  };
}

/** A list member; EC2 leaves the number out of none. */
export function idsIn(input: Input, member: string): readonly string[] {
  return new Reader(input).texts(member, 1_000);
}
