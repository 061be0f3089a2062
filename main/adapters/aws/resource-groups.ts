import type { AwsFailure, CallTo } from '../../core/ports/aws.ts';
import { call, notAws, type AwsOptions } from '../../core/aws/call.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { clientSettings } from './client-settings.ts';
import { allPages } from './pages.ts';

/** ListGroupResources: at most 50 a page. */
const PAGE = 50;
const ATTEMPTS = 3;

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
  const { region } = to.at;
  const answer = await call(options, {
    region,
    effect: false,
    send: async (handler) => {
      const sdk = await import('@aws-sdk/client-resource-groups');
      const settings = clientSettings('resource-groups', to, ATTEMPTS, handler);
      const client = new sdk.ResourceGroupsClient(settings);
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
    },
  });
  if (!answer.ok) return err(answer.error.failure);
  const { arns, errors } = answer.value.output;
  if (errors.length > 0) return err(notAws(region, false, `${group}: ${errors.join(', ')}`));
  return ok([...new Set(arns.flatMap((arn) => INSTANCE_ARN.exec(arn)?.[1] ?? []))]);
}
