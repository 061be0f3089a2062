import { visible } from '../visible.ts';
import { drillMark } from './report/drill-mark.ts';
import { reportWords } from './report/input.ts';
import type { TimelineItem } from './report/timeline.ts';
import type { Names } from './names.ts';
import { deviationSaid, deviationText, leftText, overOf } from './report/deviations.ts';
import { forReview, noneText, notAll, reviewText } from './report/review.ts';
import type { Ref, Story } from './story.ts';
import { said, stepName, tell } from './tell.ts';
import { utc, type Times } from './times.ts';
import { deviationWords } from './words/deviation-words.ts';
import { kindWords } from './words/kind-words.ts';
import type { ReportLanguage } from './words/sentences.ts';

/** A timeline to paste into a ticket or a wiki: plain Markdown, a list item for each record. */
export class MarkdownTimeline {
  private day = '';
  private readonly lang: ReportLanguage;
  private readonly times: Times;
  private readonly story: Story;

  constructor(lang: ReportLanguage, times: Times, story: Story) {
    this.lang = lang;
    this.times = times;
    this.story = story;
  }

  start(shortCode: string, names: (logId: string) => Names): string {
    const words = reportWords[this.lang];
    const { story } = this;
    const zone = this.times.zoneName(story.logs[0]?.openedAt ?? 0);
    const drill = drillMark(story, this.lang);
    const mark = drill === '' ? '' : `${drill}: `;
    const told = story.kinds.map((kind) =>
      kindWords[this.lang][kind].told(plain(story.logs[0]?.scenario ?? '')),
    );
    return [
      `# ${mark}${words.title[story.mode]}${story.incident === undefined ? '' : ` ${plain(story.incident)}`}`,
      '',
      ...told.flatMap((line) => [line, '']),
      `${words.timeline.text(zone)}`,
      '',
      `${words.code}: \`${shortCode}\``,
      '',
      ...this.review(names),
      ...this.left(names),
    ].join('\n');
  }

  /** What is for review, before the timeline, each with the number of its record. */
  private review(names: (logId: string) => Names): readonly string[] {
    const { lang, story } = this;
    const points = forReview(story, names);
    const lines = points.shown.map((one) => {
      const what = plain(reviewText(one, lang, names(one.logId)));
      const reason = one.reason ? `: ${plain(said(one.reason, one.withheld, lang))}` : '';
      return `- ${this.stamp(one)}: ${what}${reason}`;
    });
    const more = notAll(points, lang);
    return [
      `## ${reportWords[lang].sections.review}`,
      '',
      ...(points.total === 0 ? [noneText(story, lang)] : lines),
      '',
      ...(more === undefined ? [] : [more, '']),
    ];
  }

  /** Where the list was left, and with what, as the report's own section has it. */
  private left(names: (logId: string) => Names): readonly string[] {
    const { lang, story } = this;
    const left = leftText(story, lang);
    const lines = story.deviations.shown.flatMap((one) => {
      const of = names(one.logId);
      const what = [stepName(one.path, lang, of), deviationText(one, lang, of)].join(' · ');
      const why = deviationSaid(one, lang).map((text) => `: ${plain(text)}`);
      const over = overOf(one, story, lang, of).map((text) => `  - ${plain(text)}`);
      return [`- ${this.stamp(one)}: ${plain(what)}${why.join('')}`, ...over];
    });
    return [
      `## ${reportWords[lang].sections.deviations}`,
      '',
      ...(left === undefined ? [] : [left, '']),
      ...(lines.length === 0 ? [deviationWords[lang].none] : lines),
      '',
    ];
  }

  private stamp({ at, logId, seq, who }: Ref): string {
    const log = this.story.logs.length > 1 ? `${logId.slice(0, 4)} ` : '';
    return `${this.times.local(at)} (${utc(at)}) ${log}#${String(seq)} ${plain(who)}`;
  }

  row({ stored, names, at, unsure, laptop }: TimelineItem): string {
    const told = tell(stored, this.lang, names);
    const day = this.times.localDate(at);
    const heading = day === this.day ? '' : `\n## ${day}\n\n`;
    this.day = day;
    const who = [stored.who, laptop].filter((one) => one !== undefined && one !== '').join(', ');
    const time = `${unsure ? '≈ ' : ''}${this.times.local(at)} (${utc(at)})`;
    const lines = told.lines.flatMap(({ text, said }) =>
      text.split('\n').map((line) => `  ${said ? '> ' : ''}${plain(line)}  `),
    );
    return `${heading}- ${time} #${stored.entry.seq}${who ? ` ${plain(who)}` : ''}: ${plain(told.what)}${lines.length > 0 ? `  \n${lines.join('\n')}` : ''}\n`;
  }
}

/** Text that Markdown leaves as it is: no markup, no entity, no beginning of a list or a heading. */
function plain(text: string): string {
  return visible(text.replace(/[\t\n]/g, ' '))
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^\s*\d*(?=[-+=.)])/, '$&\\');
}
