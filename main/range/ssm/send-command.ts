import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import type { Call, Operation } from '../service.ts';
import type { CommandRecord } from '../state/model.ts';
import { uuidOf } from '../uuid.ts';
import { unknownDocument, versionFault } from './document-calls.ts';
import { documentOfName, type SsmDocument } from './documents.ts';
import { deliveries } from './delivery.ts';
import { commandOf } from './command-view.ts';
import { documentArn, instanceArn, instancesOf } from './resources.ts';
import { readSendCommand, type SendCommandRequest } from './send-command-request.ts';
import { targetsOf } from './targets.ts';

/** More commands than a drill sends; the oldest are forgotten. */
const KEPT = 1_000;

/**
 * SendCommand: shape, permission on document and on every instance, document and its hash,
 * instances, parameters; then the command is on disk before its answer leaves.
 */
export const sendCommand: Operation = (call, input) => {
  const read = readSendCommand(input);
  if (!read.ok) return read;
  const request = read.value;
  const action = 'ssm:SendCommand';
  const refused = accessFault(call, action, documentArn(call, request.documentName));
  if (refused) return err(refused);
  const document = checkDocument(request);
  if (!document.ok) return document;
  const targets = targetsOf(call, request);
  if (!targets.ok) return targets;
  for (const id of targets.value) {
    const tags = instancesOf(call).find((instance) => instance.id === id)?.tags ?? {};
    const extra = Object.entries(tags).flatMap(([key, value]) => [
      [`ssm:resourceTag/${key}`, [value]] as const,
      [`aws:ResourceTag/${key}`, [value]] as const,
    ]);
    const denied = accessFault(call, action, instanceArn(call, id), Object.fromEntries(extra));
    if (denied) return err(denied);
  }
  const fault =
    instanceFault(call, targets.value, document.value) ?? parameterFault(request, document.value);
  if (fault) return err(fault);

  const sent: CommandRecord = {
    id: uuidOf(call.random(16)),
    region: call.region,
    account: call.caller.account,
    document: document.value.name,
    documentVersion: document.value.version,
    comment: request.comment,
    requestedAt: call.now,
    startedAt: call.clock.drill(),
    timeoutSeconds: request.timeoutSeconds,
    parameters: Object.fromEntries(
      Object.entries(request.parameters).map(([name, values]) => [name, [...values]]),
    ),
    instanceIds: [...targets.value],
    targets: request.targets.map(({ key, values }) => ({ key, values: [...values] })),
    maxConcurrency: request.maxConcurrency,
    maxErrors: request.maxErrors,
    ...(request.logGroup === undefined ? {} : { logGroup: request.logGroup }),
    cancelledAt: {},
  };
  const command = { ...sent, delivered: deliveries(call, sent, {}, 0) };
  call.store.update((state) => ({
    ...state,
    commands: [...state.commands, command].slice(-KEPT),
  }));
  return ok({ Command: commandOf(call, command) });
};

function checkDocument(request: SendCommandRequest): Result<SsmDocument, AwsError> {
  const document = documentOfName(request.documentName);
  if (!document) return err(unknownDocument(request.documentName));
  const wrong = versionFault(document, request.documentVersion);
  if (wrong) return err(wrong);
  const { documentHash } = request;
  return documentHash === undefined || documentHash.toLowerCase() === document.sha256
    ? ok(document)
    : err(
        awsError(
          'InvalidDocument',
          `The document hash given does not match the hash of version ${document.version} of ${document.name}.`,
        ),
      );
}

function instanceFault(
  call: Call,
  ids: readonly string[],
  document: SsmDocument,
): AwsError | undefined {
  const known = instancesOf(call);
  const unknown = ids.filter((id) => !known.some((instance) => instance.id === id));
  if (unknown.length > 0) {
    return awsError(
      'InvalidInstanceId',
      `Instances [[${unknown.join(', ')}]] not in a valid state for account ${call.caller.account}`,
    );
  }
  const foreign = known.some(
    ({ id, platform }) => ids.includes(id) && !document.platforms.includes(platform),
  );
  return foreign
    ? awsError(
        'UnsupportedPlatformType',
        'The document does not support the platform type of the given instance IDs.',
      )
    : undefined;
}

function parameterFault(
  { parameters }: SendCommandRequest,
  document: SsmDocument,
): AwsError | undefined {
  const names = document.parameters.map(({ name }) => name);
  const unknown = Object.keys(parameters).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    return awsError(
      'InvalidParameters',
      `Parameter "${unknown}" is not defined in document ${document.name}.`,
    );
  }
  for (const { name, type, default: usual, pattern } of document.parameters) {
    const values = parameters[name];
    if (values === undefined || values.length === 0) {
      if (usual === undefined) {
        return awsError('InvalidParameters', `Parameter "${name}" requires a value.`);
      }
    } else if (type === 'String' && values.length !== 1) {
      return awsError('InvalidParameters', `Parameter "${name}" takes one value.`);
    } else if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(values[0] ?? '')) {
      return awsError(
        'InvalidParameters',
        `Parameter "${name}" does not match pattern ${pattern}.`,
      );
    }
  }
  return undefined;
}
