import type { Ssm } from '../../core/ports/aws.ts';
import { err, ok } from '../../core/result.ts';
import { notAws, type AwsOptions } from '../../core/aws/call.ts';
import { loggedOutput } from './command-logs.ts';
import { groupMembers } from './resource-groups.ts';
import { ssmCalls } from './ssm-calls.ts';
import { allCommands, outputOf, readCommand } from './ssm-commands.ts';
import { allInstances } from './ssm-instances.ts';

/** AWS Systems Manager through its own SDK client, loaded at the first call. */
export function createSsm(options: AwsOptions = {}): Ssm {
  const run = ssmCalls(options);
  return {
    describeInstances: (to, filter) =>
      run(to, false, (client, sdk) => allInstances(client, sdk, filter)),

    groupMembers: (to, group) => groupMembers(options, to, group),

    output: (to, { commandId, target }) =>
      run(to, false, (client, sdk) => outputOf(client, sdk, commandId, target)),

    loggedOutput: (to, request) => loggedOutput(options, to, request),

    document: async (to, name) => {
      const answer = await run(to, false, async (client, sdk) => {
        const { Document } = await client.send(new sdk.DescribeDocumentCommand({ Name: name }));
        const version = Document?.DocumentVersion;
        const { Content } = await client.send(
          new sdk.GetDocumentCommand({
            Name: name,
            ...(version === undefined ? {} : { DocumentVersion: version }),
          }),
        );
        return { hash: Document?.Hash, kind: Document?.HashType, version, content: Content };
      });
      if (!answer.ok) return answer;
      const { hash, kind, version, content } = answer.value;
      if (
        hash === undefined ||
        kind !== 'Sha256' ||
        version === undefined ||
        content === undefined
      ) {
        return err(notAws(to.at.region, false, `${name} came without version, SHA-256 or content`));
      }
      return ok({ name, version, sha256: hash, content });
    },

    sendCommand: async (to, request) => {
      const answer = await run(to, true, (client, sdk) =>
        client.send(
          new sdk.SendCommandCommand({
            DocumentName: request.document,
            DocumentVersion: request.documentVersion,
            DocumentHash: request.documentSha256,
            DocumentHashType: 'Sha256',
            InstanceIds: [...request.instanceIds],
            Parameters: Object.fromEntries(
              Object.entries(request.parameters).map(([name, values]) => [name, [...values]]),
            ),
            Comment: request.comment,
            TimeoutSeconds: request.timeoutSeconds,
            MaxConcurrency: String(request.maxConcurrency),
            MaxErrors: String(request.maxErrors),
            ...(request.logGroup === undefined
              ? {}
              : {
                  CloudWatchOutputConfig: {
                    CloudWatchLogGroupName: request.logGroup,
                    CloudWatchOutputEnabled: true,
                  },
                }),
          }),
        ),
      );
      if (!answer.ok) return answer;
      const { Command, $metadata } = answer.value;
      return Command?.CommandId === undefined
        ? err(notAws(to.at.region, true, 'an answer without a command id'))
        : ok({ commandId: Command.CommandId, requestId: $metadata.requestId ?? '' });
    },

    findCommands: async (to, { comment, document, instanceIds }, invokedAfter) => {
      const found = await run(to, false, (client, sdk) => allCommands(client, sdk, invokedAfter));
      if (!found.ok) return found;
      const fitting = found.value.filter(
        ({ Comment, DocumentName, InstanceIds }) =>
          Comment === comment && DocumentName === document && isSame(InstanceIds, instanceIds),
      );
      return ok(fitting.flatMap(({ CommandId }) => CommandId ?? []));
    },

    command: async (to, commandId) => {
      const report = await run(to, false, (client, sdk) => readCommand(client, sdk, commandId));
      if (!report.ok) return report;
      if (report.value !== undefined) return ok(report.value);
      return err({
        code: 'command-not-visible-yet',
        raw: `ListCommands does not show ${commandId} yet`,
        region: to.at.region,
        mayHaveHappened: false,
      });
    },

    cancel: async (to, commandId) => {
      const answer = await run(to, true, (client, sdk) =>
        client.send(new sdk.CancelCommandCommand({ CommandId: commandId })),
      );
      return answer.ok ? ok(undefined) : answer;
    },
  };
}

function isSame(listed: readonly string[] | undefined, sent: readonly string[]): boolean {
  const there = new Set(listed);
  return there.size === new Set(sent).size && sent.every((id) => there.has(id));
}
