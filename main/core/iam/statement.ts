import { conditionsHold } from './condition.ts';
import { fitsResource, matchesAction, patternOf } from './pattern.ts';
import { asList, type AccessRequest, type PolicyDocument, type PolicyStatement } from './policy.ts';
import { fillResource } from './variables.ts';

/** The statements of a policy whose action, resource and conditions meet the request. */
export function applying(
  { Version, Statement }: PolicyDocument,
  request: AccessRequest,
): readonly PolicyStatement[] {
  const variables = Version === '2012-10-17';
  return Statement.filter((statement) => applies(statement, request, variables));
}

/** Principals aside. */
function applies(statement: PolicyStatement, request: AccessRequest, variables: boolean): boolean {
  return (
    actionApplies(statement, request.action) &&
    resourceApplies(statement, request, variables) &&
    conditionsHold(statement.Condition ?? {}, request.context, variables)
  );
}

function actionApplies({ Action, NotAction }: PolicyStatement, action: string): boolean {
  if (NotAction !== undefined) {
    return !asList(NotAction).some((pattern) => matchesAction(pattern, action));
  }
  return asList(Action).some((pattern) => matchesAction(pattern, action));
}

/** Trust policies have no Resource: they belong to the role asked for. */
function resourceApplies(
  { Resource, NotResource }: PolicyStatement,
  { resource, context }: AccessRequest,
  variables: boolean,
): boolean {
  const matches = (value: string): boolean => {
    const filled = variables ? fillResource(value, context) : patternOf(value);
    return filled !== undefined && fitsResource(filled, resource);
  };
  if (NotResource !== undefined) return !asList(NotResource).some(matches);
  return Resource === undefined || asList(Resource).some(matches);
}
