/** Longest file name kept, characters; file systems take 255 bytes, Japanese takes 3 each. */
const LONGEST = 80;
/** Windows gives these names to devices, whatever stands behind the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A file's name as it may stand in a record, a table and a save dialog: the last part only, no
 * control or direction characters, nothing a file system or a shell reads as more than a name.
 */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+|[\s.]+$/g, '');
  const safe = DEVICES.test(plain) ? `_${plain}` : plain;
  return safe === '' ? 'unnamed' : shortened(safe);
}

/** The end stays: it says what kind of file it is. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const end = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return characters.slice(0, LONGEST - end.length - 1).join('') + '…' + end;
}
