import type { Assumption } from './model.ts';

/** Predictions about what is seen afterwards, and about what AWS provides. */
export const TRACE_ASSUMPTIONS: readonly Assumption[] = [
  {
    id: 'switch-role-record',
    title: {
      en: 'Switch Role is recorded as “AWS Internal”',
      ja: 'ロール切り替えは「AWS Internal」と記録される',
    },
    statement: {
      en: 'Switch Role in the console writes an AssumeRole event in the user’s own account with invokedBy “AWS Internal”, and one without it in the role’s account.',
      ja: 'コンソールのロール切り替えでは、ユーザー側のアカウントに invokedBy が「AWS Internal」の AssumeRole が、ロール側には invokedBy のない記録が残ります。',
    },
    why: {
      en: 'The metric filter printed in SEC10-BP05 skips events with invokedBy: it would miss every switch.',
      ja: 'SEC10-BP05 のメトリクスフィルターは invokedBy のあるイベントを除くため、切り替えをすべて見落とします。',
    },
    rests: {
      en: 'The alarm on break-glass roles, and matching a log with CloudTrail. Until it is proved, use the wider filter.',
      ja: '緊急用ロールのアラームと、ログと CloudTrail の照合。確認できるまでは、広いフィルターを使ってください。',
    },
    observe: [
      {
        en: 'Switch to a role of another account in the console and note the time.',
        ja: 'コンソールで別アカウントのロールに切り替え、時刻を控えます。',
      },
      {
        en: 'After 15 minutes look up AssumeRole and SwitchRole in both accounts, in each Region of the kit and in us-east-1.',
        ja: '15 分後、両方のアカウントで、キットの各リージョンと us-east-1 の AssumeRole と SwitchRole を探します。',
      },
    ],
    record: {
      en: 'Both events whole: id, awsRegion, userIdentity. A file of them, by its SHA-256.',
      ja: '両方のイベント全体（ID、awsRegion、userIdentity）。保存したファイルの SHA-256。',
    },
  },
  {
    id: 'login-events',
    title: {
      en: 'aws login leaves events we know',
      ja: 'aws login の記録の名前が分かっている',
    },
    statement: {
      en: 'aws login writes AuthorizeOAuth2Access and CreateOAuth2Token to CloudTrail, in the Region whose sign-in host was used.',
      ja: 'aws login は、使ったサインインホストのリージョンの CloudTrail に AuthorizeOAuth2Access と CreateOAuth2Token を残します。',
    },
    why: {
      en: 'Names and Regions are not documented. A rule that listens elsewhere hears nothing.',
      ja: '名前もリージョンも文書にありません。別の場所を見張るルールは何も検知しません。',
    },
    rests: {
      en: 'Alerts on aws login, and matching it with CloudTrail. Until it is proved, alert in every Region.',
      ja: 'aws login のアラートと CloudTrail の照合。確認できるまでは、すべてのリージョンで見張ってください。',
    },
    observe: [
      {
        en: 'Run aws login in two Regions and note the times.',
        ja: '二つのリージョンで aws login を実行し、時刻を控えます。',
      },
      {
        en: 'After 15 minutes list all events of that user in every Region.',
        ja: '15 分後、全リージョンでそのユーザーのイベントをすべて表示します。',
      },
    ],
    record: {
      en: 'Event names, sources, Regions and ids, for the sign-in and for each refresh.',
      ja: 'サインインと更新ごとの、イベント名、ソース、リージョン、ID。',
    },
  },
  {
    id: 'alarm-latency',
    title: {
      en: 'An alarm comes within 15 minutes',
      ja: 'アラームが 15 分以内に届く',
    },
    statement: {
      en: 'From assuming a break-glass role to a person who has acknowledged the alarm, 15 minutes pass at most, by metric filter and by EventBridge, in every Region of the kit.',
      ja: '緊急用ロールの引き受けから、人がアラームに応答するまで、メトリクスフィルターでも EventBridge でも、キットの全リージョンで 15 分以内です。',
    },
    why: {
      en: 'Use by a thief must be seen while it can still be stopped.',
      ja: '不正に使われたとき、止められるうちに気付く必要があります。',
    },
    rests: {
      en: 'Relying on alarms instead of watching. Until it is proved, the lead watches CloudTrail by hand during an incident.',
      ja: '見張りをアラームに任せられるかどうか。確認できるまでは、対応中はリーダーが CloudTrail を見ます。',
    },
    observe: [
      {
        en: 'Assume a break-glass role in each Region and note the time.',
        ja: '各リージョンで緊急用ロールを引き受け、時刻を控えます。',
      },
      {
        en: 'Note when each message came by each path, and when somebody acknowledged it.',
        ja: '経路ごとに、通知が届いた時刻と、誰かが応答した時刻を控えます。',
      },
    ],
    record: {
      en: 'Per Region and path: event time, message time, acknowledgement.',
      ja: 'リージョンと経路ごとの、イベント時刻、通知時刻、応答時刻。',
    },
  },
  {
    id: 'contain-documents',
    title: {
      en: 'AWSSupport-Contain documents are as we know them',
      ja: 'AWSSupport-Contain ドキュメントが想定どおり',
    },
    statement: {
      en: 'The three AWSSupport-Contain documents exist in every Region of the kit, with the parameters the playbooks fill in.',
      ja: 'AWSSupport-Contain の三つのドキュメントは、キットの全リージョンにあり、手順書が埋めるパラメーターを持ちます。',
    },
    why: {
      en: 'A document that is missing or asks for something else is found out in the middle of containing.',
      ja: 'ドキュメントがない、または求めるものが違うと、封じ込めの最中に初めて分かります。',
    },
    rests: {
      en: 'Containment steps that start an automation. Until it is proved, read the document before you start it.',
      ja: 'オートメーションで封じ込める手順。確認できるまでは、開始する前にドキュメントを読んでください。',
    },
    observe: [
      {
        en: 'Call aws ssm describe-document and get-document for each of the three, in each Region and partition.',
        ja: '三つのドキュメントそれぞれに、各リージョンとパーティションで aws ssm describe-document と get-document を実行します。',
      },
      {
        en: 'Compare the parameters with those the playbook shows.',
        ja: 'パラメーターを、手順書に表示されるものと比べます。',
      },
    ],
    record: {
      en: 'Version and hash of each document per Region, and every parameter that differs.',
      ja: 'リージョンごとのドキュメントのバージョンとハッシュ、違っていたパラメーター。',
    },
  },
  {
    id: 'issue-time',
    title: {
      en: 'A session’s issue time is what the app takes it for',
      ja: 'セッションの発行時刻は、アプリの計算どおり',
    },
    statement: {
      en: 'aws:TokenIssueTime of a session is its Expiration less the seconds it was asked for, to the second, and stays so in sessions of the console.',
      ja: 'セッションの aws:TokenIssueTime は、有効期限から要求した秒数を引いた時刻と秒まで一致し、コンソールのセッションでも変わりません。',
    },
    why: {
      en: 'AWS documents the condition key, and not how the two times hang together. The answer names the expiry only.',
      ja: '条件キーは文書にありますが、二つの時刻の関係は書かれていません。応答にあるのは有効期限だけです。',
    },
    rests: {
      en: 'Denials that leave one session alive. A second off, they end your own session, or leave another. Until it is proved, do not spare one.',
      ja: '一つのセッションだけ残す失効。1 秒ずれると、自分が切れるか、ほかが残ります。確認できるまでは、残さないでください。',
    },
    observe: [
      {
        en: 'Assume a role twice within three seconds, and deny the older one with DateLessThan on aws:TokenIssueTime.',
        ja: '3 秒以内に二度ロールを引き受け、aws:TokenIssueTime の DateLessThan で古い方を拒否します。',
      },
      {
        en: 'Move the instant a second at a time; after each, call with both for five minutes and note which is refused.',
        ja: '時刻を 1 秒ずつ動かし、そのたびに 5 分間、両方で呼び出して、どちらが拒否されるか控えます。',
      },
    ],
    record: {
      en: 'Both answers of AssumeRole without keys, the policies, and from which second on each was refused.',
      ja: '二つの AssumeRole の応答（鍵を除く）、付けたポリシー、それぞれ何秒から拒否されたか。',
    },
  },
];
