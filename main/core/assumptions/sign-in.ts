import type { Assumption } from './model.ts';

/** Predictions about how people get in: breakglass-practice, the first live drill. */
export const SIGN_IN_ASSUMPTIONS: readonly Assumption[] = [
  {
    id: 'login-mfa',
    title: {
      en: 'aws login opens roles that require MFA',
      ja: 'aws login で、MFA を求めるロールを引き受けられる',
    },
    statement: {
      en: 'Credentials that aws login gives an IAM user who signed in with MFA may call AssumeRole in other accounts, and count as MFA in the role’s trust.',
      ja: 'MFA でサインインした IAM ユーザーに aws login が渡す認証情報で、他アカウントのロールを AssumeRole でき、ロールの信頼ポリシーでも MFA ありと扱われます。',
    },
    why: {
      en: 'AWS calls these credentials “scoped-down” and does not say whether they carry MFA.',
      ja: 'AWS はこの認証情報を「範囲を絞ったもの」と呼び、MFA の有無を説明していません。',
    },
    rests: {
      en: 'Whether aws login is a way in at all. Until it is proved, sign in with the browser, or with the sealed key.',
      ja: 'aws login を手段に数えられるかどうか。確認できるまでは、ブラウザーか封印キーでサインインします。',
    },
    observe: [
      {
        en: 'Sign in with aws login as a break-glass user, with MFA.',
        ja: '緊急用ユーザーで、MFA を使って aws login を実行します。',
      },
      {
        en: 'Call aws sts assume-role for a role of another account whose trust requires aws:MultiFactorAuthPresent.',
        ja: '信頼ポリシーで aws:MultiFactorAuthPresent を求める、別アカウントのロールに aws sts assume-role を実行します。',
      },
      {
        en: 'Repeat with a trust that limits aws:MultiFactorAuthAge.',
        ja: 'aws:MultiFactorAuthAge を制限するロールでも試します。',
      },
    ],
    record: {
      en: 'The answer or the error word for word, and the CloudTrail event id of AssumeRole with mfaAuthenticated.',
      ja: '応答またはエラーの全文と、AssumeRole の CloudTrail イベント ID、mfaAuthenticated の値。',
    },
  },
  {
    id: 'switch-role-trust',
    title: {
      en: 'Console Switch Role passes our trust policies',
      ja: 'コンソールのロール切り替えが信頼ポリシーを通る',
    },
    statement: {
      en: 'Switch Role in the console passes a trust that asks for the session name ${aws:username} or for principal tags, and is refused by one that requires a source identity.',
      ja: 'コンソールのロール切り替えは、セッション名 ${aws:username} やプリンシパルタグを求める信頼ポリシーを通り、ソース ID を必須にすると拒否されます。',
    },
    why: {
      en: 'The console chooses the session name itself and cannot be told a source identity.',
      ja: 'セッション名はコンソールが決め、ソース ID は指定できません。',
    },
    rests: {
      en: 'Signing in with the browser, without any key. Until it is proved, keep one role whose trust asks for MFA only.',
      ja: 'キーを使わないブラウザーでのサインイン。確認できるまでは、MFA だけを求めるロールを一つ残してください。',
    },
    observe: [
      {
        en: 'Make three test roles: one asks for the session name, one for a principal tag, one requires a source identity.',
        ja: 'テスト用ロールを三つ作ります。セッション名を求めるもの、タグを求めるもの、ソース ID を必須にするもの。',
      },
      {
        en: 'Sign in to the console as a break-glass user and switch to each.',
        ja: '緊急用ユーザーでコンソールにサインインし、それぞれに切り替えます。',
      },
    ],
    record: {
      en: 'Which of the three let you in, the trust policy of each, and the event ids of SwitchRole.',
      ja: '三つのうち入れたもの、それぞれの信頼ポリシー、SwitchRole のイベント ID。',
    },
  },
  {
    id: 'regional-sign-in',
    title: {
      en: 'Sign-in works without signin.aws.amazon.com',
      ja: 'signin.aws.amazon.com なしでサインインできる',
    },
    statement: {
      en: 'An IAM user can sign in through a Region’s own sign-in host without one request to signin.aws.amazon.com.',
      ja: 'IAM ユーザーは、signin.aws.amazon.com に一度も接続せず、リージョンのサインインホストだけでサインインできます。',
    },
    why: {
      en: 'That host stands in us-east-1. If it is needed, an event there locks the browser out everywhere.',
      ja: 'このホストは us-east-1 にあります。必要だとすると、そこの障害でどこからもブラウザーで入れません。',
    },
    rests: {
      en: 'The order of sign-in hosts in the kit. Until it is proved, have the sealed key as the way round.',
      ja: 'キットのサインインホストの順番。確認できるまでは、封印キーを迂回路にします。',
    },
    observe: [
      {
        en: 'Open the developer tools of a clean browser profile, Network, and keep the log.',
        ja: '新しいプロファイルのブラウザーで開発者ツールの「ネットワーク」を開き、記録を残す設定にします。',
      },
      {
        en: 'Open the console of a Region other than us-east-1, choose IAM user, and sign in with MFA.',
        ja: 'us-east-1 以外のリージョンのコンソールを開き、IAM ユーザーとして MFA でサインインします。',
      },
      {
        en: 'Look for requests to signin.aws.amazon.com; block that host and try again.',
        ja: 'signin.aws.amazon.com への接続を探し、そのホストを遮断してもう一度試します。',
      },
    ],
    record: {
      en: 'The exact clicks, the list of hosts, and whether it worked with the host blocked.',
      ja: '操作の順序、接続したホストの一覧、遮断しても入れたかどうか。',
    },
  },
  {
    id: 'sign-in-policies',
    title: {
      en: 'Sign-in policies spare break-glass principals',
      ja: 'サインインポリシーの除外が緊急用にも効く',
    },
    statement: {
      en: 'A break-glass user named as an excluded principal in an AWS Sign-In policy gets in from any network, and so do roles assumed from it. The IAM actions that read these policies are named like the APIs.',
      ja: 'サインインポリシーの除外プリンシパルにした緊急用ユーザーと、そこから引き受けたロールは、どのネットワークからも入れます。ポリシーを読む IAM アクション名は API 名と同じです。',
    },
    why: {
      en: 'Such a policy refuses before the password. With the office network down it would lock everybody out.',
      ja: 'このポリシーはパスワードの前に拒否します。社内ネットワークが止まると、全員が締め出されます。',
    },
    rests: {
      en: 'Whether network-bound sign-in may be turned on. Until it is proved, leave it off for the security account.',
      ja: 'ネットワーク制限を有効にしてよいかどうか。確認できるまでは、セキュリティアカウントでは無効にしてください。',
    },
    observe: [
      {
        en: 'In a test account, allow one network only and exclude the break-glass user.',
        ja: 'テスト用アカウントで、一つのネットワークだけを許可し、緊急用ユーザーを除外します。',
      },
      {
        en: 'Sign in from a phone’s hotspot and switch to a role.',
        ja: 'スマートフォンの回線からサインインし、ロールを切り替えます。',
      },
      {
        en: 'Read the policy with a role that may call the reading APIs only.',
        ja: '読み取り API だけを許したロールでポリシーを読みます。',
      },
    ],
    record: {
      en: 'The policy, the network it was tried from, and each error word for word.',
      ja: 'ポリシー、試したネットワーク、エラーの全文。',
    },
  },
  {
    id: 'deny-all-else',
    title: {
      en: '“Deny all else” does not break sign-in',
      ja: '「それ以外は拒否」がサインインを妨げない',
    },
    statement: {
      en: 'A user policy that denies everything but assuming roles leaves the console’s first page, the MFA prompt and the consent of aws login working.',
      ja: 'ロールの引き受け以外をすべて拒否しても、コンソールの最初のページ、MFA の入力、aws login の同意は動きます。',
    },
    why: {
      en: 'SEC10-BP05 wants users who can do nothing but assume roles. A deny too many would stop them at the door.',
      ja: 'SEC10-BP05 は、ロールの引き受けだけができるユーザーを求めます。拒否しすぎると入口で止まります。',
    },
    rests: {
      en: 'The policy of break-glass users. Until it is proved, test each change of it with one user before the others.',
      ja: '緊急用ユーザーのポリシー。確認できるまでは、変更のたびに一人で試してから広げてください。',
    },
    observe: [
      {
        en: 'Give one break-glass user the policy with the statement NothingElse.',
        ja: '緊急用ユーザー一人に、NothingElse を含むポリシーを付けます。',
      },
      {
        en: 'Sign in to the console with MFA, switch a role, then sign in with aws login.',
        ja: 'MFA でコンソールに入り、ロールを切り替え、続けて aws login でも入ります。',
      },
    ],
    record: {
      en: 'Pages that failed, with their error, and the denied events in CloudTrail.',
      ja: '失敗したページとエラー、CloudTrail の拒否イベント。',
    },
  },
];
