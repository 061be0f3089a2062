import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { automationDocumentOfName } from '../automation/documents.ts';
import { Reader, textIn } from '../protocol/input.ts';
import type { Call, Operation } from '../service.ts';
import { unknownDocument } from './document-calls.ts';
import { documentArn } from './resources.ts';

const ACCOUNT = /^(?:\d{12}|[Aa]ll)$/;

/** Accounts a document of the organisation is shared with (SSM API, ModifyDocumentPermission). */
export const modifyDocumentPermission: Operation = (call, input) => {
  const name = textIn(input, 'Name');
  const denied = accessFault(call, 'ssm:ModifyDocumentPermission', documentArn(call, name));
  if (denied) return err(denied);
  if (automationDocumentOfName(name)?.owner !== 'Self') return err(unknownDocument(name));
  const reader = new Reader(input);
  const added = reader.texts('AccountIdsToAdd', 20);
  const removed = reader.texts('AccountIdsToRemove', 20);
  const wrong = [...added, ...removed].find((id) => !ACCOUNT.test(id));
  const fault = reader.error();
  if (fault) return err(fault);
  if (wrong !== undefined) {
    return err(awsError('ValidationException', `The account ID ${wrong} is not valid.`));
  }
  const kept = sharedWith(call, name).filter((id) => !removed.includes(id));
  call.things.put({
    kind: 'document-sharing',
    account: call.caller.account,
    region: call.region,
    id: name,
    data: { accounts: [...new Set([...kept, ...added])] },
  });
  return ok({});
};

export const describeDocumentPermission: Operation = (call, input) => {
  const name = textIn(input, 'Name');
  const denied = accessFault(call, 'ssm:DescribeDocumentPermission', documentArn(call, name));
  if (denied) return err(denied);
  const accounts = sharedWith(call, name);
  return ok({
    AccountIds: accounts,
    AccountSharingInfoList: accounts.map((AccountId) => ({
      AccountId,
      SharedDocumentVersion: '$DEFAULT',
    })),
  });
};

function sharedWith({ things, caller }: Call, name: string): readonly string[] {
  return things.find('document-sharing', caller.account, name)?.data.accounts ?? [];
}
