import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { err, ok, type Result } from '../result.ts';

export interface ConditionError {
  readonly code: 'condition-invalid' | 'condition-too-long' | 'unknown-variable' | 'not-a-boolean';
  readonly detail: string;
}

const LONGEST = 500;

/**
 * Calls a condition may make. `matches` and the list macros are left out on purpose: with them a
 * short text can take minutes, and a condition must be decided at once.
 */
const CALLS: ReadonlySet<string> = new Set([
  'size',
  'startsWith',
  'endsWith',
  'contains',
  'int',
  'double',
  'string',
  'bool',
]);

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  limits: {
    maxAstNodes: 200,
    maxDepth: 20,
    maxListElements: 50,
    maxMapEntries: 0,
    maxCallArguments: 3,
  },
});

interface Parsed {
  readonly names: readonly string[];
  readonly run: (vars: Record<string, string>) => unknown;
}

/** The variables a condition reads, or why it is not one. */
export function conditionVariables(expression: string): Result<readonly string[], ConditionError> {
  const parsed = parse(expression);
  return parsed.ok ? ok(parsed.value.names) : parsed;
}

/**
 * Decides a CEL condition (https://cel.dev) over a run's variables, all of them text: compare with
 * quotes (`tier == 'gold'`), or convert first (`int(count) > 3`). Never `eval`; bounded in length,
 * depth and calls. A variable that has no value yet is the error `unknown-variable`.
 */
export function evaluateCondition(
  expression: string,
  vars: Readonly<Record<string, string>>,
): Result<boolean, ConditionError> {
  const parsed = parse(expression);
  if (!parsed.ok) return parsed;
  const known: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const name of parsed.value.names) {
    const value = Object.hasOwn(vars, name) ? vars[name] : undefined;
    if (value !== undefined) known[name] = value;
  }
  try {
    const value = parsed.value.run(known);
    return typeof value === 'boolean'
      ? ok(value)
      : err({ code: 'not-a-boolean', detail: `the condition gives ${typeof value}` });
  } catch (thrown) {
    const missing = parsed.value.names.find((name) => known[name] === undefined);
    return missing === undefined
      ? err({ code: 'condition-invalid', detail: firstLine(thrown) })
      : err({ code: 'unknown-variable', detail: missing });
  }
}

function parse(expression: string): Result<Parsed, ConditionError> {
  if (expression.length > LONGEST) {
    return err({ code: 'condition-too-long', detail: `more than ${String(LONGEST)} characters` });
  }
  try {
    const run = environment.parse(expression);
    const names = new Set<string>();
    const refused = walk(run.ast, names);
    if (refused !== undefined) return err({ code: 'condition-invalid', detail: refused });
    return ok({ names: [...names], run });
  } catch (thrown) {
    return err({ code: 'condition-invalid', detail: firstLine(thrown) });
  }
}

/** Collects variable names; answers what is not allowed, if anything. */
function walk(node: ASTNode, names: Set<string>): string | undefined {
  switch (node.op) {
    case 'value':
      return undefined;
    case 'id':
      names.add(node.args);
      return undefined;
    case 'call': {
      const [name, args] = node.args;
      return CALLS.has(name) ? walkAll(args, names) : `no function ${name}`;
    }
    case 'rcall': {
      const [name, receiver, args] = node.args;
      return CALLS.has(name) ? walkAll([receiver, ...args], names) : `no function ${name}`;
    }
    case 'list':
      return walkAll(node.args, names);
    case '!_':
    case '-_':
      return walk(node.args, names);
    case '?:':
    case '||':
    case '&&':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return walkAll(node.args, names);
    case 'map':
    case '.':
    case '.?':
    case '[]':
    case '[?]':
      return `no operator ${node.op}`;
  }
}

function walkAll(nodes: readonly ASTNode[], names: Set<string>): string | undefined {
  for (const node of nodes) {
    const refused = walk(node, names);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function firstLine(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')[0] ?? '';
}
