import { actions, sessions } from './acts.ts';
import { attribute, code, escape, facts } from './html.ts';
import { moment, peopleOf, wordsOf, type ReportInput } from './input.ts';
import { anchoring, integrity } from './integrity.ts';
import { drillMark } from './drill-mark.ts';
import { deviations } from './deviations.ts';
import { decisions, evidence, oddities, redactions } from './person.ts';
import { reconciliation } from './reconciliation.ts';
import { agreed, review } from './review.ts';
import { pageRule, reportStyle } from './style.ts';
import { roles } from './roles.ts';
import { summary } from './summary.ts';
import { timelineHead } from './timeline.ts';
import { kindWords } from '../words/kind-words.ts';
import { reconciliationWords } from '../words/reconciliation-words.ts';
import type { ReportWords } from '../words/report-words.ts';

type SectionId = keyof ReportWords['sections'];

/** The report up to the rows of its timeline. */
export function reportStart(input: ReportInput, total: number): string {
  const words = wordsOf(input);
  const { story, lang } = input;
  const drill = story.mode === 'drill';
  const ids = sectionIds(input);
  const title = `${words.title[story.mode]}${story.incident === undefined ? '' : ` ${story.incident}`}`;
  const trail = compared(input);
  const parts: { readonly [S in SectionId]?: string } = {
    summary: summary(input),
    integrity: integrity(input),
    actions: actions(input),
    decisions: decisions(input),
    deviations: deviations(input),
    review: review(input),
    agreed: agreed(input),
    sessions: sessions(input) + roles(input),
    evidence: evidence(input),
    clock: oddities(input),
    redactions: redactions(input),
    ...(trail !== undefined && { reconciliation: trail }),
    timeline: timelineHead(input, total),
  };
  const sections = ids.flatMap((id, index) => {
    const body = parts[id];
    if (body === undefined) return [];
    const heading = `<h2 id="${id}"><span>${index + 1}</span>${escape(words.sections[id])}</h2>`;
    return [
      `<section aria-labelledby="${id}"${id === 'actions' ? ' class="acts"' : ''}>${heading}\n${body}${id === 'timeline' ? '' : '</section>'}`,
    ];
  });
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${reportStyle}${pageRule(pageHead(input), drillMark(story, lang), words.page)}</style>
</head>
<body lang="${lang}" class="${story.mode}">
${drill ? `<div class="watermark" aria-hidden="true"><span>${escape(lang === 'ja' ? '訓練 DRILL' : 'DRILL 訓練')}</span></div>` : ''}
${cover(input, title)}
<main>
${sections.join('\n')}
`;
}

/** From the last row of the timeline to the end. */
export function reportEnd(
  input: ReportInput,
  stopped: readonly { logId: string; seq: number }[],
): string {
  const words = wordsOf(input);
  const number = sectionIds(input).indexOf('glossary') + 1;
  const broken = stopped
    .map(
      ({ logId, seq }) => `<p class="bad-text">${escape(words.timeline.stopped(logId, seq))}</p>`,
    )
    .join('');
  const glossary = words.glossary
    .map(([term, text]) => `<div><dt>${escape(term)}</dt><dd>${escape(text)}</dd></div>`)
    .join('');
  return `</tbody></table>${broken}</section>
<section aria-labelledby="glossary"><h2 id="glossary"><span>${number}</span>${escape(words.sections.glossary)}</h2><dl class="facts glossary">${glossary}</dl></section>
</main>
<footer>${escape(words.footer(moment(input, input.made), input.app))}</footer>
</body>
</html>
`;
}

/** Log id and hash, for the head of each page. */
export function pageHead(input: ReportInput): string {
  const newest = input.verdict.logs[0]?.logId ?? '';
  return `${wordsOf(input).head(newest)} · ${wordsOf(input).rootName} ${input.root}`;
}

function sectionIds(input: ReportInput): readonly SectionId[] {
  const all: readonly SectionId[] = [
    'summary',
    'integrity',
    'actions',
    'decisions',
    'deviations',
    'review',
    'agreed',
    'sessions',
    'evidence',
    'clock',
    'redactions',
    'reconciliation',
    'timeline',
    'glossary',
  ];
  return all.filter((id) => id !== 'reconciliation' || input.reconciliation !== undefined);
}

function cover(input: ReportInput, title: string): string {
  const words = wordsOf(input);
  const { story, verdict, lang } = input;
  const names = words.facts;
  const [first] = story.logs;
  const last = story.logs.at(-1);
  const drill = story.mode === 'drill';
  const separator = lang === 'ja' ? '、' : ', ';
  const records = story.logs.reduce((sum, log) => sum + log.records, 0);
  const rows: readonly (readonly [string, string] | undefined)[] = [
    story.incident === undefined ? undefined : [names.incident, escape(story.incident)],
    story.playbook && [
      names.playbook,
      escape(
        `${story.playbook.id} ${story.playbook.version} ${input.names(first?.logId ?? '').title?.[lang] ?? ''}`.trim(),
      ),
    ],
    drill && story.kinds.length > 0
      ? [names.kind, escape(story.kinds.map((kind) => kindWords[lang][kind].name).join(separator))]
      : undefined,
    drill && first?.scenario !== undefined ? [names.scenario, escape(first.scenario)] : undefined,
    [names.people, escape(peopleOf(input) || '–')],
    [names.laptops, escape([...new Set(story.logs.map(({ device }) => device))].join(separator))],
    [names.opened, escape(moment(input, first?.openedAt ?? 0))],
    [names.last, escape(moment(input, last?.lastAt ?? 0))],
    [names.state, escape(words.closed[last?.closed ?? 'no'])],
    [names.records, String(records)],
    [names.made, escape(moment(input, input.made))],
    [names.logs, story.logs.map(({ logId }) => code(logId)).join('<br>')],
  ];
  const from = moment(input, first?.openedAt ?? 0);
  const to = moment(input, last?.lastAt ?? 0);
  const ids = sectionIds(input);
  const contents = ids
    .map(
      (id, index) => `<a href="#${id}"><span>${index + 1}</span>${escape(words.sections[id])}</a>`,
    )
    .join('');
  return `<header class="cover">
<p class="eyebrow">Breakglass${drill ? ` · <span class="mark">${escape(drillMark(story, lang))}</span>` : ''}</p>
<h1>${escape(title)}</h1>
<p class="lead">${escape(words.lead(story.mode, peopleOf(input), from, to))}</p>
${facts(rows.flatMap((row) => (row ? [row] : [])))}
<div class="anchor"><p class="eyebrow">${escape(words.code)}</p><span class="code">${escape(verdict.shortCode)}</span><p class="note">${escape(words.codeHint)} ${escape(words.verdicts[verdict.verdict])}${verdict.anchoredUpTo > 0 ? ` ${escape(anchoring(input))}` : ''}</p></div>
<nav aria-label="${attribute(words.contents)}">${contents}</nav>
</header>`;
}

function compared(input: ReportInput): string | undefined {
  switch (input.reconciliation) {
    case undefined:
      return undefined;
    case 'unreadable':
      return `<p class="warn-text">${escape(reconciliationWords[input.lang].unreadable)}</p>`;
    default:
      return reconciliation(input, input.reconciliation);
  }
}
