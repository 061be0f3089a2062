import type { LogFacts } from './log-facts.ts';
import type { LogPlace } from './log-place.ts';
import type { Withheld } from './manifest.ts';
import type { KeptTexts } from './texts.ts';
import { isTampered, type Problem } from './verdict.ts';

/** Stretches of records named one by one. */
const MOST_STRETCHES = 20;

/**
 * Texts may be taken out lawfully, and the log stays valid; but a reader must learn that records had
 * words which are not here, and how many of them an export says it left out.
 */
export function missingTexts(
  texts: KeptTexts | undefined,
  place: LogPlace,
  { textless, problems }: LogFacts,
  withheld: readonly Withheld[],
): readonly Problem[] {
  /* What was not read, or is damaged, is told as that. */
  if (texts?.refused || problems.some(isTampered)) return [];
  const out = new Set(withheld.map(({ seq }) => seq));
  const purposely = textless.filter((seq) => out.has(seq)).length;
  const vanished = textless.length - purposely;
  if (vanished <= (texts?.damagedCount ?? 0)) return [];
  const { length } = textless;
  const count = length === 1 ? '1 text' : `${length} texts`;
  const are = length === 1 ? 'is' : 'are';
  const reason = purposely === 0 ? 'none of them' : `${purposely} of them`;
  const text = `${count} of ${stretches(textless)} ${are} not here, ${reason} left out on purpose`;
  return [{ file: place.label('texts.jsonl'), kind: 'text-missing', text }];
}

/** `record 3`, `records 3, 5 to 8`. */
function stretches(seqs: readonly number[]): string {
  const told: string[] = [];
  let first = -1;
  let last = -1;
  const tell = () => {
    if (first >= 0) told.push(first === last ? `${first}` : `${first} to ${last}`);
  };
  for (const seq of seqs) {
    if (seq === last) continue;
    if (seq !== last + 1 || first < 0) {
      tell();
      if (told.length > MOST_STRETCHES) break;
      first = seq;
    }
    last = seq;
  }
  if (told.length <= MOST_STRETCHES) tell();
  const shown = told.slice(0, MOST_STRETCHES).join(', ');
  const more = told.length > MOST_STRETCHES ? ' and others' : '';
  return `${first === seqs[0] && first === last ? 'record' : 'records'} ${shown}${more}`;
}
