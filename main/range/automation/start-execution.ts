import { checkValues } from '../../core/ssm-document/check-values.ts';
import { parseDocumentText } from '../../core/ssm-document/parse.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Call, Operation } from '../service.ts';
import { DOCUMENT_NAME_RULE, DOCUMENT_VERSION_RULE, instancesOf } from '../ssm/resources.ts';
import { versionFault } from '../ssm/document-calls.ts';
import type { ExecutionRecord } from '../state/model.ts';
import { uuidOf } from '../uuid.ts';
import { automationDocumentOfName, type AutomationDocument } from './documents.ts';

/** More than a drill starts; the oldest are forgotten. */
const KEPT = 500;

const TOKEN_RULE = { pattern: /[a-fA-F0-9]{8}-(?:[a-fA-F0-9]{4}-){3}[a-fA-F0-9]{12}/ };

/**
 * StartAutomationExecution: shape, permission, document, values; then it is on disk before its
 * answer leaves. The same token with the same request gives the execution there is.
 */
export const startAutomationExecution: Operation = (call, input) => {
  const reader = new Reader(input);
  const name = reader.text('DocumentName', { ...DOCUMENT_NAME_RULE, required: true }) ?? '';
  const version = reader.text('DocumentVersion', DOCUMENT_VERSION_RULE);
  const token = reader.text('ClientToken', TOKEN_RULE)?.toLowerCase() ?? '';
  reader.text('Mode', { oneOf: ['Auto', 'Interactive'] });
  const parameters = reader.lists('Parameters');
  const resource = `arn:aws:ssm:${call.region}:${ownerOf(call, name)}:automation-definition/${name}:${version ?? '$DEFAULT'}`;
  const fault = reader.error() ?? accessFault(call, 'ssm:StartAutomationExecution', resource);
  if (fault) return err(fault);
  const document = automationDocumentOfName(name);
  if (!document) {
    const message = `Automation document ${name} was not found.`;
    return err(awsError('AutomationDefinitionNotFoundException', message));
  }
  if (versionFault(document, version)) {
    const message = `Version ${version ?? ''} of ${name} was not found.`;
    return err(awsError('AutomationDefinitionVersionNotFoundException', message));
  }
  const values = withDefaults(document, parameters);
  if (!values.ok) return values;
  const same =
    token === '' ? undefined : call.store.state.executions.find((one) => one.clientToken === token);
  if (same) return repeated(same, document, parameters);
  const execution: ExecutionRecord = {
    id: uuidOf(call.random(16)),
    region: call.region,
    account: call.caller.account,
    document: document.name,
    documentVersion: document.version,
    clientToken: token,
    executedBy: call.caller.arn,
    requestedAt: call.now,
    startedAt: call.clock.drill(),
    parameters: copyOf(parameters),
    plan: [
      ...document.plan(
        values.value,
        instancesOf(call).map(({ id }) => id),
      ),
    ],
  };
  call.store.update((state) => ({
    ...state,
    executions: [...state.executions, execution].slice(-KEPT),
  }));
  return ok({ AutomationExecutionId: execution.id });
};

function ownerOf({ caller }: Call, name: string): string {
  return /^AWS/.test(name) ? '' : caller.account;
}

function withDefaults(
  document: AutomationDocument,
  given: Readonly<Record<string, readonly string[]>>,
): Result<Readonly<Record<string, readonly string[]>>, AwsError> {
  const parsed = parseDocumentText(document.name, document.content);
  if (!parsed.ok) return err(awsError('InternalServerError', 'The document cannot be read.', 500));
  const wrong = checkValues(parsed.value, given)[0];
  if (wrong) {
    const message = `Parameter "${wrong.parameter}" is not valid: ${wrong.why}.`;
    return err(awsError('InvalidAutomationExecutionParametersException', message));
  }
  const usual = parsed.value.parameters.map(({ name, default: value = [] }) => [name, value]);
  return ok({ ...Object.fromEntries(usual), ...given });
}

function repeated(
  same: ExecutionRecord,
  document: AutomationDocument,
  parameters: Readonly<Record<string, readonly string[]>>,
): ReturnType<Operation> {
  const alike =
    same.document === document.name &&
    JSON.stringify(same.parameters) === JSON.stringify(copyOf(parameters));
  if (alike) return ok({ AutomationExecutionId: same.id });
  const message = 'The request differs from the one this client token was used for.';
  return err(awsError('IdempotentParameterMismatch', message));
}

/** In one order, so that two requests can be compared. */
function copyOf(
  parameters: Readonly<Record<string, readonly string[]>>,
): ExecutionRecord['parameters'] {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, values]) => [name, [...values]]));
}
