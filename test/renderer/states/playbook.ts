import type { PlaybookView, ReadStepView } from '../../../main/contract/views.ts';
import { cards, text } from './base.ts';

/** A step as it is read before a run. */
export function readStep(
  number: number,
  kind: ReadStepView['kind'],
  en: string,
  ja: string,
  more: Partial<ReadStepView> = {},
): ReadStepView {
  return {
    path: `step-${number}`,
    number,
    kind,
    title: text(en, ja),
    risk: 'read',
    asksAws: ['cli', 'sign-in', 'assume-role', 'run-command'].includes(kind),
    usualSeconds: 60,
    targetSeconds: 120,
    why: text('Whoever comes later must know.', '後から来る人のためです。'),
    do: text('Do **this** with `care`.', '**これ**を `慎重に` 行います。'),
    expect: text('It is done.', '終わっています。'),
    whens: [],
    needs: [],
    may: [],
    parts: [],
    ...more,
  };
}

export const playbook: PlaybookView = {
  ...cards[0]!,
  sha256: 'ab12'.repeat(16),

  symptoms: [
    text(
      'The SSO sign-in page does not load or turns everyone away.',
      'SSO の画面が開かない、または全員が拒否される。',
    ),
    text('The identity provider reports an outage.', 'ID プロバイダーが障害を発表している。'),
  ],
  outOfScope: [
    {
      when: text('Only one person cannot sign in.', '1 人だけサインインできない。'),
      use: 'PB-00',
      known: true,
    },
    {
      when: text('Someone else signs in as us.', '他人が私たちとしてサインインしている。'),
      use: 'PB-02',
      known: false,
    },
  ],
  roles: [
    {
      id: 'ops',
      role: 'IR-Operator',
      why: text('Runs the health check.', '確認を実行します。'),
      actions: ['ssm:SendCommand', 'ssm:GetCommandInvocation'],
    },
  ],
  scenarios: [
    {
      id: 'sso-outage',
      title: text('Single sign-on is down', 'SSO の停止'),
      story: text(
        'It is 03:12. Nobody can sign in.',
        '午前 3 時 12 分。誰もサインインできません。',
      ),
    },
  ],
  sections: [
    {
      id: 'part-1',
      title: text('Open the glass', '緊急アクセスの開始'),
      objective: text(
        'Two people know, and one is signed in.',
        '2 人が把握し、1 人がサインインします。',
      ),
      from: 'PB-00',
      steps: [
        readStep(1, 'input', 'Declare the reason and the incident', '理由と番号を宣言する', {
          parts: [
            { is: 'fields', items: [text('Incident id', 'インシデント番号'), text('Why', '理由')] },
          ],
        }),
        readStep(2, 'check', 'Check that normal access is down', '通常の手段を確認する'),
        readStep(3, 'sign-in', 'Sign in with key and MFA', '鍵と MFA でサインイン'),
      ],
    },
    {
      id: 'part-2',
      title: text('Check the servers', 'サーバーの確認'),
      objective: text('Know what still works.', '動いているものを把握します。'),
      from: 'PB-01',
      steps: [
        readStep(6, 'run-command', 'Restart the token cache', 'トークンキャッシュを再起動する', {
          risk: 'change',
          whens: ["cache_is == 'stale'"],
          warning: text('Requests fail for some seconds.', '数秒間リクエストが失敗します。'),
          undo: text('Nothing to undo.', '取り消しは不要です。'),
          role: 'operator',
          needs: ['ssm:SendCommand', 'ssm:ListCommandInvocations'],
          may: ['ssm:CancelCommand'],
          parts: [
            { is: 'document', spans: [{ text: 'AWS-RunShellScript' }] },
            { is: 'targets', spans: [{ text: 'Role=web' }] },
            {
              is: 'lines',
              lines: [
                [
                  { text: 'echo incident ' },
                  { text: '${incident_id}', variable: 'incident_id' },
                  { text: ' >> /var/log/break-glass' },
                ],
                [{ text: 'sudo systemctl restart token-cache' }],
              ],
            },
          ],
        }),
        readStep(7, 'ask', 'Is the outage ours?', '自社側の障害か', {
          parts: [
            {
              is: 'answers',
              answers: [
                { label: text('Theirs', '先方'), safe: false, to: 'end' },
                { label: text('Ours', '自社'), safe: false, to: 6 },
                { label: text("I don't know", 'わからない'), safe: true, to: 'next' },
              ],
            },
          ],
        }),
        readStep(8, 'link', 'Read the status page', '状況のページを読む', {
          parts: [
            { is: 'link', spans: [{ text: 'https://example.awsapps.com/start' }], needsSso: true },
          ],
        }),
        readStep(9, 'wait', 'Wait until caches are warm', 'キャッシュが温まるのを待つ', {
          parts: [{ is: 'wait', seconds: 300, until: text('Errors stop', 'エラーが止まる') }],
        }),
      ],
    },
  ],
};
