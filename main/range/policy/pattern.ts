/**
 * IAM's wildcards: `*` any run of characters, `?` exactly one. Backtracks over the last star only,
 * so a hostile pattern costs at most pattern × text steps.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (next < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at;
      resume = next;
      at += 1;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[next])) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      next = resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

/** Actions compare without regard to case. */
export function matchesAction(pattern: string, action: string): boolean {
  return matchesPattern(pattern.toLowerCase(), action.toLowerCase());
}

/** ArnLike: each of the six colon-separated parts is matched on its own. */
export function matchesArn(pattern: string, arn: string): boolean {
  const wanted = arnParts(pattern);
  const given = arnParts(arn);
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => matchesPattern(part, given[index] ?? ''))
  );
}

function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
