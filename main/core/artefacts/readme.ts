import { PASSWORD_POLICY } from './password-policy.ts';
import { words } from './render/parameters.ts';
import type { Stack } from './resource.ts';

type Lang = 'en' | 'ja';

/** What each folder is, where it goes, and what no template can do. */
export function readmeOf(stacks: readonly Stack[], lang: Lang): string {
  const w = WORDS[lang];
  return [
    `# ${w.title}`,
    '',
    w.intro,
    '',
    ...stacks.flatMap((stack, at) => section(stack, at + 1, lang)),
    `## ${w.byHand}`,
    '',
    ...w.hands.map((line) => `- ${line}`),
    '',
    w.password,
    '',
    '```',
    passwordCommand(),
    '```',
    '',
    w.check,
    '',
  ].join('\n');
}

function section(stack: Stack, at: number, lang: Lang): readonly string[] {
  const parameters = WORDS[lang].parameters(stack);
  return [
    `## ${String(at)}. ${stack.name}`,
    '',
    stack.where[lang],
    '',
    '```',
    `terraform -chdir=${stack.name} init && terraform -chdir=${stack.name} plan`,
    `aws cloudformation deploy --stack-name break-glass-${stack.name} --template-file ${stack.name}/template.json --capabilities CAPABILITY_NAMED_IAM`,
    '```',
    '',
    ...(parameters === '' ? [] : [parameters, '']),
  ];
}

/** `HardExpiry` and what else is off has a flag of its own: `--no-…`. */
function passwordCommand(): string {
  const flags = Object.entries(PASSWORD_POLICY).map(([name, value]) => {
    const flag = words(name, '-');
    if (typeof value === 'number') return `--${flag} ${String(value)}`;
    return value ? `--${flag}` : `--no-${flag}`;
  });
  return `aws iam update-account-password-policy ${flags.join(' ')}`;
}

const has = (stack: Stack, is: Stack['resources'][number]['is']): boolean =>
  stack.resources.some((resource) => resource.is === is);

const WORDS = {
  en: {
    title: 'Break-glass access: what to roll out',
    intro:
      'Made from the kit. Each folder is one stack: `main.tf.json` for Terraform, `template.json` for CloudFormation and StackSets, `plain/` the documents alone. Use one of the three, in this order. Read before you roll out: none of it was tried in your accounts.',
    parameters: (stack: Stack): string =>
      [
        has(stack, 'scp')
          ? 'Name the root or the units to attach to (`TargetIds`, `target_ids`). Try it on one unit first: a service control policy binds at once.'
          : '',
        has(stack, 'alert')
          ? 'Name the trail’s log group (`LogGroupName`, `log_group_name`). Then subscribe at least two people by two ways, one of them outside single sign-on, and confirm.'
          : '',
        has(stack, 'event-rule')
          ? 'Name the topic or bus of that Region (`TargetArn`, `target_arn`).'
          : '',
      ]
        .filter((line) => line !== '')
        .join('\n\n'),
    byHand: 'What no template does',
    hands: [
      'Passwords: set one for each user with `--no-password-reset-required` and put it in its vault.',
      'MFA: enrol two devices for each user, of two kinds or in two places, before the organization’s policies are attached.',
      'The management account: a service-managed StackSet leaves it out. Deploy by hand if it has roles.',
    ],
    password: 'CloudFormation cannot set the account’s password policy. In the security account:',
    check: 'Then run `npm run readiness`, and a drill: only a drill proves that somebody gets in.',
  },
  ja: {
    title: '緊急アクセス: 適用するもの',
    intro:
      'キットから作りました。フォルダーごとに 1 つのスタックです。`main.tf.json` は Terraform、`template.json` は CloudFormation と StackSets、`plain/` は文書だけです。どれか 1 つを選び、この順に適用します。適用する前に必ず読んでください。あなたのアカウントではまだ試していません。',
    parameters: (stack: Stack): string =>
      [
        has(stack, 'scp')
          ? '関連付けるルートまたは組織単位（OU）を指定します（`TargetIds`、`target_ids`）。サービスコントロールポリシーはすぐに効くため、まず 1 つの OU で試してください。'
          : '',
        has(stack, 'alert')
          ? '証跡のロググループを指定します（`LogGroupName`、`log_group_name`）。その後、2 人以上を 2 つ以上の手段で登録し、確認を済ませます。1 つは SSO に頼らない手段にします。'
          : '',
        has(stack, 'event-rule')
          ? 'そのリージョンのトピックまたはイベントバスを指定します（`TargetArn`、`target_arn`）。'
          : '',
      ]
        .filter((line) => line !== '')
        .join('\n\n'),
    byHand: 'テンプレートではできないこと',
    hands: [
      'パスワード: ユーザーごとに `--no-password-reset-required` を付けて設定し、保管庫に入れます。',
      'MFA: 組織のポリシーを関連付ける前に、ユーザーごとに 2 台を登録します。種類か保管場所を分けます。',
      '管理アカウント: サービスマネージドの StackSet は対象にしません。ロールを置く場合は手で適用します。',
    ],
    password:
      'パスワードポリシーは CloudFormation では設定できません。緊急アクセス用ユーザーのアカウントで実行します。',
    check:
      '終わったら `npm run readiness` を実行し、訓練をします。実際に入れることを証明できるのは訓練だけです。',
  },
} as const;
