import type { Playbook, PlaybookRef } from '../../playbook/model.ts';
import { visible } from '../../visible.ts';
import { escape } from '../report/html.ts';
import { pageRule } from '../report/style.ts';
import { pageStyle } from './page-style.ts';
import { sizeText } from '../size-text.ts';
import { sectionSheets, type Lang, type StepSheet } from './sheet.ts';
import { paperWords, type PaperWords } from './words.ts';

/** A picture that belongs to the playbook and was found whole, for the page to hold. */
export interface Picture {
  readonly id: string;
  readonly base64: string;
}

const LONGEST_HEAD = 60;

/** Stands at the head of every sheet. */
export function paperHead({ id, version, title }: Playbook, lang: Lang): string {
  const letters = Array.from(visible(title[lang]).replace(/\s+/g, ' '));
  const name =
    letters.length > LONGEST_HEAD
      ? `${letters.slice(0, LONGEST_HEAD - 1).join('')}…`
      : letters.join('');
  return `${id} ${version} · ${name}`;
}

/** Stands at the foot of every sheet: two sheets with the same digits are of the same bytes. */
export function paperFoot({ sha256 }: PlaybookRef): string {
  return `SHA-256 ${(sha256.match(/.{1,8}/g) ?? []).join(' ')}`;
}

/**
 * A playbook as a page that needs nothing but itself, to be read and filled in by hand when no
 * computer helps: a box for each thing to tick, a line for who did it and when.
 */
export function playbookPage(
  playbook: Playbook,
  ref: PlaybookRef,
  lang: Lang,
  pictures: readonly Picture[] = [],
): string {
  const words = paperWords[lang];
  const { id, title, summary, symptoms, outOfScope, roles } = playbook;
  const head = paperHead(playbook, lang);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escape(head)}</title>
<style>${pageStyle}${pageRule(head, '', words.page, paperFoot(ref))}</style>
</head>
<body>
<h1>${escape(`${id} ${title[lang]}`)}</h1>
<p>${paragraph(summary[lang])}</p>
${playbook.imported ? `<p class="careful">${escape(words.imported)}</p>` : ''}
${facts(playbook, words)}
<dl class="blanks">${[words.incident, words.begun, words.who].map(blank).join('')}</dl>
${list(
  words.useWhen,
  symptoms.map((symptom) => escape(symptom[lang])),
)}
${list(
  words.notThis,
  outOfScope.map(({ when, use }) => `${escape(when[lang])}: ${escape(words.goTo(use))}`),
)}
${list(
  words.roles,
  roles.map(({ role, actions }) => `${escape(role)}: <code>${escape(actions.join(' '))}</code>`),
)}
${sectionSheets(playbook, lang)
  .map(
    (section) =>
      `<section><h2>${escape(section.title)}</h2><p>${paragraph(section.objective)}</p>${section.steps.map((step) => stepPart(step, words)).join('\n')}</section>`,
  )
  .join('\n')}
${attachedPart(playbook, lang, pictures)}
<p class="hash">${escape(words.hash)}: <code>${escape(paperFoot(ref).slice('SHA-256 '.length))}</code></p>
</body>
</html>
`;
}

/** Its files by name and hash; of a picture that is here also the picture. */
function attachedPart(
  { attachments = [] }: Playbook,
  lang: Lang,
  pictures: readonly Picture[],
): string {
  const words = paperWords[lang];
  const items = attachments.map(({ id, title, file, type, size, sha256 }) => {
    const picture = pictures.find((one) => one.id === id);
    const drawn = picture
      ? `<br><img alt="${escape(title[lang])}" src="data:${type};base64,${picture.base64}">`
      : '';
    const name = escape(`${title[lang]} (${file}, ${sizeText(size)})`);
    return `${name}<br>SHA-256 <code>${sha256}</code>${drawn}`;
  });
  return list(words.attachments, items);
}

function facts({ version, severity, usualSeconds }: Playbook, words: PaperWords): string {
  const rows = [
    [words.version, version],
    [words.severity, severity],
    [words.usual, words.minutes(Math.max(1, Math.round(usualSeconds / 60)))],
  ];
  return `<dl class="facts">${rows.map(([name = '', value = '']) => `<div><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<h2>${escape(title)}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function stepPart(step: StepSheet, words: PaperWords): string {
  const { number, title, kind, risk, changes, texts, code, boxes, blanks } = step;
  const told = texts.map(([name, text]) =>
    name === ''
      ? `<p>${paragraph(text)}</p>`
      : `<p><strong>${escape(name)}:</strong> ${paragraph(text)}</p>`,
  );
  const lines = code.length === 0 ? '' : `<pre>${escape(code.join('\n'))}</pre>`;
  const ticks = boxes.map((box) => `<li><span class="box"></span>${escape(box)}</li>`).join('');
  return `<article class="step">
<h3><span class="box"></span>${escape(`${number} ${title}`)}</h3>
<p class="kind">${escape(kind)} · ${changes ? `<strong>${escape(risk)}</strong>` : escape(risk)}</p>
${told.join('\n')}${lines}${ticks === '' ? '' : `<ul class="ticks">${ticks}</ul>`}
<dl class="blanks">${[...blanks, words.done, words.seen].map(blank).join('')}</dl>
</article>`;
}

function blank(name: string): string {
  return `<div><dt>${escape(name)}</dt><dd></dd></div>`;
}

/** Lines and `code` as they are written; everything else is text. */
function paragraph(text: string): string {
  return escape(text)
    .replace(/`([^`\n]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*\n]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\n/g, '<br>');
}
