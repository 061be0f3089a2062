import { sizeText } from '../size-text.ts';
import type { EvidenceStory } from '../story.ts';
import { said, secondsText, stepName } from '../tell.ts';
import { both, zones, cut, line, numberOf } from './acts.ts';
import { attribute, escape, grouped, table } from './html.ts';
import { wordsOf, type ReportInput } from './input.ts';

export function decisions(input: ReportInput): string {
  const words = wordsOf(input);
  const { columns } = words;
  const { shown, total } = input.story.decisions;
  if (total === 0) return `<p>${escape(words.none.decisions)}</p>`;
  const rows = shown.map((one) => {
    const names = input.names(one.logId);
    const answer = names.option(one.path, one.option)?.[input.lang] ?? one.option;
    return [
      numberOf(input, one),
      both(input, one.at),
      escape(stepName(one.path, input.lang, names)),
      `<span class="row-what">${escape(answer)}</span>`,
      escape(one.who),
    ];
  });
  return (
    table(
      [
        { title: columns.no, kind: 'n' },
        { title: zones(input, shown[0]?.at ?? 0), kind: 't' },
        { title: columns.question },
        { title: columns.answer },
        { title: columns.who, kind: 'w' },
      ],
      rows,
      words.sections.decisions,
    ) + cut(words.more(shown.length, total), shown.length < total)
  );
}

export function quote(text: string): string {
  return text === '' ? '' : `<q class="said">${escape(text)}</q>`;
}

/** Each piece with its hash, its origin and who put it in; pictures beneath the table. */
export function evidence(input: ReportInput): string {
  const words = wordsOf(input);
  const { columns } = words;
  const { shown, total } = input.story.evidence;
  if (total === 0) return `<p>${escape(words.none.evidence)}</p>`;
  const rows = shown.map((one) => [
    numberOf(input, one),
    both(input, one.at),
    `${one.file ? `<span class="row-what">${escape(one.file.name)}</span>${line(sizeText(one.file.size))}` : ''}${one.text ? quote(said(one.text, one.withheld, input.lang)) : ''}`,
    `${escape(words.sources[one.origin?.source ?? 'note'])}${line(one.who)}`,
    one.file ? grouped(one.file.sha256) : '–',
  ]);
  const figures = shown.flatMap((one) => figure(input, one) ?? []);
  return (
    table(
      [
        { title: columns.no, kind: 'n' },
        { title: zones(input, shown[0]?.at ?? 0), kind: 't' },
        { title: columns.file },
        { title: columns.source, kind: 's' },
        { title: columns.hash, kind: 's' },
      ],
      rows,
      words.sections.evidence,
    ) +
    cut(words.more(shown.length, total), shown.length < total) +
    figures.join('\n')
  );
}

function figure(input: ReportInput, one: EvidenceStory): string | undefined {
  const { file, logId, seq, at } = one;
  if (!file) return undefined;
  const picture = input.picture(file.sha256);
  const caption = `${file.name} · ${wordsOf(input).columns.no} ${seq} · ${input.times.local(at)} · logs/${logId}/att/${file.sha256}`;
  if (picture === undefined) {
    if (one.origin?.mediaType.startsWith('image/') !== true || one.withheld !== undefined)
      return undefined;
    return `<figure><figcaption>${escape(file.name)}: ${escape(wordsOf(input).notShown)}</figcaption></figure>`;
  }
  return `<figure><img alt="${attribute(file.name)}" src="${picture}"><figcaption>${escape(caption)}</figcaption></figure>`;
}

/** What speaks of the record itself: the clock, the disk, the crash. */
export function oddities(input: ReportInput): string {
  const words = wordsOf(input);
  const { lang, story, clocks } = input;
  const { shown } = story.odd;
  const rows = shown.map((one) => {
    const { what } = one;
    const text = (() => {
      switch (what.kind) {
        case 'jump':
          return words.odd.jump(secondsText(Math.abs(what.ms), lang), what.ms > 0);
        case 'degraded':
          return words.odd.degraded(
            what.data.records,
            what.data.since,
            what.data.until,
            what.data.why,
          );
        case 'recovered':
          return words.odd.recovered(what.data.bytes);
        case 'continued':
          return words.odd.continued(what.before, what.size);
        case 'silence':
          return words.odd.silence(secondsText(what.ms, lang));
      }
    })();
    return [numberOf(input, one), both(input, one.at), escape(text)];
  });
  const skews = clocks.slice(1).map(({ logId, skewMs, known }) => {
    if (!known) return words.skewUnknown(logId);
    return skewMs === 0
      ? words.skewNone(logId)
      : words.skew(logId, secondsText(Math.abs(skewMs), lang), skewMs > 0);
  });
  const said_ = skews.map((text) => `<p>${escape(text)}</p>`).join('');
  if (rows.length === 0) return `<p>${escape(words.none.clock)}</p>${said_}`;
  return `${table(
    [
      { title: words.columns.no, kind: 'n' },
      { title: zones(input, shown[0]?.at ?? 0), kind: 't' },
      { title: words.columns.what },
    ],
    rows,
    words.sections.clock,
  )}${said_}`;
}

export function redactions(input: ReportInput): string {
  const words = wordsOf(input);
  const { redactions: masked, removedTexts, withheldTexts } = input.story;
  const rules = [...masked.rules].map(([rule, n]) => `${rule} (${n})`).join(', ');
  const texts = [
    ...(masked.count > 0 ? [`${words.redactions.masked(masked.count)}${rules}`] : []),
    ...(masked.copies > 0 ? [words.redactions.copies(masked.copies)] : []),
    ...(removedTexts > 0 ? [words.redactions.removed(removedTexts)] : []),
    ...(withheldTexts > 0 ? [words.redactions.withheld(withheldTexts)] : []),
  ];
  return (texts.length === 0 ? [words.none.redactions] : texts)
    .map((text) => `<p>${escape(text)}</p>`)
    .join('');
}
