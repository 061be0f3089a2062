import { z } from 'zod';
import type { PolicyDocument } from '../../iam/policy.ts';

const statement = z.looseObject({ Effect: z.enum(['Allow', 'Deny']) });
const policy = z.looseObject({
  Statement: z.union([z.array(statement), statement.transform((one) => [one])]),
});

/** IAM gives policies as text in URL encoding (RFC 3986), other services as text, the CLI as JSON. */
export function documentOf(given: unknown): PolicyDocument | undefined {
  try {
    const json: unknown = typeof given === 'string' ? JSON.parse(decoded(given)) : given;
    const read = policy.safeParse(json);
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** A policy as plain text begins with a brace, which the encoding never leaves as it is. */
function decoded(text: string): string {
  return text.trimStart().startsWith('{') ? text : decodeURIComponent(text);
}
