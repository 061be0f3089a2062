import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet may run as a formula, also where it trims a cell or folds full-width signs. */
const FORMULA = /^(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** RFC 4180; a cell that may be a formula gets a quote in front. A lone line feed is quoted too. */
export function csv(row: readonly string[]): string {
  return stringify([row.map((cell) => cell.replace(FORMULA, "'"))], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
  });
}
