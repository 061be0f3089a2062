/** Characters IAM counts: white space aside (IAM User Guide, "IAM and AWS STS quotas"). */
export const LIMITS = {
  managed: 6_144,
  trust: 2_048,
  /** Service control policies; here white space counts (Organizations User Guide, "Quotas"). */
  scp: 5_120,
} as const;

/** Managed policies a group can have. */
export const POLICIES_OF_GROUP = 10;

export function sizeOf(document: unknown): number {
  return JSON.stringify(document).length;
}
