import type { DrillView } from '../../../main/contract/views.ts';
import { drill, NOW } from './base.ts';

const text = (en: string, ja: string) => ({ en, ja });

export const scored: DrillView = {
  ...drill,
  score: {
    objectives: [
      {
        id: 'signed-in',
        title: text('Be signed in within 10 minutes', '10 分以内にサインインする'),
        rating: 'P',
        measured: { unit: 'seconds', value: 77, goal: 600 },
      },
      {
        id: 'critical-steps',
        title: text('Do every critical step, in order', '重要な手順を順番どおりに行う'),
        rating: 'M',
        measured: { unit: 'count', value: 2, goal: 7 },
      },
      {
        id: 'evidence-first',
        title: text('Keep evidence before acting', '操作の前に証拠を残す'),
        rating: 'U',
      },
      {
        id: 'revoked',
        title: text('Revoke every role that was used', '使ったロールをすべて失効させる'),
        rating: 'N',
      },
      {
        id: 'acting',
        title: text('Send the first command within 20 minutes', '20 分以内に最初のコマンドを送る'),
        rating: 'U',
        measured: { unit: 'seconds', goal: 1200 },
      },
    ],
    timed: 24,
    inTarget: 23,
    late: [
      {
        path: 'open/read-code',
        number: 4,
        title: text('Read the short code', '照合コードを読み上げる'),
        seconds: 95,
        targetSeconds: 60,
      },
    ],
    messages: [
      {
        id: 'call',
        from: text('The bank', '銀行'),
        says: text('Are our payments safe?', '支払いは安全ですか。'),
        expect: text(
          'Say what is known, promise a time.',
          '分かることを伝え、次の連絡時刻を約束する。',
        ),
        at: NOW - 600_000,
        seenAt: NOW - 540_000,
      },
      {
        id: 'mail',
        from: text('The press', '報道'),
        says: text('Is it an attack?', '攻撃ですか。'),
        expect: text('Hand it to the spokesperson.', '広報に引き継ぐ。'),
        at: NOW - 300_000,
      },
    ],
  },
};
