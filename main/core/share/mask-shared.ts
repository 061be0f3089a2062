const DOTS = '••••';

/** What is masked in what others see, and what stands there instead. */
const RULES: readonly (readonly [pattern: RegExp, shown: string])[] = [
  // An account number: its end is what people compare.
  [/(?<!\d)\d{8}(\d{4})(?!\d)/g, `${DOTS}${DOTS}$1`],
  [/(?<!\d)\d{4}-\d{4}-(\d{4})(?!\d)/g, `${DOTS}-${DOTS}-$1`],
  // Ids of keys and principals.
  [/(?<![A-Z0-9])(A[A-Z]{2}A)[A-Z0-9]{12,}(?![A-Z0-9])/g, `$1${DOTS}`],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, `${DOTS}@${DOTS}`],
  // One's own machine is no address.
  [/(?<![\d.])(?!127\.)\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g, `${DOTS}.${DOTS}`],
];

/** A text as it may be seen by anybody on a call: no account number, key id, address of person or host. */
export function maskShared(text: string): string {
  return RULES.reduce((shown, [pattern, instead]) => shown.replace(pattern, instead), text);
}
