import type { Text } from '../readiness/check.ts';
import type { SiteFault } from './site.ts';

/** What stands against making artefacts, and what to do about it. */
export function siteFaultWords(fault: SiteFault): Text {
  switch (fault.code) {
    case 'no-users':
      return {
        en: 'The kit lists no break-glass user. Add at least two.',
        ja: 'キットに緊急アクセス用ユーザーがいません。2 人以上を加えてください。',
      };
    case 'no-roles':
      return {
        en: 'The kit lists no role. Add those the playbooks name.',
        ja: 'キットにロールがありません。手順書が使うロールを加えてください。',
      };
    case 'many-security-accounts':
      return {
        en: `The users stand in ${fault.accounts.join(', ')}. Keep them in one account.`,
        ja: `ユーザーが ${fault.accounts.join('、')} に分かれています。1 つのアカウントにまとめてください。`,
      };
    case 'user-name':
      return {
        en: `${fault.user}: name it …break-glass, or no policy speaks of it.`,
        ja: `${fault.user}: 名前の末尾を break-glass にしてください。今の名前では、ポリシーの対象になりません。`,
      };
    case 'role-name':
      return {
        en: `${fault.arn}: name it BREAK-GLASS-…, or nothing protects it.`,
        ja: `${fault.arn}: 名前を BREAK-GLASS- で始めてください。今の名前では、保護されません。`,
      };
    case 'no-keeper':
      return {
        en: 'Name the role that rolls this out: --keeper ARN. Without one, nobody could change it again.',
        ja: '適用に使うロールを --keeper ARN で指定してください。指定しないと、誰も変更できなくなります。',
      };
    case 'keeper':
      return {
        en: `${fault.arn}: give the ARN of one role, no pattern in its name. Whoever could make a role of a like name would be exempt.`,
        ja: `${fault.arn}: 1 つのロールの ARN を指定し、名前に * や ? を使わないでください。似た名前のロールを作れる人まで対象外になります。`,
      };
    case 'too-many-roles':
      return {
        en: `${String(fault.roles)} roles are more than one group can be given. Name fewer roles, or fewer accounts, in the kit.`,
        ja: `ロールが ${String(fault.roles)} あり、1 つのグループに収まりません。キットのロールまたはアカウントを減らしてください。`,
      };
    case 'too-large':
      return {
        en: `${fault.policy} has ${String(fault.size)} characters; AWS takes ${String(fault.most)}. Name fewer keepers or users with a key.`,
        ja: `${fault.policy} は ${String(fault.size)} 文字です。AWS の上限は ${String(fault.most)} 文字です。--keeper のロールか、キーを持つユーザーを減らしてください。`,
      };
    case 'organization':
      return {
        en: `${fault.id} is no organization’s id: o-, then 10 to 32 letters or digits.`,
        ja: `${fault.id} は組織の ID ではありません。o- に続けて英小文字か数字を 10〜32 文字で指定します。`,
      };
  }
}
