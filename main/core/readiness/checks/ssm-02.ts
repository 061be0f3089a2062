import { allowsOwn, asked, documentsOf } from '../access.ts';
import { asList, type PolicyDocument } from '../../iam/policy.ts';
import { check, fails, unread, type Said } from '../check.ts';
import type { RoleFacts } from '../facts.ts';
import { breakGlassRoles } from '../given.ts';
import { allows, speaksOf } from '../statements.ts';

const SHELL = 'SSM-SessionManagerRunShell';
/** Documents whose sessions leave no content in a log. */
const UNLOGGED = ['AWS-StartSSHSession', 'AWS-StartPortForwardingSession'];
const CHECKED = 'ssm:sessiondocumentaccesscheck';

/** SEC10-BP05 R42, R49: sessions open with the logged document only, and each ends their own. */
export const ssm02 = check({
  id: 'SSM-02',
  title: {
    en: 'Roles open logged sessions only',
    ja: 'ロールが記録されるセッションだけを開始できる',
  },
  severity: 'high',
  proves: ['R49'],
  scope: 'each',
  predicted: true,
  needs: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Restrict ssm:StartSession to instances and the session document, with ssm:SessionDocumentAccessCheck.',
    ja: 'ssm:StartSession をインスタンスとセッションドキュメントに絞り、ssm:SessionDocumentAccessCheck を付けます。',
  },
  related: {},
  judge: (facts, given) => {
    const roles = breakGlassRoles(facts['iam:GetAccountAuthorizationDetails'].roles, given);
    const opening = roles.filter(({ policies }) =>
      allows(policies).some(({ statement }) => speaksOf(statement, 'ssm:StartSession')),
    );
    const dark = roles
      .filter(({ policies }) => documentsOf(policies) === undefined)
      .map(({ name }) => unread(name, 'iam:GetAccountAuthorizationDetails'));
    if (opening.length + dark.length === 0) {
      return [
        fails(
          given.account,
          'No break-glass role may open a session on a server.',
          'サーバーのセッションを開始できるロールがありません。',
        ),
      ];
    }
    return [...dark, ...opening.flatMap(sessionSaid)];
  },
});

function sessionSaid(role: RoleFacts): Said {
  const { name, arn, policies } = role;
  const documents = documentsOf(policies);
  if (documents === undefined) return [];
  const [, partition = 'aws', , , account = ''] = arn.split(':');
  const at = (rest: string): string => `arn:${partition}:${rest}`;
  const instance = at(`ec2:us-east-1:${account}:instance/i-0123456789abcdef0`);
  const may = (action: string, resource: string, checked = 'true'): boolean =>
    allowsOwn(documents, asked(role, action, resource, { [CHECKED]: checked }));
  const document = (one: string): string => at(`ssm:us-east-1:${account}:document/${one}`);
  const open = UNLOGGED.filter((one) => may('ssm:StartSession', document(one)));
  const others = ['ssm:TerminateSession', 'ssm:ResumeSession'].filter((action) =>
    may(action, at(`ssm:us-east-1:${account}:session/AROAOTHER:someone-0abc`)),
  );
  return [
    ...(may('ssm:StartSession', instance) &&
    [SHELL, ...named(documents)].some((one) => may('ssm:StartSession', document(one)))
      ? []
      : [
          fails(
            name,
            'May not open a session on an instance with the session document.',
            'セッションドキュメントでインスタンスのセッションを開始できません。',
          ),
        ]),
    ...open.map((one) =>
      fails(
        name,
        `May open sessions with ${one}, which leave no content in the log.`,
        `内容が記録されない ${one} のセッションを開始できます。`,
      ),
    ),
    ...(may('ssm:StartSession', instance, 'false')
      ? [
          fails(
            name,
            'Does not ask for ssm:SessionDocumentAccessCheck.',
            'ssm:SessionDocumentAccessCheck を求めていません。',
          ),
        ]
      : []),
    ...others.map((action) =>
      fails(
        name,
        `May use ${action} on the sessions of others.`,
        `他の人のセッションに ${action} を使えます。`,
      ),
    ),
  ];
}

/** Documents of the organisation’s own that the policies name. */
function named(documents: readonly PolicyDocument[]): readonly string[] {
  return documents
    .flatMap(({ Statement }) => Statement.flatMap(({ Resource }) => asList(Resource)))
    .flatMap((arn) => /:document\/([\w.-]+)$/.exec(arn)?.[1] ?? [])
    .filter((one) => !one.startsWith('AWS-'));
}
