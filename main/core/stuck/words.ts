import type { Text } from '../playbook/model.ts';
import type { WayOutId } from './ways-out.ts';

/** What a way is, what to do, what it costs in time and trust, and who must be told. */
export interface WayWords {
  readonly title: Text;
  readonly do: Text;
  readonly cost: Text;
  readonly tell: Text;
}

const lead: Text = { en: 'Tell the lead.', ja: '責任者に伝えます。' };

export const wayWords: Readonly<Record<WayOutId, WayWords>> = {
  console: {
    title: { en: 'Sign in with the browser', ja: 'ブラウザーでサインインする' },
    do: {
      en: 'Your IAM user, its password and an MFA device. No key is needed.',
      ja: 'IAM ユーザー、パスワード、MFA 端末を使います。鍵は要りません。',
    },
    cost: { en: 'About 2 minutes.', ja: '約 2 分。' },
    tell: lead,
  },
  'check-typing': {
    title: { en: 'Check what you type', ja: '入力を確かめる' },
    do: {
      en: 'Compare account number and user name. Look at Caps Lock and the keyboard layout.',
      ja: 'アカウント番号とユーザー名を見比べます。Caps Lock とキーボード配列も見ます。',
    },
    cost: {
      en: '1 minute. Stop after three tries: more may alert the security team.',
      ja: '1 分。3 回でやめます。それ以上は警報が出ることがあります。',
    },
    tell: { en: 'Nobody yet.', ja: 'まだ誰にも。' },
  },
  'second-device': {
    title: { en: 'Use another MFA device', ja: '別の MFA 端末を使う' },
    do: {
      en: 'At sign-in, choose the device that still works. A code must come from that device.',
      ja: 'サインインで、まだ使える端末を選びます。コードはその端末のものを使います。',
    },
    cost: { en: '1 minute, or the way to the safe.', ja: '1 分。金庫にあれば往復の時間。' },
    tell: {
      en: 'Tell the lead: the dead device is to be removed and replaced today.',
      ja: '責任者に伝えます。壊れた端末は今日中に外して替えます。',
    },
  },
  'other-network': {
    title: { en: 'Take another network', ja: '別のネットワークを使う' },
    do: {
      en: 'A phone’s hotspot, without VPN and company DNS. Then test the connection again.',
      ja: '携帯のテザリングを使い、VPN と社内 DNS を外します。接続をもう一度調べます。',
    },
    cost: {
      en: '3 minutes. A rule that allows company addresses only refuses it.',
      ja: '3 分。社内アドレスだけを許す規則があると拒否されます。',
    },
    tell: {
      en: 'Tell the network team, by telephone.',
      ja: 'ネットワーク担当に電話で伝えます。',
    },
  },
  'other-address': {
    title: { en: 'Try the next sign-in address', ja: '次のサインインアドレスを試す' },
    do: {
      en: 'From the top. A Region’s own console works while others are down: choose “IAM user”.',
      ja: '上から順に。各リージョンのコンソールは独立です。「IAM ユーザー」を選びます。',
    },
    cost: { en: '1 minute each.', ja: '1 つ 1 分。' },
    tell: lead,
  },
  'aws-login': {
    title: { en: 'Sign in with AWS CLI', ja: 'AWS CLI でサインインする' },
    do: {
      en: 'AWS CLI 2.32 or newer, with the browser. Its session may lack MFA.',
      ja: 'AWS CLI 2.32 以降とブラウザーを使います。MFA の情報がないことがあります。',
    },
    cost: { en: 'About 2 minutes.', ja: '約 2 分。' },
    tell: lead,
  },
  'sealed-key': {
    title: { en: 'Use the sealed key', ja: '封印した鍵を使う' },
    do: {
      en: 'The access key from the safe, and a 6-digit code. No password is asked.',
      ja: '金庫のアクセスキーと 6 桁のコードを使います。パスワードは要りません。',
    },
    cost: {
      en: 'The way to the safe. The key must be replaced afterwards.',
      ja: '金庫までの往復。終わったら鍵を替えます。',
    },
    tell: {
      en: 'Tell the lead and whoever keeps the safe: a seal is broken.',
      ja: '責任者と金庫の管理者に、封を切ったことを伝えます。',
    },
  },
  colleague: {
    title: { en: 'Let the next person sign in', ja: '次の担当者に代わる' },
    do: {
      en: 'Call in this order. They sign in as themselves; never share a password or a code.',
      ja: 'この順に電話します。本人がサインインします。パスワードもコードも教えません。',
    },
    cost: { en: '5 to 30 minutes, to wake and brief them.', ja: '起こして説明するまで 5〜30 分。' },
    tell: { en: 'Tell the lead who acts now.', ja: '誰が対応するか責任者に伝えます。' },
  },
  'helper-slot': {
    title: { en: 'Open a helper slot (PB-14)', ja: '予備のユーザーを使う（PB-14）' },
    do: {
      en: 'A sealed user made beforehand. Bind it to you by name, with an end time.',
      ja: '事前に作った封印済みのユーザーです。名前と終了時刻を決めて割り当てます。',
    },
    cost: {
      en: '30 minutes and two people. It is taken back when the incident ends.',
      ja: '30 分と 2 人。対応が終わったら返します。',
    },
    tell: {
      en: 'Tell the lead and the second approver, who is not the requester.',
      ja: '責任者と、依頼者ではない承認者に伝えます。',
    },
  },
  root: {
    title: { en: 'Root, as its own process (PB-13)', ja: 'ルートユーザー。別の手順（PB-13）' },
    do: {
      en: 'Only to give the last administrator access again. One holds password, one MFA.',
      ja: '最後の管理者を戻すときだけ使います。1 人がパスワード、1 人が MFA を持ちます。',
    },
    cost: {
      en: 'An hour and two people. Everything it does sets off an alarm.',
      ja: '1 時間と 2 人。何をしても警報が出ます。',
    },
    tell: {
      en: 'Tell the lead and the security team before, not after.',
      ja: '責任者とセキュリティ担当に、必ず事前に伝えます。',
    },
  },
  'aws-support': {
    title: { en: 'AWS Support', ja: 'AWS サポート' },
    do: {
      en: 'The page works without signing in. Support resets root’s MFA only, never an IAM user’s.',
      ja: 'サインインなしで開けます。戻せるのはルートの MFA だけで、IAM ユーザーのは戻せません。',
    },
    cost: {
      en: 'Hours to days. Have account number and root’s mail and telephone ready.',
      ja: '数時間から数日。アカウント番号、ルートのメールと電話を用意します。',
    },
    tell: { en: 'Tell the lead the case number.', ja: '責任者にケース番号を伝えます。' },
  },
  'by-hand': {
    title: { en: 'Go on without AWS', ja: 'AWS なしで進める' },
    do: {
      en: 'Playbooks, notes and evidence work here. Do the steps by hand; all is recorded.',
      ja: '手順書、メモ、証拠はここで使えます。手作業で進めても記録します。',
    },
    cost: { en: 'Nothing in AWS is changed.', ja: 'AWS では何も変わりません。' },
    tell: lead,
  },
};
