import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { builtApp, freshFolder } from '../app.ts';

/** Id of the playbook that the stories here bring with them. */
export const OWN = 'PB-90';

const both = (text: string) => ({ en: text, ja: text });

/**
 * The built app with one playbook more, whose steps may use the role `responder`: nothing that is
 * shipped asks for a whole fleet, or lasts as long as a session does. The folder is the caller's.
 */
export async function appWithPlaybook(steps: readonly object[]): Promise<string> {
  const folder = await freshFolder();
  cpSync(join(builtApp, 'out'), join(folder, 'out'), { recursive: true });
  cpSync(join(builtApp, 'package.json'), join(folder, 'package.json'));
  const playbook = {
    format: 'breakglass/1',
    id: OWN,
    version: '1.0',
    title: both('A path of its own'),
    summary: both('Steps that no shipped playbook has.'),
    symptoms: [both('A test asks for it')],
    severity: 'SEV3',
    usual: '30m',
    roles: [
      {
        id: 'responder',
        role: 'responder',
        why: both('Run the steps.'),
        actions: ['ssm:SendCommand', 'ssm:StartAutomationExecution'],
      },
    ],
    sections: [
      {
        id: 'work',
        title: both('Work'),
        objective: both('The steps are done.'),
        mode: 'read-do',
        steps: steps.map((step) => ({ do: both('Do it.'), role: 'responder', ...step })),
      },
    ],
  };
  mkdirSync(join(folder, 'out', 'playbooks'), { recursive: true });
  writeFileSync(join(folder, 'out', 'playbooks', `${OWN}-own.yaml`), stringify(playbook));
  return folder;
}

/** A step that sends a script to all servers with this tag. */
export const commandStep = (role: 'web' | 'fleet', more: object = {}) => ({
  id: 'cmd',
  kind: 'run-command',
  title: both('Look at the servers'),
  expect: both('active'),
  undo: both('Nothing to undo.'),
  risk: 'read',
  usual: '1m',
  target: '2m',
  document: 'AWS-RunShellScript',
  targets: { tag: { key: 'Role', value: role } },
  region: 'ap-northeast-1',
  script: ['systemctl is-active nginx'],
  ...more,
});
