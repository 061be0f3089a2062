import { escape, grouped, table } from './html.ts';
import { moment, wordsOf, type ReportInput } from './input.ts';
import type { AnchorStory } from '../story.ts';
import type { ReportWords } from '../words/report-words.ts';

/** What holds, up to where, by whose word; and, as loudly, what does not follow from it. */
export function integrity(input: ReportInput): string {
  const words = wordsOf(input);
  const { verdict, story, stamps } = input;
  const says = words.integrity;
  const tone = verdict.verdict.startsWith('VALID') ? 'good-text' : 'bad-text';
  const told = [
    ...newestOf(story.anchors.shown).map((anchor) => anchorText(input, anchor)),
    ...stamps.slice(-1).map((size) => says.stamp(size - 1)),
  ];
  const parts = [
    `<p><strong class="${tone}">${escape(words.verdicts[verdict.verdict])}</strong> ${escape(says.covers(verdict.records, verdict.checkpointed))} ${escape(anchoring(input))}</p>`,
    `<p>${escape(says.how)}</p>`,
    `<p>${escape(says.reader)}</p>`,
    ...(told.length > 0 ? [`<p>${escape(says.told)}</p>`, list(told.map(escape))] : []),
    `<h3>${escape(says.cannot)}</h3>`,
    list(says.limits.map(escape)),
    ...(verdict.findings.length > 0
      ? [
          `<h3>${escape(says.findings)}</h3>`,
          list(
            verdict.findings.slice(0, 200).map(({ file, seq, text }) => {
              const at = [file, seq === undefined ? '' : `#${seq}`].filter((one) => one).join(' ');
              return `${at ? `<code>${escape(at)}</code> ` : ''}${escape(text)}`;
            }),
          ),
        ]
      : []),
    `<h3>${escape(says.perLog)}</h3>`,
    logs(input),
    `<p class="note">${escape(says.check)}</p>`,
  ];
  return parts.join('\n');
}

/** Who or what outside the laptop vouches, one by one, and how far; or that nothing does. */
export function anchoring(input: ReportInput): string {
  const { verdict, trusted } = input;
  const says = wordsOf(input).integrity;
  if (verdict.anchoredUpTo > 0) {
    const by = verdict.by.map((one) => byText(says, one));
    return says.anchored(verdict.anchoredUpTo - 1, by);
  }
  return trusted ? says.unanchoredByOwn : says.unanchored;
}

function logs(input: ReportInput): string {
  const { columns } = wordsOf(input);
  const { story, verdict } = input;
  const rows = story.logs.map(({ logId, device, person, records }) => {
    const code = verdict.logs.find((log) => log.logId === logId)?.shortCode ?? '';
    return [
      `<code>${escape(logId)}</code><span class="line">${escape([person, device].filter((one) => one).join(' · '))}</span>`,
      String(records),
      `<code>${escape(code)}</code>`,
    ];
  });
  return table(
    [{ title: columns.log }, { title: columns.records, kind: 'n' }, { title: columns.verdict }],
    [
      ...rows,
      ...(input.root === '' ? [] : [[escape(wordsOf(input).rootName), '', grouped(input.root)]]),
    ],
    columns.log,
  );
}

/** The largest size each party vouches for: what went before follows from it. */
function newestOf(anchors: readonly AnchorStory[]): readonly AnchorStory[] {
  const byParty = new Map<string, AnchorStory>();
  for (const anchor of anchors) {
    const party = anchor.how.kind === 'witness' ? anchor.how.name : anchor.how.to;
    const key = `${anchor.logId} ${party}`;
    if ((byParty.get(key)?.size ?? 0) <= anchor.size) byParty.set(key, anchor);
  }
  return [...byParty.values()];
}

function anchorText(input: ReportInput, { size, how }: AnchorStory): string {
  const says = wordsOf(input).integrity;
  if (how.kind === 'upload') {
    const until = how.service === 's3' ? (how.lockedUntil ?? '') : '';
    if (until !== '') return says.locked(how.to, size - 1, until, how.lockMode ?? '');
    return says.unlocked(how.to, size - 1);
  }
  const at = Date.parse(how.time);
  return says.witness(how.name, how.key, size - 1, Number.isNaN(at) ? how.time : moment(input, at));
}

/** The verifier names what vouches in English; the words around a name are the report's. */
function byText(says: ReportWords['integrity'], by: string): string {
  const [, kind = '', name = ''] =
    /^(witness|short code|pinned key|trusted checkpoint) ?(.*)$/.exec(by) ?? [];
  switch (kind) {
    case 'witness':
      return says.by.witness(name);
    case 'short code':
      return says.by.shortCode(name);
    case 'pinned key':
      return says.by.pinnedKey(name);
    case 'trusted checkpoint':
      return says.by.checkpoint;
    default:
      return by;
  }
}

function list(items: readonly string[]): string {
  return `<ul class="plain">${items.map((one) => `<li>${one}</li>`).join('')}</ul>`;
}
