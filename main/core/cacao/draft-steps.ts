import type { DraftStep } from '../imported/parts.ts';
import { times } from '../imported/parts.ts';
import { asIs, block, titled } from '../imported/text.ts';
import type { Text } from '../playbook/model.ts';
import { MOST_STEPS } from '../playbook/schema.ts';
import { nameOf } from './check-flow.ts';
import { textOf, type CacaoStep } from './document.ts';
import { actionSteps, type DraftParts } from './draft-action.ts';
import { knownValues } from './draft-values.ts';
import { words, withText } from './draft-words.ts';
import { meetings } from './meeting.ts';

/** What has to be true for the steps of a branch, as CEL. */
type Guard = readonly string[];

interface Branch {
  readonly label: Text;
  readonly to: string | undefined;
  /** Where "I don't know" goes. */
  readonly safe?: boolean;
}

interface Question {
  readonly title: Text;
  readonly ask: Text;
  /** The step that asks, where the file has one. */
  readonly id?: string;
}

interface Where {
  readonly guard: Guard;
  /** Steps that somebody further out writes. */
  readonly stop: ReadonlySet<string>;
  /** Steps on the way here, with the names they have in the draft. */
  readonly seen: Map<string, string>;
}

/** Decisions within decisions: a condition holds 500 characters. Deeper ones get short names. */
const DEEPEST = 14;
const NAMED = 5;

/** Up to so many steps in all, what several branches share is written out for each. */
const WRITTEN_OUT = 60;

/** Most answers to one question (`schema-steps.ts`). */
const MOST_ANSWERS = 9;

/**
 * The workflow as a list a person goes through: a decision is asked, and the steps of a branch hold
 * only where its answer was given. Steps that several branches share stand where the branches
 * meet; where they do not, they are written out for each.
 */
