/** STS AssumeRole: inline session policy and ARNs of managed ones together hold at most 2,048 characters. */
export const LONGEST_POLICY = 2_048;
/** STS AssumeRole: managed session policies of one call. */
export const MOST_POLICY_ARNS = 10;
/** From here on it is said that little room is left, percent; of the text, and of what AWS packed. */
export const NEAR_LIMIT = 85;

/** What a session is narrowed by: it may do what the role and one of these policies allow. */
export interface Narrowing {
  /** Inline, JSON text. */
  readonly sessionPolicy?: string;
  readonly policyArns?: readonly string[];
}

/** Characters that count against `LONGEST_POLICY`. */
export function policyCharacters({ sessionPolicy = '', policyArns = [] }: Narrowing): number {
  return policyArns.reduce((sum, arn) => sum + arn.length, sessionPolicy.length);
}

/** How much of the text's limit is taken; undefined where there is no session policy. */
export function policyText(narrowing: Narrowing) {
  const characters = policyCharacters(narrowing);
  if (characters === 0) return undefined;
  const near = characters * 100 >= LONGEST_POLICY * NEAR_LIMIT;
  return { characters, most: LONGEST_POLICY, near };
}

/** The first character STS takes in no session policy; it takes Latin-1, tabs and line ends. */
export function refusedCharacter(policy: string): string | undefined {
  return /[^\u0009\u000a\u000d\u0020-\u00ff]/u.exec(policy)?.[0];
}

/** Whether two sessions can do the same: narrowed by the same policies, in whatever order. */
export function sameNarrowing(one: Narrowing, other: Narrowing): boolean {
  const arns = ({ policyArns = [] }: Narrowing): string => [...policyArns].sort().join(' ');
  return one.sessionPolicy === other.sessionPolicy && arns(one) === arns(other);
}
