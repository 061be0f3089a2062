import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

// Who the SDK's own chain of providers makes of this environment; or why it could not tell.
const [endpoint] = process.argv.slice(2);
const client = new STSClient({ endpoint, maxAttempts: 1 });
try {
  const { Arn } = await client.send(new GetCallerIdentityCommand({}));
  process.stdout.write(`${Arn}\n`);
} catch (error) {
  process.stdout.write(`${error.name}: ${error.Code ?? error.message}\n`);
}
