/** What a person typed or pasted as a code, as plain digits: full-width digits are taken, blanks dropped. */
export function plainDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/gu, '');
}

export function isCode(typed: string): boolean {
  return /^\d{6}$/.test(plainDigits(typed));
}

/** `111122223333` as AWS's console writes it, `1111-2222-3333`. */
export function accountNumber(account: string): string {
  return /^\d{12}$/.test(account)
    ? `${account.slice(0, 4)}-${account.slice(4, 8)}-${account.slice(8)}`
    : account;
}

/** A hash in groups of four, so that two people can compare it aloud. */
export function grouped(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}
