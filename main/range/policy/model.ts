/** An IAM policy document as written (IAM User Guide, "Grammar of the IAM JSON policy language"). */
export interface PolicyDocument {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement: readonly PolicyStatement[];
}

export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | { readonly AWS: string | readonly string[] };
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Conditions;
}

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
