import { err, ok, type Result } from '../../core/result.ts';
import type { AwsError } from '../failure.ts';
import { Reader, type Input } from '../protocol/input.ts';
import { DOCUMENT_NAME_RULE, DOCUMENT_VERSION_RULE, INSTANCE_ID_RULE } from './resources.ts';

/** SendCommand's members, checked for shape only. */
export interface SendCommandRequest {
  readonly documentName: string;
  readonly documentVersion?: string;
  readonly documentHash?: string;
  readonly instanceIds: readonly string[];
  readonly targets: readonly { readonly key: string; readonly values: readonly string[] }[];
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly comment: string;
  /** Seconds in which the agent must have picked the command up. */
  readonly timeoutSeconds: number;
  readonly maxConcurrency: string;
  readonly maxErrors: string;
  readonly logGroup?: string;
}

const USUAL_TIMEOUT_SECONDS = 3_600;
const CONCURRENCY = /([1-9][0-9]*|[1-9][0-9]%|[1-9]%|100%)/;
const ERRORS = /([1-9][0-9]*|[0]|[1-9][0-9]%|[0-9]%|100%)/;

export function readSendCommand(input: Input): Result<SendCommandRequest, AwsError> {
  const reader = new Reader(input);
  const documentName = reader.text('DocumentName', { ...DOCUMENT_NAME_RULE, required: true });
  const documentVersion = reader.text('DocumentVersion', DOCUMENT_VERSION_RULE);
  const documentHash = reader.text('DocumentHash', { most: 256 });
  reader.text('DocumentHashType', { oneOf: ['Sha256'] });
  const instanceIds = reader.texts('InstanceIds', 50);
  for (const [index, id] of instanceIds.entries()) {
    reader.check(`instanceIds.${index + 1}.member`, id, INSTANCE_ID_RULE);
  }
  const targets = reader.list('Targets', 5).map((target) => {
    const inner = new Reader(target);
    return { key: inner.text('Key') ?? '', values: inner.texts('Values', 50) };
  });
  const parameters = reader.lists('Parameters');
  const comment = reader.text('Comment', { most: 100 }) ?? '';
  const timeoutSeconds = reader.whole('TimeoutSeconds', 30, 2_592_000) ?? USUAL_TIMEOUT_SECONDS;
  const maxConcurrency = reader.text('MaxConcurrency', { most: 7, pattern: CONCURRENCY }) ?? '50';
  const maxErrors = reader.text('MaxErrors', { most: 7, pattern: ERRORS }) ?? '0';
  const logGroup = logGroupOf(input);
  const fault = reader.error();
  if (fault) return err(fault);
  return ok({
    documentName: documentName ?? '',
    instanceIds,
    targets,
    parameters,
    comment,
    timeoutSeconds,
    maxConcurrency,
    maxErrors,
    ...(documentVersion === undefined ? {} : { documentVersion }),
    ...(documentHash === undefined ? {} : { documentHash }),
    ...(logGroup === undefined ? {} : { logGroup }),
  });
}

/** Without a name of its own, output goes to a group named for the document (SSM API). */
function logGroupOf(input: Input): string | undefined {
  const given = input['CloudWatchOutputConfig'];
  if (typeof given !== 'object' || given === null) return undefined;
  const reader = new Reader(given as Input);
  if (!reader.flag('CloudWatchOutputEnabled')) return undefined;
  return reader.text('CloudWatchLogGroupName') ?? `/aws/ssm/${String(input['DocumentName'])}`;
}
