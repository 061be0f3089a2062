import type { Layer, Policies } from '../../../../main/core/iam/evaluate.ts';
import type {
  Conditions,
  PolicyDocument,
  PolicyStatement,
} from '../../../../main/core/iam/policy.ts';
import type { Asker } from '../../../../main/core/iam/principal.ts';

/** What AWS documents of one request: allowed, denied in so many words, or by saying nothing. */
export type Expected = 'allow' | `deny by ${Layer}` | `silence of ${Layer}`;

export interface Case {
  /** The rule, in our words. */
  readonly says: string;
  readonly asker: Asker;
  readonly policies: Policies;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  readonly expected: Expected;
}

/** Cases of one page of AWS's documentation. */
export interface Page {
  readonly source: string;
  readonly cases: readonly Case[];
}

const IAM = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/';

export function iamPage(page: string, cases: readonly Case[]): Page {
  return { source: `${IAM}${page}.html`, cases };
}

export const ACCOUNT = '111122223333';
export const OTHER = '444455556666';

export const user: Asker = {
  account: ACCOUNT,
  arn: `arn:aws:iam::${ACCOUNT}:user/examplerole-user`,
  principalArn: `arn:aws:iam::${ACCOUNT}:user/examplerole-user`,
};
export const session: Asker = {
  account: ACCOUNT,
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/examplerole/examplesession`,
  principalArn: `arn:aws:iam::${ACCOUNT}:role/examplerole`,
};
export const federated: Asker = {
  account: ACCOUNT,
  arn: `arn:aws:sts::${ACCOUNT}:federated-user/exampleuser`,
  principalArn: user.arn,
};

export function policy(...Statement: readonly PolicyStatement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement };
}

type More = Omit<PolicyStatement, 'Effect' | 'Action' | 'Resource'>;
type Texts = string | readonly string[];

export function allow(Action: Texts, Resource: Texts = '*', more: More = {}): PolicyStatement {
  return { Effect: 'Allow', Action, Resource, ...more };
}

export function deny(Action: Texts, Resource: Texts = '*', more: More = {}): PolicyStatement {
  return { Effect: 'Deny', Action, Resource, ...more };
}

export const all = policy(allow('*'));
export const nothing = policy();

interface Given {
  readonly asker?: Asker;
  readonly identity?: readonly PolicyDocument[];
  readonly action?: string;
  readonly resource?: string;
  readonly context?: Case['context'];
  readonly with?: Omit<Policies, 'identity'>;
}

export const OBJECT = 'arn:aws:s3:::amzn-s3-demo-bucket/key';

export function given(says: string, expected: Expected, asked: Given = {}): Case {
  return {
    says,
    expected,
    asker: asked.asker ?? user,
    policies: { identity: asked.identity ?? [], ...asked.with },
    action: asked.action ?? 's3:GetObject',
    resource: asked.resource ?? OBJECT,
    context: asked.context ?? {},
  };
}

/** One condition on an allow of everything: does it hold for this request? */
export function when(
  says: string,
  holds: boolean,
  Condition: Conditions,
  context: Case['context'] = {},
): Case {
  const identity = [policy(allow('*', '*', { Condition }))];
  return given(says, holds ? 'allow' : 'silence of identity', { identity, context });
}
