import type { TargetResult } from '../../journal/payload.ts';
import { roleName, said, secondsText, sentences, stepName } from '../tell.ts';
import type { ActionStory, Ref, SessionStory } from '../story.ts';
import { utc } from '../times.ts';
import { attribute, escape, table } from './html.ts';
import { wordsOf, type ReportInput } from './input.ts';
import { rowId } from './row-id.ts';

/** Both clocks in one cell: the zone is named in the head of the column. */
export function both({ times }: ReportInput, at: number): string {
  if (times.zoneName(at) === 'UTC') return escape(utc(at));
  return `${escape(times.local(at))}<small>${escape(utc(at))}</small>`;
}

/** The head of such a column. */
export function zones({ times }: ReportInput, at: number): string {
  const zone = times.zoneName(at);
  return zone === 'UTC' ? zone : `${zone} · UTC`;
}

/** The number of the record that says it, with its log where there are several. */
export function numberOf(
  { story }: ReportInput,
  { logId, seq }: Pick<Ref, 'logId' | 'seq'>,
): string {
  return story.logs.length > 1
    ? `<span title="${attribute(logId)}">${escape(logId.slice(0, 4))} ${seq}</span>`
    : String(seq);
}

/** The same as the way to its row of the timeline; `TimelineRows` keeps the rows that are led to. */
export function linked(input: ReportInput, at: Pick<Ref, 'logId' | 'seq'>): string {
  return `<a href="#${attribute(rowId(at))}">${numberOf(input, at)}</a>`;
}

/** Intent and outcome together, target by target: what was done to AWS. */
export function actions(input: ReportInput): string {
  const words = wordsOf(input);
  const { columns, none, more } = words;
  const { shown, total } = input.story.actions;
  if (total === 0) return `<p>${escape(none.actions)}</p>`;
  const rows = shown.map((action) => [
    numberOf(input, action),
    both(input, action.at),
    what(input, action),
    result(input, action),
  ]);
  return (
    table(
      [
        { title: columns.no, kind: 'n' },
        { title: zones(input, shown[0]?.at ?? 0), kind: 't' },
        { title: columns.what },
        { title: columns.result, kind: 'half' },
      ],
      rows,
      words.sections.actions,
    ) + cut(more(shown.length, total), shown.length < total)
  );
}

export function cut(text: string, needed: boolean): string {
  return needed ? `<p class="note">${escape(text)}</p>` : '';
}

function what(input: ReportInput, { intent, logId, who, withheld }: ActionStory): string {
  const { lang } = input;
  const step = intent.path === undefined ? '' : stepName(intent.path, lang, input.names(logId));
  const facts = [intent.document, intent.readBack && sentences[lang].readBack[intent.readBack]];
  const script = intent.script && said(intent.script, withheld, lang);
  return [
    `<span class="row-what">${escape(intent.call)}</span>`,
    line(whereOf(intent)),
    ...(step ? [line(step)] : []),
    ...(who && input.story.people.length > 1 ? [line(who)] : []),
    ...facts.flatMap((fact) => (fact ? [line(fact)] : [])),
    ...(script ? [`<span class="line mono">${escape(script)}</span>`] : []),
  ].join('');
}

function whereOf({ account, region, role, principal }: ActionStory['intent']): string {
  return [account, region, roleName(role ?? principal)].filter((one) => one !== '').join(' · ');
}

