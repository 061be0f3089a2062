import { evaluatePolicies } from '../iam/evaluate.ts';
import type { AccessRequest, PolicyDocument } from '../iam/policy.ts';
import type { NamedPolicy, RoleFacts } from './facts.ts';

/** The texts of policies; undefined where one cannot be read, so that nothing is made of the rest. */
export function documentsOf(
  policies: readonly NamedPolicy[],
): readonly PolicyDocument[] | undefined {
  const documents = policies.flatMap(({ document }) => (document === undefined ? [] : [document]));
  return documents.length < policies.length ? undefined : documents;
}

/** What a role asks for, in a session of whom it is for. Keys in lower case. */
export function asked(
  { arn, name }: Pick<RoleFacts, 'arn' | 'name'>,
  action: string,
  resource: string,
  more: Readonly<Record<string, string>> = {},
): AccessRequest {
  const account = arn.split(':')[4] ?? '';
  return {
    action,
    resource,
    context: new Map(
      Object.entries({
        'aws:principalarn': arn,
        'aws:principalaccount': account,
        'aws:userid': `${SESSION}:${name}`,
        ...more,
      }).map(([key, value]) => [key, [value]]),
    ),
  };
}

/** Stands for the id of the role in `aws:userid`. */
const SESSION = 'AROAEXAMPLE1234567890';

/** Whether its own policies let a role do it. What stands above them is ROLE-04. */
export function allowsOwn(documents: readonly PolicyDocument[], request: AccessRequest): boolean {
  return evaluatePolicies(documents, request) === 'allow';
}
