import type { Args } from '../../../../main/contract/calls.ts';

export type Wish = Args<'export.start'>;

export type WithholdKind =
  'notes' | 'records' | 'outcome' | 'intent' | 'cmd.copy' | 'input' | 'step.skip';

/** One line of what is left out, as it is being filled in. */
export interface WithholdLine {
  readonly id: number;
  readonly kind: WithholdKind;
  readonly numbers: string;
  readonly why: string;
  readonly attachments: boolean;
}

export type Kind = 'acts' | 'sessions' | 'decisions' | 'notes';

/** What the dialog holds before it is sent. */
export interface Form {
  readonly what: 'whole' | 'some';
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly Kind[];
  readonly numbers: string;
  readonly languages: readonly ('en' | 'ja')[];
  readonly pdf: boolean;
  readonly others: readonly string[];
  readonly withhold: readonly WithholdLine[];
  readonly goOn: boolean;
}

export const emptyForm: Form = {
  what: 'whole',
  from: '',
  to: '',
  kinds: [],
  numbers: '',
  languages: ['en', 'ja'],
  pdf: true,
  others: [],
  withhold: [],
  goOn: true,
};

const TYPES: Readonly<Record<Kind, NonNullable<NonNullable<Wish['records']>['types']>>> = {
  acts: ['intent', 'outcome'],
  sessions: ['session.start', 'session.end'],
  decisions: ['answer', 'step.skip'],
  notes: ['note'],
};

/** `12, 40-43` as numbers; undefined when it is something else, or far too many. */
export function numbersIn(text: string): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const part of text.split(/[,、\s]+/).filter((one) => one !== '')) {
    const [, first, last] = /^(\d{1,9})(?:[-–](\d{1,9}))?$/.exec(part.normalize('NFKC')) ?? [];
    if (first === undefined) return undefined;
    const end = last === undefined ? Number(first) : Number(last);
    if (end < Number(first) || end - Number(first) > 10_000) return undefined;
    for (let n = Number(first); n <= end; n += 1) numbers.push(n);
  }
  return numbers.length > 10_000 ? undefined : numbers;
}

export type Problem = 'singleProblem' | 'nothing' | 'languageNeeded' | 'withholdWhyNeeded';

/** What keeps the form from being sent; undefined when nothing does. */
export function problemOf(form: Form): Problem | undefined {
  if (form.languages.length === 0) return 'languageNeeded';
  if (form.what === 'some') {
    if (numbersIn(form.numbers) === undefined) return 'singleProblem';
    const chosen = form.kinds.length > 0 || form.numbers.trim() !== '';
    if (!chosen && form.from === '' && form.to === '') return 'nothing';
  }
  for (const line of form.withhold) {
    if (line.why.trim() === '') return 'withholdWhyNeeded';
    if (line.kind === 'records' && !(numbersIn(line.numbers)?.length ?? 0)) return 'singleProblem';
  }
  return undefined;
}

export function wishOf(logId: string, form: Form): Wish {
  type Lines = NonNullable<Wish['withhold']>;
  const withhold = form.withhold.flatMap(({ kind, numbers, why, attachments }): Lines => {
    const rest = { why: why.trim(), attachments };
    if (kind === 'notes') return [{ what: { kind }, ...rest }];
    if (kind !== 'records') return [{ what: { kind: 'type', type: kind }, ...rest }];
    return (numbersIn(numbers) ?? []).map((seq) => ({
      what: { kind: 'record', logId, seq },
      ...rest,
    }));
  });
  const range = {
    ...(form.from !== '' && { from: Number(form.from) }),
    ...(form.to !== '' && { to: Number(form.to) }),
  };
  const types = form.kinds.flatMap((kind) => TYPES[kind]);
  return {
    logId,
    languages: form.languages,
    pdf: form.pdf,
    goOn: form.goOn,
    ...(withhold.length > 0 && { withhold }),
    ...(form.what === 'whole'
      ? form.others.length > 0 && { others: form.others }
      : { records: { ...range, types, seqs: numbersIn(form.numbers) ?? [] } }),
  };
}
