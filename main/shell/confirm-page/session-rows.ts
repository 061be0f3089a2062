import type { ConfirmView } from '../../contract/confirm.ts';
import { element, icon } from './elements.ts';
import { visible } from './format.ts';
import { texts } from './texts.ts';

type Session = NonNullable<Exclude<ConfirmView, { readonly facts: unknown }>['session']>;
type Row = readonly [name: string, ...parts: readonly (Node | string)[]];

/** How a role's session will be stamped and narrowed, and how full its policy is. */
export function sessionRows(session: Session, lang: ConfirmView['lang']): readonly Row[] {
  const t = texts[lang];
  const { sourceIdentity, tags, policyArns, policyText } = session;
  const line = (...parts: readonly (Node | string)[]): HTMLElement => element('p', {}, ...parts);
  const code = (text: string): HTMLElement => element('code', {}, visible(text));
  const rows: Row[] = [];
  const stamps = [
    ...(sourceIdentity === undefined ? [] : [line('SourceIdentity ', code(sourceIdentity))]),
    ...tags.map(({ key, value, goesAlong }) =>
      line(visible(key), ' ', code(value), ...(goesAlong ? [` · ${t.goesAlong}`] : [])),
    ),
  ];
  if (stamps.length > 0) rows.push([t.stamps, ...stamps]);
  if (policyArns.length > 0) rows.push([t.managed, ...policyArns.map((arn) => line(code(arn)))]);
  if (policyText) rows.push([t.policySize, size(policyText, lang)]);
  return rows;
}

function size(
  { characters, most, near }: NonNullable<Session['policyText']>,
  lang: ConfirmView['lang'],
): HTMLElement {
  const words = texts[lang].characters(characters, most);
  return near
    ? element('p', { class: 'attention' }, icon('warning'), words)
    : element('p', {}, words);
}
