import {
  partlyAnchored,
  type FolderReport,
  type LogReport,
} from '../core/journal/verify/report.ts';
import type { Verdict } from '../core/journal/verify/verdict.ts';
import type { Finding } from '../core/ports/log-files.ts';
import { drawRecord } from './record.ts';
import { drawScore } from './score.ts';
import { button, el } from '../page-parts/dom.ts';
import { visible } from '../core/visible.ts';
import type { Find } from './find-record.ts';
import type { Language, Words } from './words.ts';

/** Findings drawn; the saved result has them all. */
const MOST_DRAWN = 200;

const tones: Readonly<Record<Verdict, readonly [tone: string, mark: string]>> = {
  VALID_ANCHORED: ['good', '\u2713'],
  VALID_UNANCHORED: ['plain', '\u2713'],
  VALID_WITH_RECOVERY: ['plain', '\u2713'],
  TORN_TAIL: ['warn', '!'],
  TAMPERED: ['bad', '\u2715'],
  ROLLED_BACK: ['bad', '\u2715'],
  FORKED: ['bad', '\u2715'],
  BAD_KEY: ['bad', '\u2715'],
};

export interface ResultActions {
  readonly find: Find;
  readonly save: () => void;
}

/** Draws a report: the verdict in words, what it is anchored to, what was found, the logs. */
export function drawResult(
  report: FolderReport,
  words: Words,
  lang: Language,
  actions: ResultActions,
): HTMLElement {
  const [tone, mark] = tones[report.verdict];
  const [title, meaning] = words.verdicts[report.verdict];
  const [newest] = report.logs;
  const [partly] = partlyAnchored(report);
  return el(
    'section',
    { class: 'result', 'aria-labelledby': 'verdict' },
    el(
      'div',
      { class: `verdict ${tone}` },
      el('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
      el(
        'div',
        {},
        el('h2', { id: 'verdict', tabindex: '-1' }, title),
        el('p', { class: 'name' }, report.verdict),
        el('p', {}, meaning),
        report.verdict === 'VALID_ANCHORED' &&
          partly &&
          el(
            'p',
            { class: 'said' },
            words.partly(partly.anchoredUpTo - 1, partly.anchoredUpTo, partly.records),
          ),
        newest && el('p', { class: 'said' }, visible(anchorOf(newest, newest, words))),
        report.how === 'quick' && el('p', { class: 'said' }, words.quickSaid),
        report.copies.length > 0 &&
          el('p', { class: 'said' }, visible(words.copiesSaid(report.copies.join(', ')))),
        report.how === 'disclosure' &&
          el('p', { class: 'said' }, words.disclosed(report.disclosed ?? 0, report.records)),
      ),
    ),
    el(
      'div',
      { class: 'actions' },
      button(words.save, actions.save),
      button(words.print, () => window.print()),
    ),
    findings(report.findings, words, actions),
    ...(report.scores ?? []).map((score) => drawScore(score, words, lang, actions.find)),
    logs(report, words),
  );
}

function findings(list: readonly Finding[], words: Words, { find }: ResultActions): HTMLElement {
  if (list.length === 0) return el('p', { class: 'none' }, words.noFindings);
  const items = list.slice(0, MOST_DRAWN).map((finding) => {
    const { seq, file, kind, text } = finding;
    const where = [seq === undefined ? '' : words.record(seq), visible(file ?? '')];
    const place = el('div', { class: 'record' });
    return el(
      'li',
      {},
      el('p', { class: 'where' }, where.filter(Boolean).join(' \u00b7 ')),
      words.kinds[kind] !== undefined && el('p', { class: 'what' }, words.kinds[kind]),
      el('p', { class: 'text' }, visible(text), ' ', el('code', {}, kind)),
      seq !== undefined && showRecord(finding, seq, words, place, find),
      place,
    );
  });
  const rest = list.length - items.length;
  return el(
    'section',
    {},
    el('h3', {}, words.findings(list.length)),
    el('ol', { class: 'findings' }, ...items),
    rest > 0 && el('p', {}, words.more(rest)),
  );
}

function showRecord(
  finding: Finding,
  seq: number,
  words: Words,
  place: HTMLElement,
  find: ResultActions['find'],
): HTMLButtonElement {
  const toggle = button(words.show(seq), () => {
    if (place.hasChildNodes()) {
      place.replaceChildren();
      toggle.textContent = words.show(seq);
      toggle.setAttribute('aria-expanded', 'false');
      return;
    }
    void find(finding).then((found) => {
      place.replaceChildren(found ? drawRecord(found, words) : el('p', {}, words.notFound));
      toggle.textContent = words.hide;
      toggle.setAttribute('aria-expanded', 'true');
    });
  });
  toggle.setAttribute('aria-expanded', 'false');
  return toggle;
}

function logs(report: FolderReport, words: Words): HTMLElement {
  const heads = report.chains.map(([head]) => head);
  const items = report.logs.map((log) => {
    const chain = report.chains.find((ids) => ids.includes(log.logId));
    const head = report.logs.find(({ logId }) => logId === chain?.[0]) ?? log;
    return drawLog(log, head, heads.includes(log.logId) ? words.log : words.logBefore, words);
  });
  return el('section', {}, el('h3', {}, words.logs), ...items);
}

/** `head`: the newest log of the chain, whose anchor holds for those before it too. */
function drawLog(log: LogReport, head: LogReport, role: string, words: Words): HTMLElement {
  const anchored = log.anchoredUpTo > 0;
  const through = log !== head && head.anchoredUpTo > 0;
  const anchor = anchorOf(log, head, words);
  const mode = words.mode[log.mode] ?? '';
  const kind = log.kind === undefined ? '' : words.kind[log.kind];
  return el(
    'article',
    { class: 'log' },
    el('h4', {}, `${role} `, el('code', {}, visible(log.logId))),
    el(
      'p',
      {},
      [mode, kind, visible(log.scenario ?? ''), visible(log.openedAt)]
        .filter(Boolean)
        .join(' \u00b7 '),
      ` \u00b7 ${words.facts(log.records, log.epochs, log.attachments)}`,
      ` \u00b7 ${log.closed ? words.closed : words.open}`,
    ),
    el('p', { class: anchored || through ? 'anchor yes' : 'anchor' }, visible(anchor)),
    el('p', { class: 'quiet' }, words.own(log.checkpointed, log.records)),
    log.shortCode !== '' &&
      el('p', { class: 'code' }, `${words.code}: `, el('code', {}, log.shortCode)),
    !anchored && !through && el('p', { class: 'quiet' }, words.codeHint),
  );
}

function anchorOf(log: LogReport, head: LogReport, words: Words): string {
  if (log.anchoredUpTo > 0) return words.anchored(log.anchoredUpTo - 1, log.by.join(', '));
  return log !== head && head.anchoredUpTo > 0 ? words.through : words.notAnchored;
}
