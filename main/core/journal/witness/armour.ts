import type { Hash } from '../../ports/hash.ts';
import { fromBase64, toBase64, utf8, utf8Decode } from '../bytes.ts';

/** What travels between two copies of the app, or from the page that a drill is led by. */
export type ArmourKind = 'request' | 'answer' | 'approval' | 'approved' | 'sheet';

const WIDTH = 64;
const CHECK_BYTES = 6;
const NAMES: Readonly<Record<ArmourKind, string>> = {
  request: 'BREAKGLASS WITNESS REQUEST',
  answer: 'BREAKGLASS WITNESS ANSWER',
  approval: 'BREAKGLASS APPROVAL REQUEST',
  approved: 'BREAKGLASS APPROVAL ANSWER',
  sheet: 'BREAKGLASS SCORE SHEET',
};
/** Longer pasted texts are not searched: no message of ours comes near it, characters. */
const LONGEST = 200_000;

/**
 * Wraps a text so that it is told apart in a mail or chat and survives it: base64 in short lines
 * between two named lines, ended by a check value over kind and text.
 */
export function armour(hash: Hash, kind: ArmourKind, text: string): string {
  const body = toBase64(utf8(text)).replace(/=+$/, '');
  const lines = body.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [];
  const name = NAMES[kind];
  return [
    `-----BEGIN ${name}-----`,
    ...lines,
    checkOf(hash, kind, text),
    `-----END ${name}-----`,
    '',
  ].join('\n');
}

export type Unwrapped =
  | { readonly is: 'text'; readonly kind: ArmourKind; readonly text: string }
  /** None of ours is in it. */
  | { readonly is: 'none' }
  /** One begins, but its end is missing or the check value does not fit. */
  | { readonly is: 'damaged'; readonly kind: ArmourKind };

/**
 * Finds the message in a pasted text. Quote marks, spaces, line breaks of any kind, full-width
 * characters, soft hyphens and dashes made "smart" on the way do no harm; a lost or changed
 * character does. With several in one text the last whole one counts: replies quote below.
 */
export function unwrap(hash: Hash, pasted: string): Unwrapped {
  const plain = pasted.slice(0, LONGEST).normalize('NFKC').replace(INVISIBLE, '');
  let damaged: Unwrapped = { is: 'none' };
  let whole: Unwrapped | undefined;
  const marks = [...plain.matchAll(MARK)].flatMap(({ 0: mark, 1: side, 2: of, 3: word, index }) => {
    const kind = kindOf(of ?? '', word ?? '');
    const begins = side?.toUpperCase() === 'BEGIN';
    return kind ? [{ kind, begins, at: index, after: index + mark.length }] : [];
  });
  for (const [place, { kind, begins, after }] of marks.entries()) {
    if (!begins) continue;
    const end = marks[place + 1];
    const text =
      end?.begins === false && end.kind === kind
        ? open(hash, kind, plain.slice(after, end.at))
        : undefined;
    if (text === undefined) damaged = { is: 'damaged', kind };
    else whole = { is: 'text', kind, text };
  }
  return whole ?? damaged;
}

/** Zero-width characters, soft hyphens, marks of writing direction, BOM. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const GAP = '[\\s>|*_`~]{0,40}';
const MARK = new RegExp(
  `(BEGIN|END)${GAP}BREAKGLASS${GAP}(WITNESS|APPROVAL|SCORE)${GAP}(REQUEST|ANSWER|SHEET)`,
  'gi',
);

function kindOf(of: string, word: string): ArmourKind | undefined {
  const name = `BREAKGLASS ${of} ${word}`.toUpperCase();
  const kinds = Object.keys(NAMES) as readonly ArmourKind[];
  return kinds.find((kind) => NAMES[kind] === name);
}

function open(hash: Hash, kind: ArmourKind, between: string): string | undefined {
  const characters = between.replace(/[^A-Za-z0-9+/]/g, '');
  const checkLength = (CHECK_BYTES / 3) * 4;
  const body = characters.slice(0, -checkLength);
  const bytes = fromBase64(body + '='.repeat((4 - (body.length % 4)) % 4));
  if (bytes === undefined) return undefined;
  const text = utf8Decode(bytes);
  const whole = checkOf(hash, kind, text) === characters.slice(-checkLength);
  return whole ? text : undefined;
}

function checkOf(hash: Hash, kind: ArmourKind, text: string): string {
  const digest = hash.sha256(utf8(`breakglass-armour/v1\n${kind}\n${text}`));
  return toBase64(digest.subarray(0, CHECK_BYTES));
}
