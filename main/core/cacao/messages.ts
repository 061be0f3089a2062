import type { Complaint, Level, Path } from '../playbook/finding.ts';

/** Level, then what is wrong and what to do; `{}` is a name from the file. */
type Message = readonly [level: Level, en: string, ja: string];

export const cacaoMessages = {
  'cacao-not-a-playbook': [
    'error',
    'This is JSON, but no CACAO playbook: `type` must be "playbook". Take the file that holds the playbook itself.',
    'JSON ですが、CACAO の手順書ではありません（type が "playbook" ではない）。手順書そのもののファイルを選んでください。',
  ],
  'cacao-version': [
    'error',
    'The file says "{}"; only cacao-2.0 is read. Convert it first, for instance with CACAO Roaster.',
    '「{}」と書かれています。読めるのは cacao-2.0 だけです。先に変換してください（CACAO Roaster など）。',
  ],
  'cacao-no-workflow': [
    'error',
    '`workflow` is missing, or is not a map from step ids to steps. There is nothing to do in this file.',
    'workflow がないか、「手順の id: 手順」の形になっていません。実行できる内容がありません。',
  ],
  'cacao-too-many-steps': [
    'error',
    'The workflow has {} steps; at most 500 are read. Split it.',
    '手順が {} 個あります。読めるのは 500 個までです。分けてください。',
  ],
  'cacao-step-not-object': [
    'error',
    'The step "{}" is not an object. Write it as one, with a `type`.',
    '手順「{}」がオブジェクトになっていません。type を持つオブジェクトにしてください。',
  ],
  'cacao-no-start-id': [
    'error',
    '`workflow_start` is missing: nobody could tell where to begin. Name the first step.',
    'workflow_start がなく、どこから始めるかがわかりません。最初の手順を指定してください。',
  ],
  'cacao-dangling': [
    'error',
    '"{}" leads nowhere: there is no such step. Add the step, or correct the id.',
    '「{}」という手順がありません。手順を加えるか、id を直してください。',
  ],
  'cacao-exception': [
    'warning',
    '`workflow_exception` names "{}", which is not there. Nothing is done when a step fails.',
    'workflow_exception の「{}」がありません。失敗したときの手順はないものとして読みます。',
  ],
  'cacao-endless': [
    'error',
    'From "{}" the steps go round for ever: no way leads out, and nobody is asked. Add a way out.',
    '「{}」から先が無限に繰り返されます。出口も、人が判断する所もありません。出口を作ってください。',
  ],
  'cacao-loop': [
    'warning',
    'The steps from "{}" lead back to themselves. CACAO has `while-condition` for that; here it is read as a loop with a limit.',
    '「{}」から先が前に戻っています。CACAO では while-condition を使います。ここでは回数に限りのある繰り返しとして読みます。',
  ],
  'cacao-dead-end': [
    'warning',
    'The step "{}" names no step after it and is no `end`. It is read as the end of its branch.',
    '手順「{}」に次の行き先がなく、end でもありません。その枝の終わりとして読みます。',
  ],
  'cacao-no-start': [
    'warning',
    '`workflow_start` names "{}", which is not a `start` step. Put a start step before it.',
    'workflow_start の「{}」は start ではありません。前に start を置いてください。',
  ],
  'cacao-no-end': [
    'warning',
    'The workflow has no `end` step. Every branch needs one of its own.',
    'end がありません。枝ごとに一つずつ必要です。',
  ],
  'cacao-nothing-to-do': [
    'warning',
    'The workflow has neither an action nor another playbook in it: there is nothing to do.',
    'action も playbook-action もなく、行うことがありません。',
  ],
  'cacao-unreachable': [
    'warning',
    'No way leads to the step "{}". It is kept in the file and left out of the steps.',
    '手順「{}」に進む道がありません。ファイルには残しますが、手順には入れません。',
  ],
  'cacao-shared-step': [
    'warning',
    'The step "{}" is reached from several branches. In CACAO each branch has steps and an `end` of its own.',
    '手順「{}」に複数の枝から入っています。CACAO では、枝ごとに別の手順と end を持ちます。',
  ],
  'cacao-both-ways': [
    'warning',
    'The step has `on_completion` beside `on_success` or `on_failure`. Keep one form; success is read as completion.',
    'on_completion と on_success／on_failure が両方あります。どちらかにしてください。成功時の行き先を優先して読みます。',
  ],
  'cacao-step-type': [
    'warning',
    '"{}" is no type of step in CACAO 2.0. It is read as a step that a person does.',
    '「{}」という手順の種類は CACAO 2.0 にありません。人が行う手順として読みます。',
  ],
  'cacao-missing-field': [
    'warning',
    '`{}` is missing, and CACAO requires it. It is filled in on export.',
    '必須の {} がありません。書き出すときに補います。',
  ],
  'cacao-identifier': [
    'warning',
    '"{}" is no CACAO identifier: a type, two dashes, a UUID.',
    '「{}」は CACAO の識別子ではありません（種類、ハイフン 2 つ、UUID）。',
  ],
  'cacao-timestamp': [
    'warning',
    '"{}" is no time in UTC such as 2026-01-31T09:30:00.000Z.',
    '「{}」は UTC の時刻ではありません（例: 2026-01-31T09:30:00.000Z）。',
  ],
  'cacao-timestamp-digits': [
    'info',
    '"{}" does not have exactly three digits of a second. It is kept as it is.',
    '「{}」の秒の小数が 3 桁ではありません。そのまま残します。',
  ],
  'cacao-no-commands': [
    'warning',
    'The action has no command. A person has to know from its name what to do.',
    'コマンドがありません。名前から判断するしかありません。',
  ],
  'cacao-empty-command': ['warning', 'The command is empty.', 'コマンドの中身がありません。'],
  'cacao-base64': [
    'warning',
    'The Base64 text cannot be decoded to text. It is kept, and shown as it is.',
    'Base64 を文字に戻せません。そのまま残し、そのまま表示します。',
  ],
  'cacao-command-type': [
    'warning',
    '"{}" is no command type of CACAO 2.0. Other tools may not run it; here a person does it.',
    '「{}」というコマンドの種類は CACAO 2.0 にありません。ほかのツールでは動かないことがあります。ここでは人が行います。',
  ],
  'cacao-no-condition': [
    'warning',
    'The step decides without saying on what: the condition is missing. The responder is asked.',
    '条件が書かれていません。対応者に判断を求めます。',
  ],
  'cacao-no-branches': [
    'warning',
    'The step has no branch to go into.',
    '進む先の枝がありません。',
  ],
  'cacao-agent': [
    'warning',
    'The agent or target "{}" is not defined in this file.',
    'agent または target の「{}」が、このファイルで定義されていません。',
  ],
  'cacao-no-agent': [
    'warning',
    'The action does not say who does it: `agent` is missing.',
    '誰が行うか（agent）が書かれていません。',
  ],
  'cacao-agent-type': [
    'warning',
    '"{}" is no type of agent or target in CACAO 2.0.',
    '「{}」という agent・target の種類は CACAO 2.0 にありません。',
  ],
  'cacao-variable-name': [
    'warning',
    '"{}" is no variable name: two underscores, letters, digits, - or _, two underscores.',
    '「{}」は変数の名前ではありません（前後に下線 2 つ、間は英数字と - _）。',
  ],
  'cacao-variable-unknown': [
    'warning',
    'The variable "{}" is used and defined nowhere.',
    '変数「{}」がどこにも定義されていません。',
  ],
  'cacao-playbook-version': [
    'warning',
    'The other playbook is named without `playbook_version`: whichever is newest would run. Name one.',
    '別の手順書に playbook_version がなく、その時の最新版になってしまいます。版を指定してください。',
  ],
  'cacao-summary': [
    'warning',
    'The processing summary says otherwise about "{}" than the workflow shows.',
    'playbook_processing_summary の「{}」が、実際の内容と食い違っています。',
  ],
  'cacao-revoked': [
    'warning',
    'Its author has revoked this playbook. Look for the one that replaces it.',
    '作成者が取り下げた手順書です。代わりのものを探してください。',
  ],
  'cacao-secret-in-clear': [
    'warning',
    'A secret stands here in clear. It is not taken over; change it, as whoever has the file knows it.',
    '秘密の値がそのまま書かれています。取り込みません。ファイルを持つ人全員に知られているので、変更してください。',
  ],
  'cacao-signature-valid': [
    'info',
    'The signature fits the text and the key that stands beside it: {}. Whose key that is, you have to know.',
    '署名は、本文と添えられた鍵に合っています（{}）。誰の鍵かは、別に確かめてください。',
  ],
  'cacao-signature-invalid': [
    'warning',
    'The signature does not fit: the text was changed since, or another key signed it: {}.',
    '署名が合いません。署名の後で変更されたか、別の鍵の署名です（{}）。',
  ],
  'cacao-signature-unchecked': [
    'warning',
    'The signature cannot be checked here: its key stands elsewhere, or its algorithm is not known: {}.',
    '署名を確かめられません。鍵がファイルにないか、知らない方式です（{}）。',
  ],
  'cacao-unknown-field': [
    'info',
    '"{}" is no field of CACAO 2.0. It is kept.',
    '「{}」は CACAO 2.0 の項目ではありません。残します。',
  ],
  'cacao-extension': [
    'info',
    'The extension "{}" is not known here. It is kept, and written out again as it was.',
    '拡張「{}」は扱えませんが、残しておき、そのまま書き出します。',
  ],
  'cacao-marking-red': [
    'info',
    'The playbook is marked TLP:RED: it is for named people only.',
    'TLP:RED の印があります。指定された人以外に見せないでください。',
  ],
} as const satisfies Readonly<Record<string, Message>>;

export type CacaoCode = keyof typeof cacaoMessages;

/** A complaint with its words. `detail` is shortened: it comes from the file. */
export function cacaoComplaint(
  code: CacaoCode,
  path: Path,
  detail = '',
  of: 'key' | 'value' = 'value',
): Complaint {
  const [level, en, ja] = cacaoMessages[code];
  const said = detail.length > 80 ? `${detail.slice(0, 79)}…` : detail;
  return {
    path,
    of,
    level,
    code,
    message: { en: en.replace('{}', () => said), ja: ja.replace('{}', () => said) },
  };
}
