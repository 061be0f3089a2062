import type { StepView } from '../../../main/contract/views.ts';

/** What of a step's kind is said, beside the text: under which name, and the lines of it. */
export interface Spoken {
  readonly name:
    | 'player.script'
    | 'player.cli.command'
    | 'player.link.shown'
    | 'player.document'
    | 'player.secret.name'
    | 'player.role'
    | 'player.account'
    | 'terminal.server'
    | 'aloud.say';
  readonly lines: readonly string[];
}

/** Which account and role, and the command itself: names and lines only, never what came back. */
export function spokenOf({ detail }: StepView): readonly Spoken[] {
  switch (detail.kind) {
    case 'assume-role':
      return roleOf(detail.role);
    case 'run-command':
      return [
        ...roleOf(detail.role),
        { name: 'player.document', lines: [detail.document] },
        ...(detail.script.length > 0
          ? [
              {
                name: 'player.script' as const,
                lines: detail.script.map((spans) => spans.map(({ text }) => text).join('')),
              },
            ]
          : []),
      ];
    case 'automation':
      return [...roleOf(detail.role), { name: 'player.document', lines: [detail.document] }];
    case 'terminal':
      return [
        ...roleOf(detail.role),
        ...(detail.instance === ''
          ? []
          : [{ name: 'terminal.server' as const, lines: [detail.instance] }]),
      ];
    case 'secret':
      return [...roleOf(detail.role), { name: 'player.secret.name', lines: [detail.name] }];
    case 'revoke':
      return roleOf(detail.role);
    case 'revoke-each':
      return detail.next ? roleOf(detail.next.role) : [];
    case 'cli':
      return [{ name: 'player.cli.command', lines: detail.command.split('\n') }];
    case 'link':
      return [{ name: 'player.link.shown', lines: [detail.url] }];
    case 'approve':
      return detail.acts.map(({ lines }) => ({ name: 'aloud.say', lines }));
    case 'by-hand':
      return detail.lines.length > 0 ? [{ name: 'aloud.say', lines: detail.lines }] : [];
    case 'parallel':
    case 'do':
    case 'ask':
    case 'check':
    case 'input':
    case 'sign-in':
    case 'wait':
    case 'evidence':
      return [];
  }
}

function roleOf({ account, name }: { readonly account: string; readonly name: string }) {
  return [
    { name: 'player.account' as const, lines: [account] },
    { name: 'player.role' as const, lines: [name] },
  ];
}
