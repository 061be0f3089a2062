/** Gives each thing a name of its own, made from what it is called. */
export interface Names {
  /** A step, section or option: lower case, dashes. */
  id(name: string, otherwise: string): string;
  /** A variable: lower case, underscores. */
  variable(name: string): string;
}

const LONGEST = 40;

export function createNames(): Names {
  const taken = new Set<string>();
  const own = (wanted: string, between: string): string => {
    let name = wanted;
    for (let count = 2; taken.has(name.replaceAll('-', '_')); count += 1) {
      name = `${wanted}${between}${String(count)}`;
    }
    // A question's answer is a variable of its step's name: the two share one set.
    taken.add(name.replaceAll('-', '_'));
    return name;
  };
  return {
    id: (name, otherwise) => own(slug(name) || otherwise, '-'),
    variable: (name) => own(slug(name).replaceAll('-', '_') || 'value', '_'),
  };
}

/** ASCII letters and digits with dashes between; empty when there are none. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}
