import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader, type Input } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import { automationDocumentOfName, automationDocuments } from '../automation/documents.ts';
import { documentOfName, documents, type SsmDocument } from './documents.ts';
import { page } from './page.ts';
import { DOCUMENT_NAME_RULE, DOCUMENT_VERSION_RULE, documentArn, everything } from './resources.ts';

export const unknownDocument = (name: string): AwsError =>
  awsError('InvalidDocument', `Document with name ${name} does not exist.`);

export const getDocument: Operation = (call, input) => {
  const found = lookUp(call, input, 'ssm:GetDocument');
  if (!found.ok) return found;
  const document = found.value;
  return ok({
    Name: document.name,
    CreatedDate: new Date(document.created),
    DocumentVersion: document.version,
    Status: 'Active',
    Content: document.content,
    DocumentType: document.type,
    DocumentFormat: 'JSON',
  });
};

export const describeDocument: Operation = (call, input) => {
  const found = lookUp(call, input, 'ssm:DescribeDocument');
  return found.ok ? ok({ Document: described(call, found.value) }) : found;
};

export const listDocuments: Operation = (call, input) => {
  const reader = new Reader(input);
  const most = reader.whole('MaxResults', 1, 50);
  const filters = reader.list('Filters', 6);
  const next = reader.text('NextToken');
  const fault = reader.error() ?? accessFault(call, 'ssm:ListDocuments', everything(call));
  if (fault) return err(fault);
  let found: readonly SsmDocument[] = [...documents, ...automationDocuments];
  for (const filter of filters) {
    const inner = new Reader(filter);
    const [key, values] = [inner.text('Key', { required: true }) ?? '', inner.texts('Values', 50)];
    const wanted = inner.error();
    if (wanted) return err(wanted);
    const test = FILTERS[key];
    if (!test) return err(awsError('InvalidFilterKey', `The filter key ${key} is not valid.`));
    found = found.filter((document) => values.some((value) => test(document, value)));
  }
  return page(found, most ?? 50, next, (shown, token) => ({
    DocumentIdentifiers: shown.map((document) => ({
      Name: document.name,
      CreatedDate: new Date(document.created),
      Owner: ownerOf(call, document),
      PlatformTypes: document.platforms,
      DocumentVersion: document.version,
      DocumentType: document.type,
      SchemaVersion: document.schemaVersion,
      DocumentFormat: 'JSON',
      Tags: [],
    })),
    NextToken: token,
  }));
};

const FILTERS: Readonly<Record<string, (document: SsmDocument, value: string) => boolean>> = {
  Name: ({ name }, value) => name.startsWith(value),
  Owner: ({ owner }, value) =>
    value === 'All' ||
    (owner === 'Amazon' ? value === 'Amazon' || value === 'Public' : value === 'Self'),
  PlatformTypes: ({ platforms }, value) => platforms.includes(value),
  DocumentType: ({ type }, value) => value === type,
};

function lookUp(call: Call, input: Input, action: string): Result<SsmDocument, AwsError> {
  const reader = new Reader(input);
  const name = reader.text('Name', { ...DOCUMENT_NAME_RULE, required: true }) ?? '';
  const version = reader.text('DocumentVersion', DOCUMENT_VERSION_RULE);
  const fault = reader.error() ?? accessFault(call, action, documentArn(call, name));
  if (fault) return err(fault);
  const document = documentOfName(name) ?? automationDocumentOfName(name);
  if (!document) return err(unknownDocument(name));
  const wrong = versionFault(document, version);
  return wrong ? err(wrong) : ok(document);
}

export function versionFault(
  { name, version }: SsmDocument,
  asked: string | undefined,
): AwsError | undefined {
  return asked === undefined || [version, '$LATEST', '$DEFAULT'].includes(asked)
    ? undefined
    : awsError('InvalidDocumentVersion', `Document ${name} has no version ${asked}.`);
}

function ownerOf({ caller }: Call, { owner }: SsmDocument): string {
  return owner === 'Amazon' ? owner : caller.account;
}

function described(call: Call, document: SsmDocument): Structure {
  return {
    Hash: document.sha256,
    HashType: 'Sha256',
    Name: document.name,
    Owner: ownerOf(call, document),
    CreatedDate: new Date(document.created),
    Status: 'Active',
    DocumentVersion: document.version,
    Description: document.description,
    Parameters: document.parameters.map((one) => ({
      Name: one.name,
      Type: one.type,
      Description: one.description,
      DefaultValue: one.default,
    })),
    PlatformTypes: document.platforms,
    DocumentType: document.type,
    SchemaVersion: document.schemaVersion,
    LatestVersion: document.version,
    DefaultVersion: document.version,
    DocumentFormat: 'JSON',
    Tags: [],
  };
}