export function draftSteps(parts: DraftParts): {
  readonly steps: readonly DraftStep[];
  /** Something did not fit: too many steps, or decisions within decisions. */
  readonly cut: boolean;
} {
  const { document, names } = parts;
  const meeting = meetings(document);
  const steps: DraftStep[] = [];
  const written = new Set<string>();
  let cut = false;
  const add = (guard: Guard, ...more: readonly DraftStep[]): void => {
    const when = guard.join(' && ');
    for (const step of more) {
      if (steps.length < MOST_STEPS) steps.push(when === '' ? step : { ...step, when });
      else cut = true;
    }
  };

  const walk = (from: string | undefined, where: Where): void => {
    const here = { ...where, seen: new Map(where.seen) };
    cut ||= where.guard.length > DEEPEST || steps.length >= MOST_STEPS;
    if (where.guard.length > DEEPEST) return;
    for (let id = from; id !== undefined && !here.stop.has(id) && steps.length < MOST_STEPS;) {
      const step = document.steps.get(id);
      if (!step || step.type === 'end') return;
      const before = here.seen.get(id);
      if (before !== undefined) {
        again(before, here.guard);
        return;
      }
      if (written.has(id) && steps.length >= WRITTEN_OUT) {
        goTo(step, here.guard);
        return;
      }
      const count = steps.length;
      written.add(id);
      id = one(step, here);
      here.seen.set(step.id, steps[count]?.id ?? '');
    }
  };

  /** Tells where to go on, rather than write the same steps again. */
  const goTo = (step: CacaoStep, guard: Guard): void => {
    const { goTo: title, goToDo } = words;
    const say = withText(goToDo.en, goToDo.ja, `**${nameOf(step)}**`);
    add(guard, { id: names.id('go-on-at', 'go-on'), kind: 'do', title, do: say, ...times(120) });
  };

  /** Writes one step and its branches; answers the step after them. */
  const one = (step: CacaoStep, where: Where): string | undefined => {
    const { json } = step;
    const next = textOf(json, 'on_success') ?? textOf(json, 'on_completion');
    switch (step.type) {
      case 'start':
      case 'end':
        return next;
      case 'if-condition': {
        const yes = { label: words.yes, to: textOf(json, 'on_true') };
        const no = { label: words.no, to: textOf(json, 'on_false'), safe: true };
        return question({ ...condition(step), id: step.id }, where, next, [yes, no]);
      }
      case 'switch-condition':
        return question({ ...condition(step), id: step.id }, where, next, cases(step));
      case 'while-condition':
        loop(step, where, next);
        return next;
      case 'parallel':
        return sideBySide(step, where, next);
      case 'action':
      case 'playbook-action':
      case undefined:
        return act(step, where, next);
    }
  };

  const act = (step: CacaoStep, where: Where, next: string | undefined): string | undefined => {
    const at = steps.length;
    add(where.guard, ...actionSteps(parts, step));
    where.seen.set(step.id, steps[at]?.id ?? '');
    const failed = textOf(step.json, 'on_failure');
    if (failed === undefined) return next;
    const asked = { title: words.didItWork, ask: words.didItWorkDo };
    return question(asked, where, undefined, [
      { label: words.worked, to: next },
      { label: words.failed, to: failed, safe: true },
    ]);
  };

  /** Asks, writes each branch, and answers where they meet. */
  const question = (
    asked: Question,
    where: Where,
    next: string | undefined,
    branches: readonly Branch[],
  ): string | undefined => {
    const heads = branches.flatMap(({ to }) => (to === undefined ? [] : [to]));
    const all = heads.length === branches.length;
    const after = next ?? (all ? meeting(heads, where.stop) : undefined);
    branch(asked, upTo(where, after), branches);
    return after;
  };

  const branch = (asked: Question, where: Where, branches: readonly Branch[]): void => {
    const safe = branches.find((some) => some.safe === true);
    const others = branches.filter((some) => some !== safe);
    const rest = others.slice(MOST_ANSWERS - 1);
    const last: Branch = rest.length === 0 && safe ? safe : { label: words.more, to: undefined };
    const answers = [...others.slice(0, MOST_ANSWERS - 1), last];
    if (answers.length < 2) {
      walk(last.to, where);
      return;
    }
    const about = asked.title.en.replace(/^Decide:? (?:whether )?/, '');
    const short = where.guard.length >= NAMED;
    const id = short ? names.id('q', 'q') : names.id(`decide-${about.slice(0, 24)}`, 'decide');
    const options = answers.map(({ label }, at) => ({
      id: answerId(at),
      label,
      go: 'next',
      ...(at === answers.length - 1 ? { safe: true } : {}),
    }));
    const { title, ask } = asked;
    add(where.guard, { id, kind: 'ask', title, do: ask, ...times(180), options });
    if (asked.id !== undefined) where.seen.set(asked.id, id);
    const given = (at: number): Where => ({
      ...where,
      guard: [...where.guard, `${id.replaceAll('-', '_')} == '${answerId(at)}'`],
    });
    answers.forEach(({ to }, at) => {
      walk(to, given(at));
    });
    if (rest.length === 0) return;
    branch({ title, ask }, given(answers.length - 1), [...rest, ...(safe ? [safe] : [])]);
  };

  const loop = (step: CacaoStep, where: Where, next: string | undefined): void => {
    const at = steps.length;
    const body = textOf(step.json, 'on_true');
    const inside = { ...upTo(where, next), stop: new Set([...upTo(where, next).stop, step.id]) };
    branch({ ...condition(step), id: step.id }, inside, [
      { label: words.yes, to: body },
      { label: words.no, to: undefined, safe: true },
    ]);
    const asked = steps[at];
    if (!asked || body === undefined) return;
    again(asked.id, [...where.guard, `${asked.id.replaceAll('-', '_')} == '${answerId(0)}'`]);
  };

  /** Leads back, a bounded number of times. */
  const again = (to: string, guard: Guard): void => {
    const options = [
      { id: 'again', label: words.again, go: to === '' ? 'next' : to },
      { id: 'go-on', label: words.goOn, go: 'next', safe: true },
    ];
    const id = names.id('decide-again', 'again');
    const { repeat: title, repeatDo } = words;
    add(guard, { id, kind: 'ask', title, do: repeatDo, ...times(120), maxPasses: 20, options });
  };

  const sideBySide = (
    step: CacaoStep,
    where: Where,
    next: string | undefined,
  ): string | undefined => {
    const heads = step.ways.filter((way) => way.branch).map(({ to }) => to);
    const after = next ?? meeting(heads, where.stop);
    const list = heads.map((head, at) => {
      const found = document.steps.get(head);
      return `${String(at + 1)}. ${found ? nameOf(found) : head}`;
    });
    const { sideBySide: title, sideBySideDo: say } = words;
    const share = withText(say.en, say.ja, list.join('\n'));
    const id = names.id('share-out', 'share');
    add(where.guard, { id, kind: 'do', title, do: share, ...times(120) });
    for (const head of heads) walk(head, upTo(where, after));
    return after;
  };

  const start: Where = { guard: [], stop: new Set(), seen: new Map() };
  walk(textOf(document.json, 'workflow_start'), start);
  const exception = document.steps.get(textOf(document.json, 'workflow_exception') ?? '');
  if (exception && exception.type !== 'end') {
    branch({ title: words.trouble, ask: words.troubleDo }, start, [
      { label: words.yes, to: exception.id },
      { label: words.no, to: undefined, safe: true },
    ]);
  }
  return { steps, cut };
}

function answerId(at: number): string {
  return `answer-${String(at + 1)}`;
}

function upTo(where: Where, after: string | undefined): Where {
  return after === undefined ? where : { ...where, stop: new Set([...where.stop, after]) };
}

function cases({ ways }: CacaoStep): readonly Branch[] {
  const named = ways.flatMap(({ to, path }) =>
    path[0] === 'cases' ? [{ value: String(path[1]), to }] : [],
  );
  const usual = named.find(({ value }) => value === 'default');
  const rest = named.filter((one) => one !== usual);
  return [
    ...rest.map(({ value, to }) => ({ label: asIs(value), to })),
    { label: words.other, to: usual?.to, safe: true },
  ];
}

/** The title and the text of a question the file puts. */
function condition(step: CacaoStep): Pick<Question, 'title' | 'ask'> {
  const said = textOf(step.json, 'condition') ?? textOf(step.json, 'switch');
  const name = textOf(step.json, 'name') ?? said ?? '';
  const title = name === '' ? words.didItWork : titled(name);
  const about = textOf(step.json, 'description');
  const given = knownValues(step.json, 'step_variables').join('\n');
  const shown = [about ?? '', said === undefined ? '' : block(said), given].filter(
    (one) => one !== '',
  );
  const ask = withText(
    'Choose what is true now. Nothing is worked out by the app.',
    '今あてはまるものを選びます。アプリは判定しません。',
    shown.length === 0 ? nameOf(step) : shown.join('\n\n'),
  );
  return { title, ask };
}
