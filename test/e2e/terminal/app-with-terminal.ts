import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { builtApp, freshFolder } from '../app.ts';

const both = (en: string, ja: string) => ({ en, ja });
const common = { usual: '1m', target: '5m', risk: 'read' } as const;

const playbook = {
  format: 'breakglass/1',
  id: 'PB-90',
  version: '1.0.0',
  title: both('Look at a server', 'サーバーを確認する'),
  summary: both('Opens a terminal.', 'ターミナルを開きます。'),
  symptoms: [both('A server answers slowly', 'サーバーの応答が遅い')],
  severity: 'SEV3',
  usual: '5m',
  roles: [
    {
      id: 'shell',
      role: 'responder',
      why: both('To open a terminal.', 'ターミナルを開くため。'),
      actions: ['ssm:StartSession', 'ssm:ResumeSession', 'ssm:TerminateSession'],
    },
  ],
  sections: [
    {
      id: 'look',
      title: both('Look', '確認'),
      objective: both('See how the server is.', 'サーバーの状態を見る。'),
      mode: 'read-do',
      steps: [
        {
          id: 'sign-in',
          kind: 'sign-in',
          title: both('Sign in', 'サインインする'),
          do: both('Sign in.', 'サインインします。'),
          ...common,
        },
        {
          id: 'role',
          kind: 'assume-role',
          role: 'shell',
          title: both('Assume the role', 'ロールを引き受ける'),
          do: both('Assume the role.', 'ロールを引き受けます。'),
          ...common,
        },
        {
          id: 'shell',
          kind: 'terminal',
          role: 'shell',
          instance: 'i-0a7f3c91d2e84b605',
          title: both('Open a terminal on web-7', 'web-7 のターミナルを開く'),
          do: both('Look around.', '状態を確認します。'),
          ...common,
        },
      ],
    },
  ],
};

/** A copy of the built app with one more playbook, which opens a terminal. */
export async function appWithTerminal(): Promise<string> {
  const folder = await freshFolder();
  cpSync(join(builtApp, 'out'), join(folder, 'out'), { recursive: true });
  cpSync(join(builtApp, 'package.json'), join(folder, 'package.json'));
  writeFileSync(join(folder, 'out', 'playbooks', 'PB-90-look.yaml'), stringify(playbook));
  return folder;
}
