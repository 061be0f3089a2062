import type { ConfirmView } from '../../contract/confirm.ts';
import { element, icon } from './elements.ts';
import { accountId, clock, grouped, minutes, visible, zone } from './format.ts';
import { sessionRows } from './session-rows.ts';
import { commandTexts } from './command-texts.ts';
import { leftOutList, scriptLines, targetList } from './target-parts.ts';
import { texts } from './texts.ts';

type Row = readonly [name: string, ...parts: readonly (Node | string)[]];

/**
 * What is about to happen, in the order it is read aloud: account, role, targets, document, script,
 * undo. A warning stands before them all: no long list may push it out of sight.
 */
export function readBackParts(view: ConfirmView): readonly Node[] {
  const { lang } = view;
  const other = lang === 'ja' ? 'en' : 'ja';
  return [
    element('h1', {}, visible(view.question[lang])),
    element('p', { class: 'other', lang: other }, visible(view.question[other])),
    ...(view.warning === undefined ? [] : [warned(visible(view.warning[lang]))]),
    ...('facts' in view
      ? [
          list(
            view.facts.map(({ name, value }): Row => {
              const lines = value.split('\n').map((line) => lineOf(code(readAloud(line))));
              return [name[lang], ...lines];
            }),
          ),
        ]
      : [list(before(view)), ...script(view)]),
    list(after(view)),
  ];
}

/** A hash is compared by voice, group by group. */
function readAloud(value: string): string {
  return /^[0-9a-f]{64}$/.test(value) ? grouped(value) : value;
}

type AwsView = Exclude<ConfirmView, { readonly facts: unknown }>;

const warned = (text: string): HTMLElement =>
  element('p', { class: 'attention' }, icon('warning'), element('span', {}, text));

function list(rows: readonly Row[]): HTMLElement {
  return element(
    'dl',
    {},
    ...rows.map(([name, ...parts]) =>
      element('div', {}, element('dt', {}, visible(name)), element('dd', {}, ...parts)),
    ),
  );
}

const strong = (text: string): HTMLElement => element('strong', {}, visible(text));
const code = (text: string): HTMLElement => element('code', {}, visible(text));
/** An ARN breaks after its separators, not in a name. */
const arn = (text: string): HTMLElement =>
  element(
    'code',
    {},
    ...visible(text)
      .split(/(?<=[:/])/)
      .flatMap((part) => [part, element('wbr')]),
  );
const lineOf = (...parts: readonly (Node | string)[]): HTMLElement => element('p', {}, ...parts);

function before(view: AwsView): readonly Row[] {
  const t = texts[view.lang];
  const { account, targets, document: doc } = view;
  const frozen =
    view.resolvedAt === undefined
      ? []
      : [
          element(
            'p',
            { class: 'quiet' },
            t.frozen(`${clock(view.resolvedAt)} ${zone(view.resolvedAt)}`),
          ),
        ];
  return [
    [t.account, lineOf(strong(account.alias), ' ', code(accountId(account.id)))],
    [t.role, lineOf(visible(view.role), ' · ', code(view.region))],
    [t.principal, lineOf(arn(view.principal))],
    ...(targets.length === 0 ? [] : [[t.targets, targetList(view), ...frozen] satisfies Row]),
    ...((view.leftOut ?? []).length === 0
      ? []
      : [[commandTexts[view.lang].leftOut, leftOutList(view)] satisfies Row]),
    ...sending(view),
    ...(doc === undefined
      ? []
      : [
          [
            t.document,
            lineOf(visible(doc.name)),
            element('p', { class: 'quiet hash' }, `sha256 ${grouped(visible(doc.sha256))}`),
          ] satisfies Row,
        ]),
    ...parameters(view),
    ...(view.session ? sessionRows(view.session, view.lang) : []),
  ];
}

function sending({ lang, sending: how, targets }: AwsView): readonly Row[] {
  if (how === undefined || targets.length === 1) return [];
  const t = commandTexts[lang];
  return [[t.sending, lineOf(t.sends(how.sends, how.concurrency, how.errors))]];
}

function parameters(view: AwsView): readonly Row[] {
  const given = view.parameters ?? [];
  if (given.length === 0) return [];
  return [
    [
      texts[view.lang].parameters,
      ...given.map(({ name, value }) => lineOf(visible(name), ' ', code(value))),
    ],
  ];
}

function script(view: AwsView): readonly Node[] {
  if (view.script.length === 0) return [];
  const t = texts[view.lang];
  const title = view.policyOf === undefined ? t.script : t.policies[view.policyOf];
  return [
    element('h2', { id: 'script' }, title(view.script.length)),
    element(
      'ol',
      { class: 'script', 'aria-labelledby': 'script', tabindex: '0' },
      ...scriptLines(view),
    ),
  ];
}

function after(view: ConfirmView): readonly Row[] {
  const t = texts[view.lang];
  const { undo } = view;
  const { lastsSeconds, document: doc } = 'facts' in view ? {} : view;
  const rows: Row[] = [];
  if (lastsSeconds !== undefined) rows.push([t.lasts, lineOf(minutes(lastsSeconds, view.lang))]);
  if (view.risk === 'read' || undo !== undefined) {
    if (undo !== undefined) rows.push([t.undo, lineOf(visible(undo[view.lang]))]);
  } else if (doc !== undefined) {
    rows.push([t.undo, element('p', { class: 'attention' }, icon('warning'), t.noUndo)]);
  }
  const tone = view.risk === 'destroy' ? 'failed' : view.risk === 'change' ? 'attention' : 'plain';
  const mark = view.risk === 'read' ? [] : [icon('warning')];
  rows.push([t.risk, element('p', { class: tone }, ...mark, t.risks[view.risk])]);
  return rows;
}