function result(input: ReportInput, action: ActionStory): string {
  const words = sentences[input.lang];
  const { outcome, intent } = action;
  if (!outcome) return `<span class="warn-text">${escape(wordsOf(input).notAnswered)}</span>`;
  const { data, ref } = outcome;
  const tone =
    data.status === 'ok' ? 'good-text' : data.status === 'failed' ? 'bad-text' : 'warn-text';
  const named = new Map((intent.targets ?? []).map(({ id, name }) => [id, name]));
  return [
    `<span class="${tone}">${escape(words.outcome[data.status])}</span>`,
    line(
      [
        words.by[data.by],
        secondsText(Math.max(0, ref.at - action.at), input.lang),
        `${wordsOf(input).columns.no} ${ref.seq}`,
      ].join(' · '),
    ),
    ...[data.code, data.commandId, data.requestId].flatMap((id) =>
      id === undefined ? [] : [`<span class="line mono">${escape(id)}</span>`],
    ),
    ...(data.error ? [line(said(data.error, ref.withheld, input.lang))] : []),
    ...(data.results ?? []).map((one) => target(input, one, named.get(one.target), ref)),
    ...(data.notSent
      ? [line(sentences[input.lang].notSent(data.notSent.why, data.notSent.targets.length))]
      : []),
  ].join('');
}

function target(
  input: ReportInput,
  { target: id, name, status, exitCode, output }: TargetResult,
  known: string | undefined,
  ref: Ref,
): string {
  const facts = [
    name ?? known,
    id,
    status,
    exitCode === undefined ? '' : sentences[input.lang].exit(exitCode),
  ];
  const text = output && said(output, ref.withheld, input.lang);
  return (
    line(facts.filter((fact) => fact !== undefined && fact !== '').join(' · ')) +
    (text ? `<span class="line mono">${escape(short(text))}</span>` : '')
  );
}

/** Outputs are told in short; the timeline and the log have the whole. */
function short(text: string): string {
  const lines = text.split('\n');
  const kept = lines.slice(0, 6).join('\n').slice(0, 600);
  return kept.length < text.length ? `${kept} …` : kept;
}

export function line(text: string): string {
  return text === '' ? '' : `<span class="line">${escape(text)}</span>`;
}

/** Who held which credentials, from when to when: the row to look for in CloudTrail. */
export function sessions(input: ReportInput): string {
  const words = wordsOf(input);
  const { columns, none, more } = words;
  const { shown, total } = input.story.sessions;
  if (total === 0) return `<p>${escape(none.sessions)}</p>`;
  const zone = zones(input, shown[0]?.at ?? 0);
  return (
    table(
      [
        { title: columns.no, kind: 'n' },
        { title: columns.account, kind: 'id' },
        { title: columns.role },
        { title: `${columns.from} · ${zone}`, kind: 't' },
        { title: `${columns.to} · ${zone}`, kind: 'until' },
        { title: columns.identity },
        { title: columns.key, kind: 'id' },
      ],
      shown.map((session) => [
        numberOf(input, session),
        `${escape(session.data.account)}${line(session.data.region)}`,
        role(input, session),
        both(input, session.at),
        end(input, session),
        escape(session.data.sourceIdentity ?? '–'),
        session.data.accessKeyId === undefined
          ? '–'
          : `<code>${escape(session.data.accessKeyId)}</code>`,
      ]),
      words.sections.sessions,
    ) + cut(more(shown.length, total), shown.length < total)
  );
}

function role(input: ReportInput, { data }: SessionStory): string {
  const name =
    data.kind === 'base' || data.kind === 'cli'
      ? `${roleName(data.arn)} (${wordsOf(input).baseSession})`
      : data.kind === 'console'
        ? `${roleName(data.arn)} (${wordsOf(input).consoleSession})`
        : roleName(data.role ?? data.arn);
  return `${escape(name)}${line(data.mfa === true ? 'MFA' : '')}`;
}

function end(input: ReportInput, { endedAt, why, data }: SessionStory): string {
  if (endedAt === undefined) {
    const expires = Date.parse(data.expires);
    return `<span class="warn-text">${escape(wordsOf(input).stillOpen)}</span>${Number.isNaN(expires) ? '' : line(`≤ ${input.times.local(expires)}`)}`;
  }
  return `${both(input, endedAt)}${why ? line(sentences[input.lang].sessionEnd[why]) : ''}`;
}
