import type { RoleEnd } from '../../revoke/used-roles.ts';
import { said } from '../tell.ts';
import { roleWords } from '../words/role-words.ts';
import { line } from './acts.ts';
import { escape, table } from './html.ts';
import { wordsOf, type ReportInput } from './input.ts';
import { quote } from './person.ts';

/** The roles that were assumed, each with what ended its sessions or who has yet to end them. */
export function roles(input: ReportInput): string {
  const words = roleWords[input.lang];
  const { columns } = wordsOf(input);
  const { roles: used } = input.story;
  const heading = `<h3>${escape(words.title)}</h3>`;
  if (used.length === 0) return `${heading}<p>${escape(words.none)}</p>`;
  const rows = used.map(({ name, account, sessions, end }) => [
    `<span class="row-what">${escape(name)}</span>${line(account)}`,
    String(sessions),
    ended(input, end),
  ]);
  return `${heading}<p>${escape(words.text)}</p>${table(
    [{ title: columns.role }, { title: words.sessions, kind: 'n' }, { title: words.end }],
    rows,
    words.title,
  )}`;
}

function ended(input: ReportInput, end: RoleEnd): string {
  const words = roleWords[input.lang];
  switch (end.is) {
    case 'open': {
      const { but } = end;
      const told = but
        ? words.openBut(input.times.local(Date.parse(but.at)), but.by, but.name)
        : words.open;
      return `<span class="warn-text">${escape(told)}</span>`;
    }
    case 'proved':
      return escape(words.proved(input.times.local(Date.parse(end.at)), end.by));
    case 'left': {
      const owner = said(end.owner, undefined, input.lang);
      return `<span class="warn-text">${escape(words.left(end.tried, owner, end.due))}</span>${quote(said(end.why, undefined, input.lang))}`;
    }
  }
}
