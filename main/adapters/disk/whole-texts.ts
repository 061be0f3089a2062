import { parseJson, utf8Text } from './log-folder.ts';
import { openText } from './open-text.ts';

/** Bytes up to and with the last line that opens its commitment. */
export function wholeTexts(bytes: Uint8Array): number {
  let whole = 0;
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    if (opens(utf8Text(bytes.subarray(start, end)))) whole = end + 1;
    start = end + 1;
  }
  return whole;
}

function opens(line: string): boolean {
  const kept = openText(parseJson(line));
  return kept !== undefined && JSON.stringify(kept) === line;
}
