import { isRecord, type ReadRecord } from '../../core/journal/parse.ts';
import type { Entry } from '../../core/journal/payload.ts';
import { reportStyle } from './export-report-style.ts';
import { reportWords, type ReportLanguage } from './export-report-words.ts';
import type { FolderReport } from './verify-folder.ts';

/** One log of the chain with its whole records. */
export interface ReportLog {
  readonly logId: string;
  readonly records: readonly ReadRecord[];
}

/** The report for people: one page, no script, nothing loaded. `logs` newest first. */
export function reportHtml(
  lang: ReportLanguage,
  logs: readonly ReportLog[],
  verdict: FolderReport,
  made: string,
): string {
  const words = reportWords[lang];
  const oldestFirst = [...logs].reverse();
  const entries = oldestFirst.flatMap(({ records }) => records.map(({ entry }) => entry));
  const run = entries.find((entry) => entry.type === 'run.start');
  const mode = verdict.logs[0]?.mode === 'drill' ? 'drill' : 'incident';
  const { facts } = words;
  const playbook = run?.type === 'run.start' ? run.data.playbook : undefined;
  const rows: readonly (readonly [string, string])[] = [
    [facts.playbook, playbook ? `${playbook.id} ${playbook.version}` : '–'],
    [facts.person, run?.type === 'run.start' ? run.data.person : '–'],
    [facts.opened, entries[0]?.ts ?? ''],
    [facts.ended, entries.at(-1)?.ts ?? ''],
    [facts.records, String(entries.length)],
    [facts.logs, logs.map(({ logId }) => logId).join(', ')],
    [facts.verdict, words.verdicts[verdict.verdict]],
    [facts.made, made],
  ];
  const closed = verdict.logs[0]?.closed === true;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(words.title[mode])} ${escape(playbook?.id ?? '')}</title>
<style>${reportStyle}</style>
</head>
<body class="${mode}">
<header>
${mode === 'drill' ? `<p class="mark">${escape(words.drillMark)}</p>` : ''}
<h1>${escape(words.title[mode])}</h1>
<dl>${rows.map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>
<p class="code"><span>${escape(facts.code)}</span> <code>${escape(verdict.shortCode)}</code></p>
<p class="hint">${escape(words.codeHint)}${closed ? '' : ` ${escape(words.notClosed)}`}</p>
</header>
<main>
${oldestFirst.map((log) => table(lang, log, logs.length > 1)).join('\n')}
</main>
</body>
</html>
`;
}

function table(lang: ReportLanguage, log: ReportLog, titled: boolean): string {
  const { columns } = reportWords[lang];
  const caption = titled ? `<caption>${escape(log.logId)}</caption>` : '';
  const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('');
  const rows = log.records.map((record) => row(lang, record)).join('\n');
  return `<table>${caption}<thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
}

function row(lang: ReportLanguage, { entry }: ReadRecord): string {
  const { types } = reportWords[lang];
  const what = Object.hasOwn(types, entry.type) ? types[entry.type] : entry.type;
  const step = entry.step === undefined ? '' : `<span class="step">${escape(entry.step)}</span>`;
  const [day = '', time = ''] = entry.ts.replace('Z', '').split('T');
  return `<tr class="${tone(entry)}"><td class="number">${entry.seq}</td><td class="time"><span>${escape(day)}</span> ${escape(time)}</td><td>${escape(what)}${step}</td><td>${details(lang, entry.data)}</td></tr>`;
}

/** Rows that matter when skimming: what was done to AWS, what failed, what was left out. */
function tone(entry: Entry): string {
  if (entry.type === 'outcome') return entry.data.status === 'ok' ? 'good' : 'bad';
  if (entry.type === 'intent' || entry.type === 'session.start') return 'act';
  if (entry.type === 'step.skip' || entry.type === 'log.degraded') return 'warn';
  if (entry.type === 'clock.jump' || entry.type === 'log.recovered') return 'warn';
  return 'plain';
}

function details(lang: ReportLanguage, value: unknown): string {
  if (Array.isArray(value)) {
    return `<ul>${value.map((one: unknown) => `<li>${details(lang, one)}</li>`).join('')}</ul>`;
  }
  if (!isRecord(value)) return escape(String(value));
  if (typeof value.c === 'string') {
    if (typeof value.text !== 'string') return `<em>${escape(reportWords[lang].removed)}</em>`;
    return `<q class="text">${escape(value.text)}</q>`;
  }
  const fields = Object.entries(value).map(
    ([name, one]) => `<div><dt>${escape(name)}</dt><dd>${details(lang, one)}</dd></div>`,
  );
  return `<dl>${fields.join('')}</dl>`;
}

/** Markup made harmless; control and direction characters shown as their code points. */
function escape(text: string): string {
  return text
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (one) =>
        `<b class="point">U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}</b>`,
    );
}
