import { escape } from './html.ts';
import { drillMark } from './drill-mark.ts';
import { pageRule, reportStyle } from './style.ts';
import { timelineHead } from './timeline.ts';
import { moment, wordsOf, type ReportInput } from './input.ts';

interface Words {
  readonly title: string;
  readonly lead: (shown: number, size: number) => string;
  readonly proves: string;
  readonly check: string;
}

const words: { readonly en: Words; readonly ja: Words } = {
  en: {
    title: 'Some records of a log',
    lead: (shown, size) =>
      `${shown} of the ${size} records of a log, each with a proof that it stands in that log at that place.`,
    proves:
      'Of the other records nothing is shown but how many there are. What was left out may change how these read: ask for it.',
    check: 'Check it with “node verify.mjs .”, verify.html or VERIFY.txt in this folder.',
  },
  ja: {
    title: 'ログの一部の記録',
    lead: (shown, size) =>
      `ログの全 ${size} 件のうち ${shown} 件です。それぞれに、そのログのその位置にあることの証明が付いています。`,
    proves:
      'ほかの記録については件数しか示していません。示されていない記録によって読み方が変わる可能性があるため、必要なら開示を求めてください。',
    check: 'このフォルダーの「node verify.mjs .」、verify.html または VERIFY.txt で確認できます。',
  },
};

/** The page of a disclosure up to its rows. */
export function disclosureStartPage(input: ReportInput, shown: number, size: number): string {
  const own = words[input.lang];
  const { code, codeHint, head } = wordsOf(input);
  const mark = drillMark(input.story, input.lang);
  const drill = mark !== '';
  const newest = input.verdict.logs[0]?.logId ?? '';
  return `<!doctype html>
<html lang="${input.lang}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>${escape(own.title)}</title>
<style>${reportStyle}${pageRule(head(newest), mark, wordsOf(input).page)}</style></head>
<body lang="${input.lang}">
${drill ? `<div class="watermark" aria-hidden="true"><span>${escape(mark)}</span></div>` : ''}
<p class="eyebrow">Breakglass${drill ? ` · <span class="mark">${escape(mark)}</span>` : ''} · ${escape(head(newest))}</p>
<h1>${escape(own.title)}</h1>
<p class="lead">${escape(own.lead(shown, size))}</p>
<div class="anchor"><p class="eyebrow">${escape(code)}</p><span class="code">${escape(input.verdict.shortCode)}</span><p class="note">${escape(codeHint)}</p></div>
<main><section><p>${escape(own.proves)} ${escape(own.check)}</p>
${timelineHead(input, shown)}
`;
}

export function disclosureEndPage(input: ReportInput): string {
  const { footer } = wordsOf(input);
  return `</tbody></table></section></main><footer>${escape(footer(moment(input, input.made), input.app))}</footer></body></html>\n`;
}
