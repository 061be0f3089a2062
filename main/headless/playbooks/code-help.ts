import { readFileSync } from 'node:fs';

/** What the docs say of a finding's code. */
export interface CodeHelp {
  readonly cause: string;
  /** What to do; where the page says it with the cause, the cause again. */
  readonly cure: string;
}

const DOCS = new URL('../../../docs/', import.meta.url);
/** Pages with a table of codes: code, level, cause, and cure where it is a column of its own. */
const PAGES = ['lint-codes', 'import'] as const;

/** Every code that the docs explain, in one language, from the same tables that authors read. */
export function codeHelp(lang: 'en' | 'ja'): ReadonlyMap<string, CodeHelp> {
  const ending = lang === 'en' ? '.md' : '.ja.md';
  const found = new Map<string, CodeHelp>();
  for (const page of PAGES) {
    for (const line of readFileSync(new URL(`${page}${ending}`, DOCS), 'utf8').split('\n')) {
      const [code, , cause, cure] = line
        .split(/(?<!\\)\|/)
        .slice(1)
        .map((cell) => cell.trim().replaceAll('\\|', '|'));
      const id = /^`([a-z0-9-]+)`$/.exec(code ?? '')?.[1];
      if (id === undefined || cause === undefined || found.has(id)) continue;
      found.set(id, { cause, cure: cure === undefined || cure === '' ? cause : cure });
    }
  }
  return found;
}
