/** An IAM policy document as written (IAM User Guide, "Grammar of the IAM JSON policy language"). */
export interface PolicyDocument {
  /** Variables count in `2012-10-17` only; absent means `2008-10-17` (IAM User Guide, "Version"). */
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement: readonly PolicyStatement[];
}

export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: Principals;
  readonly NotPrincipal?: Principals;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Conditions;
}

/** Who a policy on a resource speaks of (IAM User Guide, "Principal"). */
export type Principals =
  | '*'
  | {
      readonly AWS?: string | readonly string[];
      readonly Service?: string | readonly string[];
      readonly Federated?: string | readonly string[];
      readonly CanonicalUser?: string | readonly string[];
    };

/** Operator → condition key → value or values. */
export type Conditions = Readonly<
  Record<string, Readonly<Record<string, string | readonly string[]>>>
>;

/** Condition keys in lower case → values. A key that is not in the request is absent, not empty. */
export type RequestContext = ReadonlyMap<string, readonly string[]>;

export interface AccessRequest {
  /** `service:Action`. */
  readonly action: string;
  readonly resource: string;
  readonly context: RequestContext;
}

export function asList(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
