import { documentFailures } from './ja-document-failures.ts';
import { assumptionFailures } from './ja-assumptions.ts';
import { handoffFailures } from './ja-handoff.ts';
import { vaultFailures } from './ja-vault.ts';
import { witnessFailures } from './ja-witness-failures.ts';
import type { failures as english } from './en-failures.ts';
import { terminalFailures } from './ja-terminal.ts';
import { approvalFailures } from './ja-approval.ts';
import { gateFailures } from './ja-gate.ts';
import { draftFailures } from './ja-draft-failures.ts';
import { ownFailures } from './ja-own.ts';
import { attachmentFailures } from './ja-attachment.ts';
import { bundleFailures } from './ja-bundle-failures.ts';
import { kitFailures } from './ja-kit-failures.ts';
import { networkFailures } from './ja-network-failures.ts';
import { drillFailures } from './ja-drill-failures.ts';
import { laneFailures } from './ja-lane-failures.ts';
import { uploadFailures } from './ja-upload-failures.ts';
import { exportFailures } from './ja-export-failures.ts';
import type { SameKeys } from './shape.ts';
import { evidenceFailures } from './ja-evidence.ts';

export const failures = {
  ...assumptionFailures,
  ...vaultFailures,
  ...handoffFailures,
  ...exportFailures,
  ...networkFailures,
  'mfa-code-refused': {
    happened: 'AWS が MFA コードを拒否しました。',
    means: '使用済みか、別の端末のコードか、時計のずれです。',
    next: '次のコードを待ち、端末名を確かめて 1 回だけ入力します。',
  },
  'mfa-serial-unknown': {
    happened: 'AWS はこの MFA 端末を知りません。',
    means: 'キットの端末が削除されたか、別のユーザーのものです。',
    next: '別の端末を選ぶか、ブラウザーでサインインします。',
  },
  'mfa-incomplete': {
    happened: 'コードと端末の片方だけが届きました。',
    means: 'コードは使われていません。',
    next: 'MFA 端末を選び直し、コードを入力します。',
  },
  'assume-role-denied': {
    happened: 'ロールを引き受けられませんでした。',
    means: '信頼ポリシーが許していないか、MFA から時間がたちすぎています。',
    next: '新しいコードでサインインします。だめならロールの管理者に電話します。',
  },
  'access-denied': {
    happened: 'AWS が操作を拒否しました。',
    means: '今のロールには、ここでの権限がありません。',
    next: '上のアカウントとロールを確認し、この手順のロールを引き受けるか、手作業で行います。',
  },
  'key-unknown': {
    happened: 'AWS はこのアクセスキーを知りません。',
    means: '入力の誤りか、削除または無効化されています。',
    next: '金庫の控えから貼り直します。だめなら次の担当者の鍵を使います。',
  },
  'secret-wrong': {
    happened: 'シークレットとキー ID が合いません。',
    means: '片方が欠けているか、取り違えています。',
    next: '空白を入れずに、両方を貼り直します。',
  },
  'clock-behind': {
    happened: '時刻が原因で AWS に拒否されました。',
    means: 'このパソコンの時計が遅れています。',
    next: 'もう一度試します。ずれは測定済みで、補正します。',
  },
  'clock-ahead': {
    happened: '時刻が原因で AWS に拒否されました。',
    means: 'このパソコンの時計が進んでいます。',
    next: 'もう一度試します。ずれは測定済みで、補正します。',
  },
  'session-expired': {
    happened: 'セッションの期限が切れました。',
    means: 'この操作は実行されていません。',
    next: '更新するかサインインし直し、もう一度試します。',
  },
  'region-disabled': {
    happened: 'このリージョンはアカウントで無効です。',
    means: 'そこの STS は応答しません。',
    next: 'もう一度試します。キットの次のリージョンを使います。',
  },
  'chaining-too-long': {
    happened: 'セッションの長さが拒否されました。',
    means: '別のセッションから引き受けるロールは、最長 1 時間です。',
    next: 'キットの作成者に 1 時間以下への変更を頼みます。今は手作業で行います。',
  },
  'duration-too-long': {
    happened: 'セッションの長さが拒否されました。',
    means: 'ロールの上限がキットの指定より短くなっています。',
    next: 'キットの作成者に短縮を頼みます。今は手作業で行います。',
  },
  'policy-malformed': {
    happened: 'AWS がセッションポリシーを読めません。',
    means: '手順書のポリシーの誤りです。あなたの操作に問題はありません。',
    next: '手作業で行うか、理由を付けて省略し、手順書の誤りを報告します。',
  },
  'policy-too-large': {
    happened: 'セッションポリシーが長すぎます。',
    means: 'AWS の上限は 2,048 文字です。タグがあるとさらに短くなります。',
    next: '手作業で行うか、理由を付けて省略し、手順書の誤りを報告します。',
  },
  'request-invalid': {
    happened: 'AWS が要求を受け付けませんでした。',
    means: 'キットか手順書の値が合っていません。',
    next: '詳細を読み、手作業で行うか、理由を付けて省略します。',
  },
  'target-not-connected': {
    happened: 'Systems Manager に未接続のサーバーがあります。',
    means: 'エージェントが停止しているか、AWS への経路がありません。',
    next: '1 分後に試すか、別の方法で接続し、手作業として確認します。',
  },
  'instance-unknown': {
    happened: 'AWS が知らないサーバーがあります。',
    means: '終了したか、別のアカウントやリージョンにあります。',
    next: '上のアカウントとリージョン、次にサーバーの一覧を確かめます。',
  },
  'document-unknown': {
    happened: 'AWS はこのドキュメントを知りません。',
    means: '削除されたか、このアカウントと共有されていません。',
    next: '手作業で行い、手順書の誤りを報告します。',
  },
  'secret-unknown': {
    happened: 'このシークレットがここにはありません。',
    means: '名前が違うか、このリージョンに複製がありません。',
    next: '別のリージョンで読み出すか、管理者に尋ねます。',
  },
  'document-changed': {
    happened: '確認したドキュメントと内容が違います。',
    means: '途中で誰かが変更しました。何も送信していません。',
    next: 'もう一度表示し、よく確かめてから実行します。',
  },
  'command-not-visible-yet': {
    happened: 'AWS にまだコマンドが表示されません。',
    means: '送信直後です。数秒間はよくあることです。',
    next: '数秒後に、もう一度 AWS に照会します。',
  },
  'platform-unsupported': {
    happened: 'この種類のサーバーでは動きません。',
    means: '別の OS 用のドキュメントです。',
    next: 'このサーバーでは手作業で行います。',
  },
  throttled: {
    happened: 'AWS が速度を落とすよう求めています。',
    means: '呼び出しが集中しています。この操作は実行されていません。',
    next: '10 秒待って、もう一度試します。',
  },
  'service-error': {
    happened: 'AWS 側でエラーが起きました。',
    means: 'リージョンの障害かもしれません。実行された可能性があります。',
    next: 'やり直す前に、結果を AWS に照会します。',
  },
  'no-network': {
    happened: 'ネットワークがありません。',
    means: 'このパソコンは外部に接続できません。',
    next: '携帯電話など別の回線につなぎます。その間も手作業は続けられます。',
  },
  'name-not-resolved': {
    happened: 'AWS のアドレスが見つかりません。',
    means: 'DNS が停止しているか、遮断されています。',
    next: '回線か DNS を変えて、もう一度試します。',
  },
  'connection-refused': {
    happened: '接続を拒否されました。',
    means: 'ファイアウォールかプロキシ、または訓練環境の停止です。',
    next: '別の回線を試します。訓練では、訓練を始め直します。',
  },
  'timed-out': {
    happened: '時間内に応答がありませんでした。',
    means: '回線かリージョンが遅れています。実行された可能性があります。',
    next: '結果を AWS に照会します。送ったコードは使用済みになります。',
  },
  'connection-lost': {
    happened: '接続が切れました。',
    means: '実行された可能性があります。',
    next: 'やり直す前に、結果を AWS に照会します。',
  },
  'tls-refused': {
    happened: '相手が AWS だと確認できません。',
    means: '通信が読まれているか、時計が大きくずれています。何も送信していません。',
    next: '別の回線を使います。この回線で秘密を入力しないでください。',
  },
  'not-aws': {
    happened: 'AWS 以外のものが応答しました。',
    means: '多くは Wi-Fi のサインイン画面です。',
    next: '回線にサインインするか、回線を変えて、もう一度試します。',
  },
  'refused-on-this-runtime': {
    happened: 'この呼び出しは送信していません。',
    means: '古い Electron のため、実際のアカウントには接続しません。',
    next: '対応版のアプリを使います。それまでは手作業で行います。',
  },
  unknown: {
    happened: '想定外の応答がありました。',
    means: 'アプリでは判断できません。実行された可能性があります。',
    next: '詳細を読み、AWS に照会するか、手作業で続けます。',
  },
  'sender-refused': {
    happened: 'この画面以外からの要求がありました。',
    means: '拒否して記録しました。',
    next: 'アプリを開き直し、セキュリティ担当に知らせます。',
  },
  'payload-refused': {
    happened: '読み取れない要求を拒否しました。',
    means: 'アプリの不具合です。何も実行していません。',
    next: '手作業など別の方法で進め、あとで報告します。',
  },
  cancelled: {
    happened: 'キャンセルしました。',
    means: 'それまでに終わった分は残っています。',
    next: '必要なときに、もう一度始めます。',
  },
  internal: {
    happened: 'アプリの内部でエラーが起きました。',
    means: '確認済みの内容は記録に残っています。',
    next: 'もう一度試します。続くときは、アプリを閉じて再開します。',
  },
  'no-such-playbook': {
    happened: 'その手順書はありません。',
    means: '削除されたか、名前が変わりました。',
    next: '開始画面で検索します。',
  },
  'playbook-has-errors': {
    happened: '手順書に誤りがあります。',
    means: '誤った操作につながるため、実行しません。',
    next: '別の手順書を使い、作成者に知らせます。',
  },
  'no-such-scenario': {
    happened: 'その訓練シナリオはありません。',
    means: '削除されたか、この手順書に合いません。',
    next: '別のシナリオを選びます。',
  },
  'no-such-inject': {
    happened: 'この訓練に、その名前やコードはありません。',
    means: '入力の誤りか、別のシナリオのコードです。何も行われていません。',
    next: '進行役に確かめて、もう一度入力します。',
  },
  'not-led-elsewhere': {
    happened: 'この訓練は、別の端末から進行されていません。',
    means: 'コードの載ったページがまだ保存されていません。何も行われていません。',
    next: '訓練を進行する画面を開き、別の端末用のページを保存します。',
  },
  'sheet-of-another-drill': {
    happened: 'この採点表は、別の訓練のものです。',
    means: '別のコードで作られています。何も取り込まれていません。',
    next: 'この訓練の採点表を進行役に求めます。',
  },
  'run-already-open': {
    happened: '別の対応がまだ開いています。',
    means: '1 つの対応に 1 つの記録です。',
    next: '開いている対応に移り、終了するか中止します。',
  },
  'no-run': {
    happened: '対応が始まっていません。',
    means: '対応中だけできる操作です。',
    next: '開始画面から始めるか、再開します。',
  },
  'no-such-step': {
    happened: 'この対応にその手順はありません。',
    means: '画面の表示が遅れていました。何も実行していません。',
    next: '現在の手順を見て、もう一度試します。',
  },
  'step-not-current': {
    happened: 'すでに別の手順に進んでいます。',
    means: '前の手順には何もしていません。',
    next: '現在の手順を続けます。',
  },
  'step-not-ready': {
    happened: 'この手順では今できません。',
    means: 'すでに終わったか、先にすることがあります。',
    next: '大きなボタンが次にすることを示しています。',
  },
  'answer-required': {
    happened: '回答が足りません。',
    means: 'このままでは手順を確認できません。',
    next: 'すべて答えるか印を付けます。違ったときは、その内容を記録します。',
  },
  'value-invalid': {
    happened: '値の形式が違います。',
    means: '保存していません。入力した内容は残っています。',
    next: '印の付いた欄を直し、もう一度保存します。',
  },
  'value-missing': {
    happened: 'まだわからない値があります: {{value}}。',
    means: '何も実行していません。この値が決まる手順: {{where}}。',
    next: 'その手順を先に行うか、この手順を手作業で行います。',
  },
  'reason-required': {
    happened: '理由がありません。',
    means: '記録には理由が必要です。',
    next: '1 行書いて、もう一度保存します。',
  },
  'sessions-open': {
    happened: 'まだ開いているセッションがあります（{{count}} 件）。',
    means: 'このままでは、すべて終了したと記録されます。',
    next: '先に全セッションを終了するか、「想定と違う」を選んで理由を書きます。',
  },
  'tracks-open': {
    happened: '終わっていないトラックがあります（{{count}} 件）。',
    means: 'すべて終わると、先に進みます。',
    next: 'トラックを選んで終えるか、理由を書いて終了します。',
  },
  'role-elsewhere': {
    happened: 'ロール {{role}} は別のアカウント {{account}} にあります。',
    means: 'セッションを終了できるのはそのアカウントだけです。何も変更していません。',
    next: 'そのアカウントで終了するか、担当者と期日を書き留めます。',
  },
  'playbook-of-run': {
    happened: 'この対応は、その手順書で進めています。',
    means: '手順は一覧にあります。何も変更していません。',
    next: '別の手順書を選ぶか、一覧の手順から続けます。',
  },
  'part-held': {
    happened: '手順書 {{id}} は、誰にも保証されていません。',
    means: '本番では使えません。何も変更していません。',
    next: '別の手順書を選ぶか、行うことを手順の追加として記録します。',
  },
  'denial-differs': {
    happened: '{{role}} に、この対応で付けた拒否がありません。',
    means: '誰かが置き換えたか、外しました。何も変更していません。',
    next: 'セキュリティ責任者にロール名を伝え、誰が変えたか確認します。',
  },
  'session-not-spared': {
    happened: '{{role}} のどれが自分のセッションか、AWS が示しませんでした。',
    means: '自分の分だけを残せません。何も送信していません。',
    next: 'ロールを引き受け直すか、コンソールで手動で失効させます。',
  },
  'role-assumed-since': {
    happened: '確認中に {{role}} が引き受けられました。',
    means: 'そのセッションは失効しないところでした。何も送信していません。',
    next: 'もう一度失効させ、内容を読み直します。',
  },
  'denial-put-since': {
    happened: '確認中に、ほかの人が {{role}} に拒否を付けました。',
    means: '送信していれば、それを上書きするところでした。何も送信していません。',
    next: 'もう一度失効させます。相手の拒否は残り、別の名前で並べて付けます。',
  },
  'roles-open': {
    happened: '失効していないロールがあります: {{role}}',
    means: '持っている人は、そのセッションをまだ使えます。',
    next: '失効させるか、担当者・期日・理由を記録します。',
  },
  'not-recorded': {
    happened: '記録を書き込めませんでした。',
    means: 'ディスクが満杯か書き込み禁止です。AWS には何も送信していません。',
    next: '空きを作って試します。その間も手作業は続けられます。',
  },
  'log-closed': {
    happened: 'この記録は閉じています。',
    means: '追記できません。',
    next: '新しい対応を始めます。',
  },
  'no-scorecard': {
    happened: 'この記録には訓練の評価がありません。',
    means: '終わった訓練だけにあります。古い版のアプリは別の数え方をしていました。',
    next: '訓練を終えるか、別の訓練を開きます。',
  },
  'no-such-log': {
    happened: 'その記録はありません。',
    means: '移動または削除されました。',
    next: '一覧から別の記録を選びます。',
  },
  'no-such-record': {
    happened: 'その記録はありません。',
    means: '番号が末尾を超えているか、記録が取り除かれています。',
    next: '最新の記録へ移動するか、記録を検証してください。',
  },
  'no-such-search': {
    happened: 'この検索は終わっています。',
    means: '結果はもう残っていません。',
    next: 'もう一度探してください。',
  },
  'no-such-merge': {
    happened: '複数のログをまとめた一覧は、もう残っていません。',
    means: 'その後に別のログをまとめたか、アプリを起動し直しました。',
    next: 'ログを選び、もう一度まとめて表示してください。',
  },
  'not-checkpointed': {
    happened: 'この記録はまだ証明できません。',
    means: '正しい署名のあるチェックポイントに含まれていません。',
    next: '1 分ほど待って、もう一度試してください。または記録を検証してください。',
  },
  'proof-fails': {
    happened: '証明が成り立ちません。',
    means: '記録が署名時の内容と合いません。変更または削除されています。',
    next: '記録を検証してください。場所が分かります。',
  },
  'no-trail-events': {
    happened: '選んだものに CloudTrail のファイルがありません。',
    means: 'CloudTrail のイベントを読めるファイルが 1 つもありません。',
    next: 'ログファイル（.json、.json.gz）、そのフォルダー、または Athena やイベント履歴の CSV を選んでください。',
  },
  'reconciliation-unreadable': {
    happened: '前回の CloudTrail との照合結果を読めません。',
    means: '記録の横にあるファイルが壊れたか、変更されています。記録自体には影響ありません。',
    next: '同じファイルを選んで、もう一度照合してください。',
  },
  'log-unreadable': {
    happened: '記録を読めません。',
    means: 'ファイルの破損かロックです。手を加えずに残しています。',
    next: '最初にフォルダーを複製し、そのあと検証します。',
  },
  'export-failed': {
    happened: '書き出しを完了できませんでした。',
    means: 'フォルダーが満杯、書き込み禁止、または空ではありません。記録は無事です。',
    next: '別のフォルダーを選び、もう一度書き出します。',
  },
  'session-not-renewable': {
    happened: 'このセッションは、ここでは更新できません。',
    means: 'ブラウザー側にあるか、AWS CLI が自動で更新します。',
    next: '終了したら、そちらでサインインし直します。',
  },
  'session-too-short': {
    happened: '手順の途中でセッションが切れそうです。',
    means: '{{role}} は残り {{count}} 分です。何も送っていません。',
    next: '先に更新するか、理由を書いて続けます。',
  },
  'no-session': {
    happened: '使えるセッションがありません。',
    means: '終了したか、期限切れか、まだ開いていません。',
    next: '先にロールを引き受けて、もう一度試します。',
  },
  'key-missing': {
    happened: 'アクセスキーがありません。',
    means: '鍵は、アプリや対応が終わると消えます。',
    next: 'アクセスキーを入力し直します。',
  },
  'code-malformed': {
    happened: '6 桁のコードではありません。',
    means: '何も送信せず、コードも使っていません。',
    next: '端末に表示された 6 桁を入力します。',
  },
  'code-already-used': {
    happened: 'このコードは使用済みです。',
    means: 'コードは 1 回限りです。応答がなくても使用済みになります。',
    next: '次のコードまで {{seconds}} 秒待ちます。',
  },
  'no-such-user': {
    happened: 'そのユーザーはキットにありません。',
    means: '途中でキットが変わりました。',
    next: '別のユーザーを選びます。',
  },
  'no-such-role': {
    happened: 'そのロールはキットにありません。',
    means: '手順書に必要なロールが、キットに登録されていません。',
    next: '手作業で行うか、理由を付けて省略し、報告します。',
  },
  'account-not-marked': {
    happened: 'アカウント {{account}} は、キットで非本番とされていません。',
    means: 'この手順書は、触れたものを壊すことがあります。AWS には何も送っていません。',
    next: '検証用アカウントのロールを登録したキットを使います。手作業でも行いません。',
  },
  'passkey-only': {
    happened: 'この MFA 端末ではコードを作れません。',
    means: 'セキュリティキーとパスキーは、ブラウザー専用です。',
    next: '6 桁のコードの端末を選ぶか、ブラウザーでサインインします。',
  },
  'no-targets': {
    happened: '対象のサーバーがありません。',
    means: 'タグが付いていないか、接続していません。',
    next: 'アカウントとリージョンを確認し、手作業で行うか、理由を付けて省略します。',
  },
  'region-not-in-drill': {
    happened: 'この訓練に {{region}} リージョンはありません。',
    means: 'あるのは {{wanted}} です。このパソコンの外には何も送信していません。',
    next: 'そのいずれかを手順で指定するか、手作業で行います。',
  },
  'too-many-targets': {
    happened: '対象のサーバーが多すぎます。',
    means: '1 回の手順で {{most}} 台までです。何も送信していません。',
    next: '前の手順で台数を減らすか、手作業で行います。',
  },
  'confirmation-declined': {
    happened: '確認画面で取り消しました。',
    means: '送信も変更もしていません。',
    next: '準備ができたら、もう一度確認します。',
  },
  busy: {
    happened: 'まだ処理中です。',
    means: '2 回目の操作は実行していません。',
    next: '応答を待つか、中止します。',
  },
  'range-failed': {
    happened: '訓練環境を開始できませんでした。',
    means: '空きポートがないか、シナリオに誤りがあります。',
    next: '訓練を始め直します。続くときは、アプリを再起動します。',
  },
  'drill-without-aws': {
    happened: 'サインインも送信もしていません。',
    means: 'この訓練は読み合わせか机上訓練です。認証情報は読み込めません。',
    next: '手作業で完了にします。実際に操作するには、実動訓練を始めます。',
  },
  'link-refused': {
    happened: 'リンクを開きませんでした。',
    means: '許可された宛先ではありません。',
    next: 'アドレスを複写し、確かめてから自分で開きます。',
  },
  'kit-missing': {
    happened: 'このパソコンに使えるキットがありません。',
    means: 'サインイン先のアカウント、ユーザー、ロールがわかりません。',
    next: 'ブラウザーでサインインし、手作業で進めます。',
  },
  'settings-not-saved': {
    happened: '設定を保存できませんでした。',
    means: 'アプリを閉じるまでは有効です。',
    next: 'ディスクを空けるか、フォルダーを書き込み可能にします。',
  },
  'not-stopped': {
    happened: '停止できませんでした。まだ動いている可能性があります。',
    means: 'まだ届いていない対象にも届くことがあります。',
    next: 'もう一度停止を押すか、AWS コンソールで停止します。',
  },
  'outcome-not-found': {
    happened: 'AWS にこの操作の跡がありません。',
    means: '実行されなかったようですが、確実ではありません。',
    next: '1 分後に照会します。または目で確かめ、見たことを記録します。',
  },
  ...documentFailures,
  ...evidenceFailures,
  'identity-differs': {
    happened: '別の人の鍵です。',
    means: '予定は {{expected}}、実際は {{found}} です。',
    next: '上でその人を選ぶか、正しい鍵を貼り付けます。',
  },
  'base-session-missing': {
    happened: 'サインインしていません。',
    means: 'ロールの引き受けには、MFA のセッションが必要です。',
    next: '先にコードでサインインします。',
  },
  ...witnessFailures,
  ...uploadFailures,
  ...draftFailures,
  ...kitFailures,
  ...ownFailures,
  ...bundleFailures,
  ...attachmentFailures,
  ...approvalFailures,
  ...gateFailures,
  ...terminalFailures,
  ...drillFailures,
  ...laneFailures,
  'upload-no-such-target': {
    happened: 'その送り先はありません。',
    means: '表示のあとに uploads.yaml が変わりました。',
    next: '送り先の一覧をもう一度見てください。',
  },
} satisfies SameKeys<typeof english>;
