/** A rule for secrets nobody told us of. Group 1 stays where `keepGroup`, the rest is masked. */
export interface Rule {
  readonly id: string;
  readonly find: RegExp;
  readonly keepGroup?: boolean;
  /** True: what was found is no secret after all. Looks at a bounded stretch around it only. */
  readonly unless?: (found: string, text: string, at: number) => boolean;
}

/**
 * Shannon entropy, bits per character. Random base64 of 40 characters has about 4.8, words 3 to 4.
 */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** A name standing for a value that is filled in elsewhere: `$TOKEN`, `{{Token}}`, `<token>`, `***`. */
export function isReference(value: string): boolean {
  const bare = value.replace(/^\\?["'`「『(]+/, '').slice(0, 200);
  return (
    /^(?:\$[A-Za-z_{(]|\{\{|\$\{|<[A-Za-z/!]|%[A-Za-z_]+%|\*{3}|x{4,}(?!\w)|\.{3}|\[|@[a-z])/i.test(
      bare,
    ) ||
    /^(?:null|none|nil|true|false|yes|no|required|optional|string|undefined|secret|redacted|n\/a)\b/i.test(
      bare,
    )
  );
}
