import { parsePolicy } from '../../iam/parse.ts';
import { matchesAction } from '../../iam/pattern.ts';
import { asList, type PolicyStatement } from '../../iam/policy.ts';
import type { Narrowing } from '../session-policy.ts';
import { READ_ACTIONS, readAction } from './actions.ts';

/** What the app asks with every role's session besides its steps: who it is, and what may be reached. */
const ASKED_BESIDE = [
  'sts:GetCallerIdentity',
  'iam:ListAccountAliases',
  'ssm:DescribeInstanceInformation',
];
const NOTHING: PolicyStatement = { Effect: 'Deny', Action: '*', Resource: '*' };

/**
 * What narrows a probe's session: of `actions`, those that only read, each by its name. Where an inline
 * policy narrowed it before, no more than that allowed: its resources, conditions and denials stay.
 * Managed policies go: what they allow is not known here, and STS would add it.
 */
export function readNarrowing(
  { sessionPolicy }: Narrowing,
  actions: readonly string[],
): Narrowing & { readonly sessionPolicy: string } {
  const reads = [...new Set([...actions, ...ASKED_BESIDE].flatMap(readsIn))].sort();
  const Statement = sessionPolicy === undefined ? [allow(reads)] : within(sessionPolicy, reads);
  return { sessionPolicy: JSON.stringify({ Version: '2012-10-17', Statement }) };
}

/**
 * Whether a session of whatever role can only read with this inline policy and no other: each action it
 * allows is in the table, by its whole name.
 */
export function onlyReads(policy: string | undefined): boolean {
  const parsed = policy === undefined ? undefined : parsePolicy(policy);
  if (!parsed?.ok) return false;
  return parsed.value.Statement.every(
    ({ Effect, Action }) =>
      Effect === 'Deny' ||
      (Action !== undefined && asList(Action).every((action) => readAction(action) !== undefined)),
  );
}

function readsIn(action: string): readonly string[] {
  if (/[*?]/.test(action)) return READ_ACTIONS.filter((read) => matchesAction(action, read));
  const read = readAction(action);
  return read === undefined ? [] : [read];
}

/** A policy that cannot be read allows nothing. */
function within(policy: string, reads: readonly string[]): readonly PolicyStatement[] {
  const parsed = parsePolicy(policy);
  if (!parsed.ok) return [NOTHING];
  const statements = parsed.value.Statement.flatMap((statement): readonly PolicyStatement[] => {
    if (statement.Effect === 'Deny') return [statement];
    const { Sid: _sid, Action, NotAction, ...rest } = statement;
    const allowed = reads.filter((read) =>
      NotAction === undefined
        ? asList(Action).some((pattern) => matchesAction(pattern, read))
        : !asList(NotAction).some((pattern) => matchesAction(pattern, read)),
    );
    return allowed.length === 0 ? [] : [{ ...rest, Action: allowed }];
  });
  return statements.length === 0 ? [NOTHING] : statements;
}

function allow(reads: readonly string[]): PolicyStatement {
  return { Effect: 'Allow', Action: reads, Resource: '*' };
}
