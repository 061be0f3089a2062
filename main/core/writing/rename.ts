import { answerVariable } from '../playbook/checks/walk.ts';
import { err, ok, type Result } from '../result.ts';
import { mentionsIn, type Mention, type NameKind } from './mentions.ts';
import type { Edit } from './source.ts';

export interface RenameError {
  /**
   * `unreadable`: the text is no YAML. `no-name`: nothing that has a name stands there. `malformed`:
   * no such name may be. `taken`: something else is called so.
   */
  readonly code: 'unreadable' | 'no-name' | 'malformed' | 'taken';
}

export interface NameThere {
  readonly kind: NameKind;
  readonly id: string;
  /** How often it stands in the text. */
  readonly places: number;
}

/** Words that would read as something else in YAML and in conditions; of steps, as places to go. */
const RESERVED = new Set(['true', 'false', 'null', 'in']);
const PLACES = new Set(['next', 'end']);
const DASHED = /^[a-z][a-z0-9-]{0,62}$/;
const SCORED = /^[a-z][a-z0-9_]{0,62}$/;

/** What is called by a name at this place of the text, if anything is. */
export function nameAt(text: string, offset: number): Result<NameThere, RenameError> {
  const mentions = mentionsIn(text);
  if (!mentions) return err({ code: 'unreadable' });
  const there = mentionAt(mentions, offset);
  if (!there) return err({ code: 'no-name' });
  const { kind, id } = there;
  return ok({ kind, id, places: same(mentions, there).length });
}

/**
 * Calls it otherwise, wherever it stands: in `go`, in roles of steps, in `${…}` and in conditions, the
 * answer of a question too. Only those letters change; comments and layout stay.
 */
export function rename(
  text: string,
  offset: number,
  to: string,
): Result<readonly Edit[], RenameError> {
  const mentions = mentionsIn(text);
  if (!mentions) return err({ code: 'unreadable' });
  const there = mentionAt(mentions, offset);
  if (!there) return err({ code: 'no-name' });
  const { kind, id } = there;
  const form = kind === 'variable' ? SCORED : DASHED;
  if (!form.test(to) || RESERVED.has(to) || (kind === 'step' && PLACES.has(to))) {
    return err({ code: 'malformed' });
  }
  if (to !== id && taken(mentions, kind, id, to)) return err({ code: 'taken' });
  return ok(
    same(mentions, there).map(({ from, to: end, answer }) => ({
      from,
      to: end,
      insert: answer ? answerVariable(to) : to,
    })),
  );
}

const mentionAt = (mentions: readonly Mention[], offset: number): Mention | undefined =>
  mentions.find(({ from, to }) => from <= offset && offset <= to);

const same = (mentions: readonly Mention[], { kind, id }: Mention): readonly Mention[] =>
  mentions.filter((one) => one.kind === kind && one.id === id);

/** Questions and variables share names: an answer is kept under its step's. */
function taken(mentions: readonly Mention[], kind: NameKind, id: string, to: string): boolean {
  const others = mentions.filter((one) => one.kind !== kind || one.id !== id);
  if (others.some((one) => one.kind === kind && one.id === to)) return true;
  const asks = mentions.some((one) => one.kind === 'step' && one.id === id && one.asks);
  if (kind !== 'variable' && !(kind === 'step' && asks)) return false;
  return others.some(
    (one) => (one.asks ?? one.kind === 'variable') && answerVariable(one.id) === answerVariable(to),
  );
}
