import type { KitStory } from '../story.ts';
import { said, secondsText, sentences } from '../tell.ts';
import { broughtGateLine, gateLine, kitLine, playbookLine } from '../words/kit-words.ts';
import { kindWords } from '../words/kind-words.ts';
import { reviewWords } from '../words/review-words.ts';
import { escape } from './html.ts';
import { moment, peopleOf, wordsOf, type ReportInput } from './input.ts';
import { leftText } from './deviations.ts';
import { forReview, noneText } from './review.ts';

/** What happened, in sentences: the page somebody reads who reads nothing else. */
export function summary(input: ReportInput): string {
  const { summary: words } = wordsOf(input);
  const { story, lang } = input;
  const first = story.logs[0];
  const last = story.logs.at(-1);
  const names = input.names(first?.logId ?? '');
  const playbook = story.playbook
    ? `${story.playbook.id} ${names.title?.[lang] ?? ''}`.trim()
    : lang === 'ja'
      ? '手順書'
      : 'a playbook';
  const length = (last?.lastAt ?? 0) - (first?.openedAt ?? 0);
  const statuses = story.actions.shown.map(({ outcome }) => outcome?.data.status ?? 'unknown');
  const of = (...wanted: readonly string[]): number =>
    statuses.filter((status) => wanted.includes(status)).length;
  const open = story.actions.shown.filter(
    ({ outcome }) => outcome === undefined || ['unknown', 'sent'].includes(outcome.data.status),
  );
  const accounts = [...new Set(story.sessions.shown.map(({ data }) => data.account))];
  const continued = story.odd.shown.filter(({ what }) => what.kind === 'continued').length;
  const speed = story.mode === 'drill' ? (first?.clockSpeed ?? 1) : 1;
  const left = leftText(story, lang);
  const points = forReview(story, input.names).total;
  const sentences = [
    words.what(
      peopleOf(input),
      playbook,
      moment(input, first?.openedAt ?? 0),
      secondsText(length, lang),
    ),
    ...story.kinds.map((kind) => kindWords[lang][kind].told(first?.scenario ?? '')),
    ...(speed === 1 ? [] : [words.faster(speed)]),
    ...story.kits.shown.map((start) => kitText(start, lang, start.withheld)),
    words.steps(story.steps.done, story.steps.skipped, story.steps.differed),
    ...(left === undefined ? [] : [left]),
    words.sessions(story.sessions.total, accounts.join(lang === 'ja' ? '、' : ', ')),
    story.actions.total === 0
      ? words.noActs
      : words.acts(story.actions.total, of('ok'), of('failed'), of('cancelled')),
    ...(story.actions.total === 0
      ? []
      : [
          open.length > 0
            ? words.unknown(open.length, open.map(({ intent }) => intent.call).join(', '))
            : words.noUnknown,
        ]),
    points === 0 ? noneText(story, lang) : reviewWords[lang].count(points),
    ...(story.evidence.total > 0 ? [words.evidence(story.evidence.total)] : []),
    ...(continued > 0 ? [words.crash(continued)] : []),
    ...(last?.closed === undefined ? [words.open] : []),
  ];
  return `<ul class="plain">${sentences.map((one) => `<li>${escape(one)}</li>`).join('')}</ul>`;
}

/** Which kit or playbook nobody's word stood for, who let it in, and why: what is to be looked at first. */
function kitText(
  { kit, brought }: KitStory,
  lang: ReportInput['lang'],
  withheld: string | undefined,
): string {
  const gate = kit?.gate ?? brought?.gate;
  const [open, close] = sentences[lang].quotes;
  const reason = gate?.by === 'wait' ? [`${open}${said(gate.reason, withheld, lang)}${close}`] : [];
  return [
    ...(kit ? [gateLine(kit, lang), kitLine(kit, lang)] : []),
    ...(brought
      ? [
          broughtGateLine(brought, lang),
          ...brought.playbooks.map((playbook) => playbookLine(playbook, lang)),
        ]
      : []),
    ...reason,
  ].join(' · ');
}
