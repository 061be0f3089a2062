/** Strings with a body that is shown nowhere (titles and such) end as terminals end them: ECMA-48. */
const BODY = '[^\\u0018\\u001a\\u001b\\u0080-\\u009f]*';
const ENDS = '[\\u0018\\u001a\\u009c]|\\u001b\\\\|(?=[\\u001b\\u0080-\\u009f])';
const TITLE = '[^\\u0007\\u0018\\u001a\\u001b\\u0080-\\u009f]*';

/** One step of what a server sends: a sequence, letters, or a control character. */
const STEP = new RegExp(
  [
    `(?:\\u001b\\]|\\u009d)${TITLE}(?:\\u0007|${ENDS})`,
    `(?:\\u001b[PX^_]|[\\u0090\\u0098\\u009e\\u009f])${BODY}(?:${ENDS})`,
    '(?:\\u001b\\[|\\u009b)(?<given>[0-?]*)[ -/]*(?<end>[@-~])',
    '\\u001b[ -/]*[0-~]',
    '(?<text>[^\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f]+)',
    '(?<control>.)',
  ].join('|'),
  'gsu',
);

/** A sequence that is not over yet at the end of a text. */
export const UNFINISHED = new RegExp(
  `(?:\\u001b\\]|\\u009d)${TITLE}\\u001b?$|(?:\\u001b[PX^_]|[\\u0090\\u0098\\u009e\\u009f])${BODY}\\u001b?$|` +
    '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*$|\\u001b[ -/]*$',
);

export type Step =
  | { readonly text: string }
  | { readonly control: string }
  /** A control sequence by its last letter. */
  | { readonly end: string; readonly count: number };

/** What prints or may move, in its order; sequences that do neither are left out. */
export function* stepsOf(raw: string): Generator<Step> {
  for (const { groups = {} } of raw.matchAll(STEP)) {
    const { text, control, end, given = '' } = groups;
    if (text !== undefined) yield { text };
    else if (control !== undefined) yield { control };
    // `?` and the like mark sequences of other kinds.
    else if (end !== undefined && /^[\d;]*$/.test(given)) {
      yield { end, count: Number.parseInt(given, 10) || 0 };
    }
  }
}
