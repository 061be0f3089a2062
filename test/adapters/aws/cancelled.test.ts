import { afterEach, expect, test } from 'vitest';
import { createSsm } from '../../../main/adapters/aws/ssm.ts';
import { resultsOf } from '../../../main/actions/follow-command.ts';
import { stateOf } from '../../../main/core/run/command-targets.ts';
import { httpServer, type LocalServer } from './local-server.ts';

let server: LocalServer | undefined;
afterEach(() => server?.close());

const ssm = createSsm({ allowEndpoint: () => true });
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'canary-of-cancelling',
};
const id = '11111111-2222-4333-8444-555555555555';

/** What one cancelled target comes to, with AWS's word on its plugins. */
async function cancelled(plugins: readonly object[]) {
  server = await httpServer((request, response) => {
    const list = request.headers['x-amz-target'] === 'AmazonSSM.ListCommandInvocations';
    const one = { CommandId: id, InstanceId: 'i-0a7f3c91d2e84b605', Status: 'Cancelled' };
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(
      JSON.stringify(
        list
          ? { CommandInvocations: [{ ...one, CommandPlugins: plugins }] }
          : { Commands: [{ CommandId: id, Status: 'Cancelled' }] },
      ),
    );
  });
  const report = await ssm.command({ at: server.at, credentials, skewMs: 0 }, id);
  if (!report.ok) throw new Error(report.error.raw);
  const [result] = resultsOf(report.value, []);
  return result && { state: stateOf(result), ms: result.ms };
}

const START = 1_790_000_000;
test.each([
  ['no start, no output, code -1', [{ ResponseCode: -1, Output: '' }], 'not-begun'],
  ['the same, its times at zero', [{ ResponseCode: -1, ResponseStartDateTime: 0 }], 'not-begun'],
  ['a start and no end', [{ ResponseCode: -1, ResponseStartDateTime: START }], 'stopped'],
  ['output, though no start', [{ ResponseCode: -1, Output: 'moved 3 files' }], 'stopped'],
  ['a code of its own', [{ ResponseCode: 137 }], 'stopped'],
  ['one of two begun', [{ ResponseCode: -1 }, { ResponseCode: 0 }], 'stopped'],
  ['no code', [{ Output: '' }], 'unknown'],
  ['no plugin', [], 'unknown'],
])('%s', async (_, plugins, state) => {
  expect(await cancelled(plugins)).toEqual({ state, ms: undefined });
});
