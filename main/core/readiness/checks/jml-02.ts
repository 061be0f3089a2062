import { check, fails, unread } from '../check.ts';
import { allows, speaksOf } from '../statements.ts';
import { eachUser } from '../subjects.ts';

const GROUP = 'BG-ENROL';
/** What enrolling takes, and nothing after it does. */
const ENROLS = ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice', 'iam:ChangePassword'];

/** SEC10-BP05 R52: who has joined keeps no right to enrol a device or set a password. */
export const jml02 = check({
  id: 'JML-02',
  title: { en: 'No rights left from enrolment', ja: '登録時の権限が残っていない' },
  severity: 'high',
  proves: ['R52'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails'],
  fix: {
    en: 'Take the user out of BG-ENROL and detach the enrolment policy.',
    ja: 'ユーザーを BG-ENROL から外し、登録用ポリシーをデタッチします。',
  },
  related: {},
  judge: (facts, given) =>
    eachUser(facts['iam:GetAccountAuthorizationDetails'], given, ({ name, groups, policies }) => [
      ...(groups.some((one) => one.toUpperCase() === GROUP)
        ? [fails(name, `Is still in the group ${GROUP}.`, `まだグループ ${GROUP} にいます。`)]
        : []),
      ...allows(policies).flatMap(({ policy, statement }) =>
        ENROLS.some((action) => speaksOf(statement, action))
          ? [
              fails(
                name,
                `May still enrol by the policy ${policy}.`,
                `ポリシー ${policy} により、まだ登録操作ができます。`,
              ),
            ]
          : [],
      ),
      ...(policies.some(({ document }) => document === undefined)
        ? [unread(name, 'iam:GetAccountAuthorizationDetails')]
        : []),
    ]),
});
