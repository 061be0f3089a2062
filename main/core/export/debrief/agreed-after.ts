import type { FieldChange } from '../../playbook/diff-fields.ts';
import type { PlaybookDiff } from '../../playbook/diff.ts';
import { line } from '../report/acts.ts';
import { escape, table } from '../report/html.ts';
import type { DebriefInput, ProposedChange } from './input.ts';
import { links } from './scored.ts';
import { debriefWords } from './words.ts';

/** What is to be done: who, until when, what became of it. */
export function items(input: DebriefInput): string {
  const { after, lang, times } = input;
  const words = debriefWords[lang];
  const { columns } = words;
  if (after.items.length === 0) return none(after, words.none.items, lang);
  const rows = after.items.map(({ text, owner, due, closed, playbook, records }) => [
    `${escape(text)}${line(playbook)}`,
    escape(owner === '' ? words.nobody : owner),
    escape(due ?? '–'),
    escape(closed ? words.closed(closed, times.localDate(closed.at)) : words.open),
    links(input, records),
  ]);
  const heads = [columns.item, columns.owner, columns.due, columns.state, columns.records];
  return table(
    heads.map((title, at) => (at === 0 ? { title, kind: 'half' } : { title })),
    rows,
    words.sections.items,
  );
}

/** The changes to playbooks, step by step and text by text. */
export function changes({ after, lang }: DebriefInput): string {
  const words = debriefWords[lang];
  if (after.proposed.length === 0) return none(after, words.none.changes, lang);
  return after.proposed.map((one) => proposal(one, lang)).join('');
}

function none(
  { heldBack }: DebriefInput['after'],
  otherwise: string,
  lang: DebriefInput['lang'],
): string {
  return `<p>${escape(heldBack ? debriefWords[lang].none.heldBack : otherwise)}</p>`;
}

function proposal({ title, is, changes: diff }: ProposedChange, lang: DebriefInput['lang']) {
  const { diff: words } = debriefWords[lang];
  const head = `<h3>${escape(title[lang])}</h3><p class="note">${escape(words[is])}</p>`;
  return `${head}${diff ? changesOf(diff, lang) : `<p>${escape(words.gone)}</p>`}`;
}

function changesOf({ steps, sections, fields }: PlaybookDiff, lang: DebriefInput['lang']): string {
  const { diff: words } = debriefWords[lang];
  const parts = [
    ...steps.map((step) => {
      const at = step.is === 'removed' ? step.was : step.at;
      const name = `${words[step.is]}: ${String(at.number)} ${at.title[lang]}`;
      return [name, step.fields] as const;
    }),
    ...sections.map((one) => [`${words[one.is]}: ${one.title[lang]}`, one.fields] as const),
    ...(fields.length > 0 ? [[words.whole, fields] as const] : []),
  ];
  return parts
    .map(([name, all]) => `<p><strong>${escape(name)}</strong></p>${fieldsOf(all, lang)}`)
    .join('');
}

function fieldsOf(fields: readonly FieldChange[], lang: DebriefInput['lang']): string {
  const { diff: words } = debriefWords[lang];
  const rows = fields.map(({ path, before, after }) => {
    const name = path.map((part) => words.fields[part] ?? part).join(' › ');
    const was = before === undefined ? '' : `${mark(words.was)}<del>${escape(before)}</del><br>`;
    const now = after === undefined ? '' : `${mark(words.now)}<ins>${escape(after)}</ins>`;
    return `<div><dt>${escape(name)}</dt><dd>${was}${now}</dd></div>`;
  });
  return rows.length === 0 ? '' : `<dl class="facts diff">${rows.join('')}</dl>`;
}

function mark(word: string): string {
  return `<small>${escape(word)}</small> `;
}
