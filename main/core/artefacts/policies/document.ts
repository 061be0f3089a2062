import type { PolicyDocument, PolicyStatement } from '../../iam/policy.ts';

export function documentOf(...statements: readonly PolicyStatement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}
