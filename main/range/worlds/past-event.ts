/** Who did something before the drill began, in the words of CloudTrail's `userIdentity`. */
export type PastIdentity =
  | { readonly type: 'Root'; readonly account: string }
  | {
      readonly type: 'IAMUser';
      readonly account: string;
      readonly user: string;
      readonly key?: string;
    }
  | {
      readonly type: 'AssumedRole';
      readonly account: string;
      readonly role: string;
      readonly session: string;
      readonly mfa?: boolean;
      readonly sourceIdentity?: string;
      /** Access key of the session; made up from who it is where absent. */
      readonly key?: string;
    }
  | {
      readonly type: 'SAMLUser';
      readonly account: string;
      readonly provider: string;
      readonly user: string;
    }
  | { readonly type: 'AWSService'; readonly account: string; readonly service: string };

/** One event of the time before a drill. It is dated from the first start of the range. */
export interface PastEvent {
  readonly minutesBefore: number;
  /** Whose trail it is in. */
  readonly account: string;
  readonly region: string;
  /** Service, as `iam`. */
  readonly service: string;
  readonly name: string;
  readonly by: PastIdentity;
  readonly ip: string;
  readonly agent: string;
  readonly asked?: Readonly<Record<string, unknown>>;
  readonly answered?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: string; readonly message: string };
  /** `additionalEventData`, as a console sign-in has it. */
  readonly more?: Readonly<Record<string, unknown>>;
}
