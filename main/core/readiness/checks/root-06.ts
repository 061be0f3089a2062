import { attested } from '../attested.ts';
import { check, fails, unread, type Said } from '../check.ts';

const KINDS = ['SECURITY', 'OPERATIONS'];
const DAYS = 100;

/** SEC10-BP05 R31: whom AWS writes to and calls is there, and does not hang on the sign-in that is down. */
export const root06 = check({
  id: 'ROOT-06',
  title: { en: 'Contacts for recovery can be reached', ja: '復旧用の連絡先に連絡がつく' },
  severity: 'high',
  proves: ['R31'],
  scope: 'all',
  needs: ['account:GetContactInformation', 'account:GetPrimaryEmail', 'own:attestations'],
  reads: ['account:GetAlternateContact'],
  fix: {
    en: 'Set the alternate contacts; move the root mailbox to a domain that needs no company sign-in.',
    ja: '代替の連絡先を設定し、ルートのメールボックスを社内のサインインに頼らないドメインに移します。',
  },
  related: {
    prowler: [
      'account_maintain_current_contact_details',
      'account_security_contact_information_is_registered',
    ],
    cis: ['2.1', '2.2'],
    securityHub: ['Account.1'],
  },
  judge: (facts, given, elsewhere) => {
    const { account } = given;
    const contacts = elsewhere.of('account:GetAlternateContact', { account }) ?? {};
    return [
      ...(facts['account:GetContactInformation'].phone.trim() === ''
        ? [fails(account, 'Has no telephone number.', '電話番号がありません。')]
        : []),
      ...(facts['account:GetPrimaryEmail'].email.trim() === ''
        ? [
            fails(
              account,
              'Its root user has no mail address.',
              'ルートユーザーのメールがありません。',
            ),
          ]
        : []),
      ...KINDS.flatMap((kind): Said => {
        const one = contacts[kind];
        if (one === undefined) return [unread(kind, 'account:GetAlternateContact', { account })];
        return one === 'none' || one.email === '' || one.phone === ''
          ? [
              fails(
                account,
                `Has no alternate contact ${kind}, or only part of one.`,
                `代替の連絡先 ${kind} がないか、一部しかありません。`,
              ),
            ]
          : [];
      }),
      // That the mailbox opens without the company's sign-in, and somebody answers: no call tells.
      ...attested(facts, given, { check: 'ROOT-06', days: DAYS }, account),
    ];
  },
});
