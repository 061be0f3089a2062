import { figureText } from '../../drill/figure-words.ts';
import { line } from '../report/acts.ts';
import { deviations } from '../report/deviations.ts';
import { drillMark } from '../report/drill-mark.ts';
import { code, escape, facts, table } from '../report/html.ts';
import { moment, peopleOf, wordsOf } from '../report/input.ts';
import { pageHead } from '../report/page.ts';
import { quote } from '../report/person.ts';
import { pageRule, reportStyle } from '../report/style.ts';
import { timelineHead } from '../report/timeline.ts';
import { said } from '../tell.ts';
import { changes, items } from './agreed-after.ts';
import type { DebriefInput } from './input.ts';
import { figures, links, objectives } from './scored.ts';
import { debriefWords } from './words.ts';

const STYLE = `
a { color: var(--act); } td:last-child a { font-variant-numeric: tabular-nums; }
.diff.facts { grid-template-columns: 1fr; margin-top: .4rem; } .diff del { color: var(--quiet); } .diff ins { text-decoration: none; font-weight: 500; }
.diff small { display: inline-block; min-width: 4rem; color: var(--quiet); }
.name { width: 32%; } .v { white-space: nowrap; font-variant-numeric: tabular-nums; }
th.v { white-space: normal; }
header.debrief { padding-bottom: 1rem; }
`;

