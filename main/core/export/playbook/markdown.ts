import type { Playbook, PlaybookRef } from '../../playbook/model.ts';
import { visible } from '../../visible.ts';
import { sizeText } from '../size-text.ts';
import { sectionSheets, type Lang, type StepSheet } from './sheet.ts';
import { paperWords } from './words.ts';

/** A playbook as Markdown for people, in one language, with the hash of what it was made of. */
export function playbookMarkdown(playbook: Playbook, ref: PlaybookRef, lang: Lang): string {
  const words = paperWords[lang];
  const { title, summary, severity, usualSeconds, symptoms, outOfScope, roles } = playbook;
  const { attachments = [] } = playbook;
  const lines = [
    `# ${playbook.id} ${oneLine(title[lang])}`,
    '',
    summary[lang],
    '',
    ...(playbook.imported ? [`> ${words.imported}`, ''] : []),
    `- ${words.version}: ${playbook.version}`,
    `- ${words.severity}: ${severity}`,
    `- ${words.usual}: ${words.minutes(Math.max(1, Math.round(usualSeconds / 60)))}`,
    `- ${words.hash}: \`${ref.sha256}\``,
    '',
    `## ${words.useWhen}`,
    '',
    ...symptoms.map((symptom) => `- ${oneLine(symptom[lang])}`),
    '',
    ...(outOfScope.length === 0
      ? []
      : [
          `## ${words.notThis}`,
          '',
          ...outOfScope.map(({ when, use }) => `- ${oneLine(when[lang])}: ${words.goTo(use)}`),
          '',
        ]),
    ...(roles.length === 0
      ? []
      : [
          `## ${words.roles}`,
          '',
          ...roles.map(({ role, actions }) => `- ${role}: ${actions.map(code).join(' ')}`),
          '',
        ]),
    ...(attachments.length === 0
      ? []
      : [
          `## ${words.attachments}`,
          '',
          ...attachments.map(
            ({ title: name, file, size, sha256 }) =>
              `- ${oneLine(name[lang])}: ${code(file)}, ${sizeText(size)}, SHA-256 ${code(sha256)}`,
          ),
          '',
        ]),
    ...sectionSheets(playbook, lang).flatMap(({ title: name, objective, steps }) => [
      `## ${oneLine(name)}`,
      '',
      objective,
      '',
      ...steps.flatMap(stepLines),
    ]),
  ];
  return visible(`${lines.join('\n').trimEnd()}\n`);
}

function stepLines({ number, title, kind, risk, texts, code: lines, boxes, blanks }: StepSheet) {
  const fence = '`'.repeat(3 + longestRun(lines.join('\n')));
  return [
    `### ${number} ${oneLine(title)} (${kind}, ${risk})`,
    '',
    ...texts.flatMap(([name, text]) => [name === '' ? text : `**${name}:** ${text}`, '']),
    ...(lines.length === 0 ? [] : [`${fence}sh`, ...lines, fence, '']),
    ...(boxes.length === 0 ? [] : [...boxes.map((box) => `- [ ] ${oneLine(box)}`), '']),
    ...(blanks.length === 0 ? [] : [...blanks.map((one) => `- ${oneLine(one)}: ______`), '']),
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A fence must be longer than any within it. */
function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length - 2));
}
