import { utf8Length } from '../journal/bytes.ts';

/** Longest file name kept, characters; and bytes in UTF-8, of which file systems take 255. */
const LONGEST = 80;
const MOST_BYTES = 240;
/** Windows gives these names to devices, whatever stands behind the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) ?(?:\.|$)/i;

/**
 * A file's name as it may stand in a record, a table and a save dialog: the last part only, no
 * control or direction characters, nothing a file system or a shell reads as more than a name.
 */
export function cleanName(given: string): string {
  const last = given.split(/[\\/]/).pop() ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .normalize('NFC')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+|[\s.]+$/g, '');
  const safe = DEVICES.test(plain) ? `_${plain}` : plain;
  return safe === '' ? 'unnamed' : shortened(safe);
}

/** The end stays: it says what kind of file it is. */
function shortened(name: string): string {
  if ([...name].length <= LONGEST && utf8Length(name) <= MOST_BYTES) return name;
  const end = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const start = [...name.slice(0, name.length - end.length)].slice(0, LONGEST - end.length - 1);
  while (utf8Length(start.join('') + '…' + end) > MOST_BYTES) start.pop();
  return start.join('') + '…' + end;
}