/** The debrief up to the rows of its timeline: reads on screen, and prints, with nothing but itself. */
export function debriefStart(input: DebriefInput, total: number): string {
  const { lang, story } = input;
  const { sections } = debriefWords[lang];
  const parts = [
    ['objectives', objectives(input)],
    ['figures', figures(input)],
    ['deviations', deviations(input)],
    ['near', nearMisses(input)],
    ['late', late(input)],
    ...(story.remarks.total > 0 ? [['remarks', remarks(input)] as const] : []),
    ...(story.messages.length > 0 ? [['messages', messages(input)] as const] : []),
    ['items', items(input)],
    ['changes', changes(input)],
    ['timeline', timelineHead(input, total)],
  ] as const;
  const body = parts.map(
    ([id, html], index) =>
      `<section aria-labelledby="${id}"><h2 id="${id}"><span>${String(index + 1)}</span>${escape(sections[id])}</h2>\n${html}${id === 'timeline' ? '' : '</section>'}`,
  );
  const mark = drillMark(story, lang);
  const title = titleOf(input);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${reportStyle}${STYLE}${pageRule(pageHead(input), mark, wordsOf(input).page)}</style>
</head>
<body lang="${lang}" class="drill">
<div class="watermark" aria-hidden="true"><span>${escape(lang === 'ja' ? '訓練 DRILL' : 'DRILL 訓練')}</span></div>
${head(input, title, mark)}
<main>
${body.join('\n')}
`;
}

/** From the last row of the timeline to the end. */
export function debriefEnd(input: DebriefInput): string {
  const { footer } = wordsOf(input);
  return `</tbody></table></section>
</main>
<footer>${escape(footer(moment(input, input.made), input.app))}</footer>
</body>
</html>
`;
}

/** After the scenario, or the playbook: what is played in real accounts has no scenario. */
function titleOf(input: DebriefInput): string {
  const { lang, after, card } = input;
  const of = after.scenario?.title[lang] ?? (card.scenario || playbookTitle(input));
  return `${debriefWords[lang].title}${lang === 'ja' ? '：' : ': '}${of || card.playbook.id}`;
}

function playbookTitle({ lang, story, names }: DebriefInput): string {
  return names(story.logs[0]?.logId ?? '').title?.[lang] ?? '';
}

function head(input: DebriefInput, title: string, mark: string): string {
  const { card, lang, story, verdict } = input;
  const names = wordsOf(input).facts;
  const from = moment(input, Date.parse(card.startedAt));
  const to = moment(input, Date.parse(card.endedAt));
  const { id, version } = card.playbook;
  return `<header class="debrief">
<p class="eyebrow">Breakglass · <span class="mark">${escape(mark)}</span></p>
<h1>${escape(title)}</h1>
<p class="lead">${escape(debriefWords[lang].lead(peopleOf(input), from, to))}</p>
${facts([
  [names.playbook, escape(`${id} ${version} ${playbookTitle(input)}`.trim())],
  ...(card.scenario === '' ? [] : [[names.scenario, escape(card.scenario)] as const]),
  [names.people, escape(peopleOf(input) || '–')],
  [names.made, escape(moment(input, input.made))],
  [names.state, escape(wordsOf(input).verdicts[verdict.verdict])],
  [names.logs, story.logs.map(({ logId }) => code(logId)).join('<br>')],
])}
</header>`;
}

function nearMisses(input: DebriefInput): string {
  const { lang, story } = input;
  const words = debriefWords[lang];
  if (story.nearMisses.total === 0) return `<p>${escape(words.none.near)}</p>`;
  const rows = story.nearMisses.shown.map((one) => [
    escape(input.times.local(one.at)),
    quote(said(one.what, one.withheld, lang)),
    links(input, [{ log: one.logId, seq: one.seq }]),
  ]);
  const { stopped, records } = words.columns;
  return table(
    [{ title: zoneOf(input), kind: 't' }, { title: stopped }, { title: records }],
    rows,
    words.sections.near,
  );
}

function late(input: DebriefInput): string {
  const { card, lang } = input;
  const words = debriefWords[lang];
  const rows = card.steps.flatMap(({ title, seconds, targetSeconds, inTarget, records }, at) => {
    if (inTarget !== false || seconds === undefined) return [];
    const say = (value: number): string => escape(figureText({ value, unit: 'seconds' }, lang));
    const name = escape(`${String(at + 1)} ${title[lang]}`);
    return [[name, say(seconds), say(targetSeconds), links(input, records.slice(-1))]];
  });
  if (rows.length === 0) return `<p>${escape(words.none.late)}</p>`;
  const { took, planned, records } = words.columns;
  const step = wordsOf(input).columns.step;
  return table(
    [step, took, planned, records].map((title) => ({ title })),
    rows,
    words.sections.late,
  );
}

function remarks(input: DebriefInput): string {
  const { lang, story, card } = input;
  const words = debriefWords[lang];
  const rows = story.remarks.shown.map((one) => {
    const about = card.objectives.find(({ id }) => id === one.objective)?.title[lang];
    const rating = one.rating === undefined ? '' : ` · ${one.rating}`;
    return [
      escape(input.times.local(one.at)),
      `${one.text ? quote(said(one.text, one.withheld, lang)) : ''}${line(about === undefined ? '' : `${about}${rating}`)}`,
      escape(one.person),
      links(input, [{ log: one.logId, seq: one.seq }]),
    ];
  });
  const { note, records } = words.columns;
  const who = wordsOf(input).columns.who;
  return table(
    [{ title: zoneOf(input), kind: 't' }, { title: note }, { title: who }, { title: records }],
    rows,
    words.sections.remarks,
  );
}

function messages(input: DebriefInput): string {
  const { lang, story, after, times } = input;
  const words = debriefWords[lang];
  const rows = story.messages.map((one) => {
    const message = after.scenario?.messages.get(one.id);
    const seen = one.seenAt === undefined ? words.unread : words.read(times.local(one.seenAt));
    return [
      escape(times.local(one.at)),
      message
        ? `<strong>${escape(message.from[lang])}</strong>${line(message.says[lang])}`
        : escape(one.id),
      `${escape(message?.expect[lang] ?? '–')}${line(seen)}`,
      links(input, [{ log: one.logId, seq: one.seq }]),
    ];
  });
  const { expected, records } = words.columns;
  const what = wordsOf(input).columns.what;
  return table(
    [{ title: zoneOf(input), kind: 't' }, { title: what }, { title: expected }, { title: records }],
    rows,
    words.sections.messages,
  );
}

function zoneOf({ times, card }: DebriefInput): string {
  return times.zoneName(Date.parse(card.startedAt));
}
