import { code, escape, facts, grouped, table } from '../../export/report/html.ts';
import { pageRule, reportStyle } from '../../export/report/style.ts';
import { openItems } from '../action-items.ts';
import { metOf, TREND_FIGURES } from '../results.ts';
import { intact, nameOf, type CheckedRun, type ProgrammeInput } from './input.ts';
import { programmeWords, type ProgrammeWords } from './words.ts';

type Lang = 'en' | 'ja';

/** Stands at the head of every sheet. */
export function programmeHead({ board, kit }: ProgrammeInput, lang: Lang): string {
  const parts = [programmeWords[lang].title, kit?.name.slice(0, 60), board.today];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** The programme of drills as a page that needs nothing but itself, for whoever audits it. */
export function programmePage(input: ProgrammeInput, lang: Lang): string {
  const words = programmeWords[lang];
  const sections = [
    [words.sections.proofs, proofs(input, words, lang)],
    [words.sections.health, health(input, words)],
    [words.sections.coverage, coverage(input, words, lang)],
    [words.sections.quarters, quarters(input, words)],
    [words.sections.findings, findings(input, words, lang)],
    [words.sections.runs, runs(input, words, lang)],
  ] as const;
  const { kit, runs: all, zone, app } = input;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(words.title)}</title>
<style>${reportStyle}${pageRule(programmeHead(input, lang), '', words.page)}</style>
</head>
<body lang="${lang}">
<header>
<h1>${escape(words.title)}</h1>
<p class="lead">${escape(words.lead)}</p>
${facts([
  ...(kit ? [[words.facts.kit, escape(kit.name)] as const] : []),
  ...(kit ? [[words.facts.prepared, escape(kit.prepared)] as const] : []),
  [words.facts.made, escape(`${moment(input, input.made)}`)],
  [words.facts.zone, escape(zone)],
  [words.facts.runs, String(all.length)],
  [words.facts.app, escape(app)],
])}
</header>
<main>
${sections.map(([title, body], index) => `<section><h2><span>${String(index + 1)}</span>${escape(title)}</h2>${body}</section>`).join('\n')}
</main>
<footer>${escape(words.foot)}</footer>
</body>
</html>
`;
}

function proofs(
  { proofs: all, ...input }: ProgrammeInput,
  words: ProgrammeWords,
  lang: Lang,
): string {
  const rows = all.map(({ requirement, standing, until, rests, failed }) => {
    const kind = standing === 'proved' ? 'good' : standing === 'none' ? 'bad' : 'warn';
    const told = [
      ...(until === undefined ? [] : [words.proofUntil(until)]),
      ...(failed.length === 0 ? [] : [words.proofFailed(failed.length)]),
    ];
    const run = rests
      ? `${escape(`${rests.playbook.id} ${rests.playbook.version}, ${nameOf({ proofs: all, ...input }, rests.person)}, ${moment({ proofs: all, ...input }, rests.endedAt)}`)}<span class="line mono">${escape(rests.logId)}</span>`
      : escape(words.nothing);
    return [
      `<strong>${escape(`SEC10-BP05 ${requirement.id}`)}</strong><span class="line">${escape(requirement.text[lang])}</span>`,
      `<strong class="${kind}-text">${escape(words.proof[standing])}</strong>${told.map((one) => `<span class="line">${escape(one)}</span>`).join('')}`,
      run,
    ];
  });
  const columns = [
    { title: 'AWS Well-Architected', kind: 'half' },
    { title: words.columns.standing },
    { title: words.rests },
  ];
  return `${table(columns, rows, words.sections.proofs)}<p class="note">${escape(words.elsewhere)}</p>`;
}

function health({ board }: ProgrammeInput, words: ProgrammeWords): string {
  const count = (...of: readonly string[]): number =>
    board.cells.filter(({ standing }) => of.includes(standing)).length;
  const planned = count('never', 'overdue', 'soon', 'current');
  const told = words.health(planned, count('soon', 'current'), count('overdue'), count('never'));
  return `<p>${escape(told)}</p>`;
}

function coverage(input: ProgrammeInput, words: ProgrammeWords, lang: Lang): string {
  const { columns } = words;
  const rows = input.board.cells
    .filter(({ standing, times }) => standing !== 'not-planned' || times > 0)
    .map((cell) => [
      escape(nameOf(input, cell.person)),
      escape([cell.playbook, input.titleOf(cell.playbook)?.[lang] ?? ''].join(' ')),
      escape(words.months(cell.months)),
      `<strong class="${cell.standing === 'current' ? 'good' : cell.standing === 'soon' ? 'warn' : 'bad'}-text">${escape(words.standing[cell.standing])}</strong>`,
      escape(cell.due ?? '–'),
      escape(cell.last ? input.times.localDate(cell.last.endedAt) : '–'),
      String(cell.times),
    ]);
  const heads = [columns.person, columns.playbook, columns.every, columns.standing];
  const all = [...heads, columns.due, columns.last, columns.times];
  return table(
    all.map((title) => ({ title })),
    rows,
    words.sections.coverage,
  );
}

function quarters({ board }: ProgrammeInput, words: ProgrammeWords): string {
  const { quarter, drills, covered } = words.columns;
  const rows = board.quarters.map((one) => [
    escape(one.name),
    String(one.drills),
    escape(words.of(one.covered, one.planned)),
  ]);
  const columns = [{ title: quarter }, { title: drills }, { title: covered }];
  return table(columns, rows, words.sections.quarters);
}

/** Open ones first; how many were closed stands in a sentence. */
function findings(input: ProgrammeInput, words: ProgrammeWords, lang: Lang): string {
  const open = openItems(input.items);
  const told = `<p>${escape(words.findings(open.length, input.items.length - open.length))}</p>`;
  if (open.length === 0) return told;
  const { item, playbook, owner, due } = words.columns;
  const rows = open.map(({ text, playbook: id, owner: who, due: day, log }) => [
    `${escape(text)}<span class="line mono">${escape(log)}</span>`,
    escape([id, input.titleOf(id)?.[lang] ?? ''].join(' ')),
    escape(who === '' ? '–' : nameOf(input, who)),
    escape(day ?? '–'),
  ]);
  const heads = [{ title: item, kind: 'half' }, { title: playbook }, { title: owner }];
  return `${told}${table([...heads, { title: due }], rows, words.sections.findings)}`;
}

function runs(input: ProgrammeInput, words: ProgrammeWords, lang: Lang): string {
  const { columns } = words;
  const rows = [...input.runs].reverse().map((run) => {
    const { brief, verdict, root, shortCode } = run;
    const kind = intact(run) ? 'good' : 'bad';
    const title = [brief.playbook.id, input.titleOf(brief.playbook.id)?.[lang] ?? ''].join(' ');
    return [
      `${escape(moment(input, brief.endedAt))}<span class="line">${escape(`${columns.began} ${moment(input, brief.begunAt)}`)}</span>`,
      `<strong>${escape(title)}</strong> ${escape(brief.playbook.version)}<span class="line">${escape([nameOf(input, brief.person), words.how[brief.how], ...(brief.imported ? [words.imported] : [])].join(' · '))}</span>`,
      `${escape(words.ended[brief.ended])}${told(run, words)}`,
      `<strong class="${kind}-text">${escape(words.verdict[verdict ?? 'none'])}</strong> ${code(verdict ?? '')}${brief.logs.map((log) => `<span class="line mono">${escape(log)}</span>`).join('')}${root === undefined ? '' : `<span class="line">${escape(columns.root)} ${grouped(root)}</span>`}${shortCode === undefined ? '' : `<span class="line mono">${escape(shortCode)}</span>`}`,
    ];
  });
  const heads = [
    { title: columns.ended, kind: 'until' },
    { title: columns.playbook },
    { title: columns.result },
    { title: `${columns.log}, ${columns.verdict}`, kind: 'half' },
  ];
  return `<p class="note">${escape(words.altered)}</p>${table(heads, rows, words.sections.runs)}`;
}

function told({ result }: CheckedRun, words: ProgrammeWords): string {
  if (!result) return '';
  const { met, measured } = metOf(result);
  const lines = [
    ...(measured > 0 ? [`${words.columns.objectives}: ${words.met(met, measured)}`] : []),
    ...TREND_FIGURES.flatMap((id) => {
      const value = result.figures[id];
      return value === undefined ? [] : [`${words.seconds(value)} ${words.figures[id]}`];
    }),
  ];
  return lines.map((line) => `<span class="line">${escape(line)}</span>`).join('');
}

function moment({ times }: ProgrammeInput, at: number): string {
  return `${times.localDate(at)} ${times.local(at).slice(0, 5)} ${times.zoneName(at)}`;
}
