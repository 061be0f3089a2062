import type { AwsFailure, CallTo } from '../../core/ports/aws.ts';
import { notAws, type AwsOptions } from '../../core/aws/call.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { clientCalls } from './client-calls.ts';
import { allPages } from './pages.ts';

/** ListGroupResources: at most 50 a page. */
const PAGE = 50;

/** `…:instance/i-…` of EC2, `…:managed-instance/mi-…` of Systems Manager. */
const INSTANCE_ARN = /:(?:instance|managed-instance)\/(m?i-[0-9a-f]{8,17})$/;

/**
 * Ids of the instances in a resource group, as they are now. What else the group holds is passed
 * over: no command can go there. A group whose query AWS could not carry out is refused, since its
 * list would be short without saying so.
 */
export async function groupMembers(
  options: AwsOptions,
  to: CallTo,
  group: string,
): Promise<Result<readonly string[], AwsFailure>> {
  const run = clientCalls(
    options,
    'resource-groups',
    () => import('@aws-sdk/client-resource-groups'),
    (sdk, settings) => new sdk.ResourceGroupsClient(settings),
  );
  const answer = await run(to, false, async (client, sdk) => {
    const errors: string[] = [];
    const arns = await allPages(async (token) => {
      const page = await client.send(
        new sdk.ListGroupResourcesCommand({
          Group: group,
          MaxResults: PAGE,
          ...(token ? { NextToken: token } : {}),
        }),
      );
      errors.push(...(page.QueryErrors ?? []).map(({ ErrorCode }) => ErrorCode ?? ''));
      const items = (page.Resources ?? []).map(({ Identifier }) => Identifier?.ResourceArn ?? '');
      return { items, next: page.NextToken };
    });
    return { arns, errors };
  });
  if (!answer.ok) return answer;
  const { arns, errors } = answer.value;
  if (errors.length > 0) return err(notAws(to.at.region, false, `${group}: ${errors.join(', ')}`));
  return ok([...new Set(arns.flatMap((arn) => INSTANCE_ARN.exec(arn)?.[1] ?? []))]);
}
