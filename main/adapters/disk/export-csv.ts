import type { ReportLog } from './export-report.ts';

const COLUMNS = ['log', 'seq', 'time', 'who', 'type', 'run', 'step', 'data'];

/** Every record as one row (RFC 4180, UTF-8 with a byte order mark, oldest first). */
export function recordsAsCsv(logs: readonly ReportLog[]): string {
  const rows = [...logs]
    .reverse()
    .flatMap(({ logId, records }) =>
      records.map(({ entry, who }) => [
        logId,
        String(entry.seq),
        entry.ts,
        who,
        entry.type,
        entry.run ?? '',
        entry.step ?? '',
        JSON.stringify(entry.data),
      ]),
    );
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A leading `=`, `+`, `-` or `@` would be run as a formula by spreadsheets: told apart by a quote. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
