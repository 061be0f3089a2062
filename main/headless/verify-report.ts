import {
  partlyAnchored,
  type FolderReport,
  type LogReport,
  type ScoreReport,
} from '../core/journal/verify/report.ts';
import { exitCodes } from '../core/journal/verify/verdict.ts';
import { HIDDEN } from '../core/visible.ts';

const MOST_FINDINGS = 20;
const QUICK =
  'Quick check: closed segments by their digests, only the newest record by record. Leave out --quick for all of them.';

const meanings: { readonly [V in FolderReport['verdict']]: string } = {
  VALID_ANCHORED: 'Every record is intact, and something outside this folder vouches for it.',
  VALID_UNANCHORED: 'Every record is intact. Nothing outside this folder vouches for it.',
  VALID_WITH_RECOVERY: 'Every record is intact. The log tells of trouble it recovered from.',
  TORN_TAIL: 'The records are intact up to a torn end, as a crash leaves it.',
  TAMPERED: 'Something was changed after it was recorded.',
  ROLLED_BACK: 'Records are missing at the end: more of them had been vouched for.',
  FORKED: 'There are two histories of this log.',
  BAD_KEY: 'The log is not signed by the key it should be signed by.',
};

/** The report for people: the verdict first, then what it is anchored to, then what was found. */
export function printReport(report: FolderReport, code = exitCodes[report.verdict]): string {
  const { verdict, findings } = report;
  const lines = [`${verdict} (exit code ${code})`, meaning(report), ''];
  if (report.how === 'quick') lines.splice(2, 0, QUICK);
  if (report.how === 'disclosure') {
    const shown = `This is a disclosure: ${report.disclosed ?? 0} of ${report.records} records. It proves that these stand in the log; of the others, only how many there are.`;
    lines.splice(2, 0, shown);
  }
  const heads = report.chains.map(([head]) => head);
  for (const log of report.logs) {
    const chain = report.chains.find((ids) => ids.includes(log.logId));
    const head = report.logs.find(({ logId }) => logId === chain?.[0]) ?? log;
    const role = heads.includes(log.logId) ? 'Log' : 'Log before it';
    lines.push(describe(log, role), `  ${anchor(log, head)}`);
  }
  if (verdict !== 'TAMPERED' && report.anchoredUpTo === 0 && report.shortCode !== '') {
    lines.push(
      '',
      `Short code: ${report.shortCode}`,
      'Compare it with the one told or written down at the time, or pass that one with --trust.',
    );
  }
  for (const score of report.scores ?? []) lines.push('', ...scoreLines(score));
  if (report.copies.length > 0) {
    const files = report.copies.join(', ');
    const what = `Copies, not proofs: ${files}. Made from the records and protected by the manifest only.`;
    lines.push('', what);
  }
  lines.push('', findings.length === 0 ? 'Findings: none' : `Findings: ${findings.length}`);
  for (const { seq, file, kind, text } of findings.slice(0, MOST_FINDINGS)) {
    const where = [seq === undefined ? '' : `record ${seq}`, file ?? ''].filter(Boolean).join(', ');
    lines.push(`  ${where === '' ? '' : `${where}: `}${kind}: ${text}`);
  }
  if (findings.length > MOST_FINDINGS) lines.push(`  … and more: see --json`);
  return `${lines.map(visible).join('\n')}\n`;
}

/** Figures and objectives one by one; of the rest, what does not match. */
function scoreLines({ file, parts }: ScoreReport): readonly string[] {
  const matching = parts.filter(({ matches }) => matches).length;
  const head =
    matching === parts.length
      ? `Scorecard ${file}: counted anew from the records, all ${parts.length} parts match`
      : `Scorecard ${file}: counted anew from the records, ${parts.length - matching} of ${parts.length} parts DO NOT MATCH`;
  const shown = parts.filter(
    ({ name, matches }) => !matches || /^(?:figure|objective) /.test(name),
  );
  return [
    head,
    ...shown.map(({ name, matches, said, counted }) =>
      matches
        ? `  matches  ${name}`
        : `  DIFFERS  ${name}: it says ${said ?? 'nothing'}; the records come to ${counted ?? 'nothing'}`,
    ),
  ];
}

/** How far an anchor reaches belongs beside the verdict: what stands behind it, nobody vouches for. */
function meaning(report: FolderReport): string {
  const { verdict, logs } = report;
  const [partly] = partlyAnchored(report);
  if (verdict === 'VALID_UNANCHORED' && logs.some(({ anchoredUpTo }) => anchoredUpTo > 0)) {
    return 'Every record is intact. What was given from outside this folder vouches for a part of it only: see the findings.';
  }
  if (verdict !== 'VALID_ANCHORED' || !partly) return meanings[verdict];
  const { logId, anchoredUpTo, records } = partly;
  const whose = report.chains.length > 1 ? ` of log ${logId}` : '';
  return `Every record is intact. Something outside this folder vouches for them up to record ${anchoredUpTo - 1}${whose}, ${anchoredUpTo} of ${records} records; for what follows, only the log itself.`;
}

function describe(log: LogReport, role: string): string {
  const what = [log.mode || 'log', log.kind, log.scenario].filter(Boolean).join(' ');
  const state = log.closed ? 'closed' : 'not closed';
  const keys = log.epochs > 1 ? `, ${log.epochs} keys` : '';
  const files =
    log.attachments > 0 ? `, ${log.attachments} attachment${log.attachments === 1 ? '' : 's'}` : '';
  return `${role}: ${log.logId}, ${what}, opened ${log.openedAt}, ${log.records} records${files}${keys}, ${state}`;
}

/** `head`: the newest log of its chain, whose anchor holds for those before it too. */
function anchor(log: LogReport, head: LogReport): string {
  const own = `its own checkpoints cover ${log.checkpointed} of ${log.records} records`;
  if (log.anchoredUpTo > 0) {
    return `anchored up to record ${log.anchoredUpTo - 1} by ${log.by.join(' and ')}; ${own}`;
  }
  if (log !== head && head.anchoredUpTo > 0) {
    return `anchored through record 0 of the log after it; ${own}`;
  }
  return `not anchored: nothing outside this folder was given to compare it with; ${own}`;
}

const HIDDEN_OR_BREAK = new RegExp(`${HIDDEN.source}|[\n\t]`, 'gu');

/** What does not show, shown as code points, so that no finding can fake a line. */
function visible(line: string): string {
  return line.replace(
    HIDDEN_OR_BREAK,
    (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
