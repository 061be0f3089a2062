/**
 * What a change touches. act: what is done, with what, by whom or when. text: what a person reads.
 * time: how long it usually takes.
 */
export type Touches = 'act' | 'text' | 'time';

/** One value that differs. Where `before` is absent it is new, where `after` is absent it is gone. */
export interface FieldChange {
  /** Field names and, in lists, the ids of their entries: `options`, `dont-know`, `label`, `ja`. */
  readonly path: readonly string[];
  readonly before?: string;
  readonly after?: string;
  readonly touches: Touches;
}

type Plain = Readonly<Record<string, unknown>>;

const READ: ReadonlySet<string> = new Set(
  `title summary aliases symptoms outOfScope objective why do expect undo warning label help example
   what until request version imported`.split(/\s+/),
);
const TIMES: ReadonlySet<string> = new Set(['usualSeconds', 'targetSeconds']);
/** Its names are the document's, not ours: one called `title` is sent to AWS all the same. */
const FREE = 'parameters';

/** Every value that differs between two, field by field. Lists of things with ids are matched by these. */
export function compareFields(before: unknown, after: unknown): readonly FieldChange[] {
  return compare(before, after, [], undefined);
}

function compare(
  before: unknown,
  after: unknown,
  path: readonly string[],
  touches: Touches | undefined,
): readonly FieldChange[] {
  if (isList(before) || isList(after)) {
    const [was, is] = [asList(before), asList(after)];
    if (was && is) return compareLists(was, is, path, touches);
  } else if (isPlain(before) || isPlain(after)) {
    const [was, is] = [asPlain(before), asPlain(after)];
    if (was && is) return comparePlain(was, is, path, touches);
  }
  const [was, is] = [shown(before), shown(after)];
  return was === is ? [] : [changed(path, touches, was, is)];
}

function comparePlain(
  before: Plain,
  after: Plain,
  path: readonly string[],
  touches: Touches | undefined,
): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    compare(own(before, name), own(after, name), [...path, name], touches ?? touchedBy(name)),
  );
}

function touchedBy(name: string): Touches | undefined {
  if (name === FREE) return 'act';
  if (READ.has(name)) return 'text';
  return TIMES.has(name) ? 'time' : undefined;
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
  touches: Touches | undefined,
): readonly FieldChange[] {
  if (![...before, ...after].some((one) => typeof one === 'object')) {
    const [was, is] = [before.map(String).join('\n'), after.map(String).join('\n')];
    const same = before.length === after.length && was === is;
    return same
      ? []
      : [changed(path, touches, before.length ? was : undefined, after.length ? is : undefined)];
  }
  return byKey(keyed(before, after), keyed(after, before), path, touches);
}

function byKey(
  was: ReadonlyMap<string, unknown>,
  is: ReadonlyMap<string, unknown>,
  path: readonly string[],
  touches: Touches | undefined,
): readonly FieldChange[] {
  const found = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
    compare(was.get(key), is.get(key), [...path, key], touches),
  );
  const kept = (
    list: ReadonlyMap<string, unknown>,
    other: ReadonlyMap<string, unknown>,
  ): string[] => [...list.keys()].filter((key) => other.has(key));
  const [old, now] = [kept(was, is), kept(is, was)];
  if (old.every((key, index) => key === now[index])) return found;
  const names = (keys: readonly string[]): string => keys.map((key) => nameOf(key, is)).join('\n');
  return [...found, changed(path, touches, names(old), names(now))];
}

/** The id of an entry, or, where it has none, the English of its text. */
function nameOf(key: string, list: ReadonlyMap<string, unknown>): string {
  const entry = list.get(key);
  return isPlain(entry) && typeof entry['en'] === 'string' ? entry['en'] : key;
}

/**
 * Entries by their id, or, without one, by their content: what both lists hold is the same entry
 * wherever it stands, and the others are matched in their order.
 */
function keyed(list: readonly unknown[], other: readonly unknown[]): ReadonlyMap<string, unknown> {
  const elsewhere = new Set(other.map((one) => JSON.stringify(one)));
  const map = new Map<string, unknown>();
  let unmatched = 0;
  for (const one of list) {
    const content = JSON.stringify(one);
    const name = idOf(one) ?? (elsewhere.has(content) ? content : `#${++unmatched}`);
    map.set(free(name, map), one);
  }
  return map;
}

/** The name, or the first of `name (2)`, `name (3)` … that is free: a file from outside may repeat an id. */
export function free(name: string, taken: { has(name: string): boolean }): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name} (${count})`)) count += 1;
  return `${name} (${count})`;
}

function idOf(value: unknown): string | undefined {
  return isPlain(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
}

function changed(
  path: readonly string[],
  touches: Touches | undefined,
  before: string | undefined,
  after: string | undefined,
): FieldChange {
  return {
    path,
    touches: touches ?? 'act',
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function shown(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  return JSON.stringify(value);
}

function own(value: Plain, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asPlain(value: unknown): Plain | undefined {
  return value === undefined ? {} : isPlain(value) ? value : undefined;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] | undefined {
  return value === undefined ? [] : isList(value) ? value : undefined;
}
