import { evaluatePolicies } from '../iam/evaluate.ts';
import type { AccessRequest, Conditions, PolicyDocument, PolicyStatement } from '../iam/policy.ts';

/** Condition keys that say from where somebody calls (IAM User Guide, "global condition keys"). */
const KEYS = new Set([
  'aws:sourceip',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:vpcsourceip',
  'aws:viaawsservice',
  'signin:sourceip',
  'signin:sourcevpc',
  'signin:sourcevpce',
  'signin:consolesourcevpce',
]);

const isOfNetwork = (key: string): boolean => KEYS.has(key.toLowerCase());

/** Whether the statement depends on from where somebody calls. */
export function namesNetwork({ Condition = {} }: PolicyStatement): boolean {
  return Object.values(Condition).some((keys) => Object.keys(keys).some(isOfNetwork));
}

/** Whether a policy refuses the request from networks that it does not name: nobody knows tonight's. */
export function refusesElsewhere(policy: PolicyDocument, request: AccessRequest): boolean {
  return policy.Statement.some((one) => {
    if (one.Effect !== 'Deny' || !namesNetwork(one)) return false;
    const anywhere = { ...one, Condition: withoutNetwork(one.Condition ?? {}) };
    const alone = { ...policy, Statement: [anywhere] };
    return evaluatePolicies([alone], request) === 'explicit-deny';
  });
}

function withoutNetwork(conditions: Conditions): Conditions {
  return Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).filter(([key]) => !isOfNetwork(key))),
    ]),
  );
}
