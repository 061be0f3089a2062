/**
 * Whether an address lies in a range as IAM writes it: `203.0.113.0/24`, `2001:db8::/32`, or one
 * address alone (IAM User Guide, "IP address condition operators"). What is neither fits nothing.
 */
export function inRange(address: string, range: string): boolean {
  const [network = '', length, more] = range.split('/');
  const from = bitsOf(network);
  const given = bitsOf(address);
  if (from === undefined || given?.length !== from.length || more !== undefined) return false;
  if (length === undefined) return from === given;
  if (!/^\d{1,3}$/.test(length) || Number(length) > from.length) return false;
  return from.slice(0, Number(length)) === given.slice(0, Number(length));
}

/** 32 or 128 characters of 0 and 1. */
function bitsOf(address: string): string | undefined {
  return address.includes(':') ? sixBits(address) : fourBits(address);
}

function fourBits(address: string): string | undefined {
  const parts = address.split('.');
  const whole = parts.length === 4 && parts.every((one) => /^\d{1,3}$/.test(one));
  if (!whole || parts.some((one) => Number(one) > 255)) return undefined;
  return parts.map((one) => Number(one).toString(2).padStart(8, '0')).join('');
}

function sixBits(address: string): string | undefined {
  const [left = '', right, more] = address.split('::');
  if (more !== undefined) return undefined;
  const before = groupsOf(left);
  const after = right === undefined ? [] : groupsOf(right);
  if (before === undefined || after === undefined) return undefined;
  const missing = 8 - before.length - after.length;
  if (right === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...before, ...Array<string>(missing).fill('0'), ...after]
    .map((one) => parseInt(one, 16).toString(2).padStart(16, '0'))
    .join('');
}

function groupsOf(text: string): readonly string[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  return groups.every((one) => /^[0-9a-fA-F]{1,4}$/.test(one)) ? groups : undefined;
}
