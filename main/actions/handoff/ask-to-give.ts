import type { Text } from '../../core/playbook/model.ts';
import { done, type Done } from '../answer.ts';
import type { ActiveRun, Desk, LiveSession } from '../desk.ts';
import { agreed, typedReason } from '../read-back.ts';
import { aliasOf } from '../role-read-back.ts';
import type { GrantFor } from './grant.ts';

interface Wanted {
  readonly to: GrantFor | 'console';
  readonly name: string;
  /** What else must be known before a yes. */
  readonly warning?: Text;
}

const QUESTIONS: Readonly<Record<Wanted['to'], Text>> = {
  terminal: {
    en: 'Open a terminal with this session?',
    ja: 'このセッションでターミナルを開きますか？',
  },
  tool: { en: 'Let a tool use this session?', ja: 'このセッションをツールに使わせますか？' },
  process: {
    en: 'Let a tool use this session through credential_process?',
    ja: 'credential_process でこのセッションをツールに使わせますか？',
  },
  console: {
    en: 'Open the console as this session?',
    ja: 'このセッションでコンソールを開きますか？',
  },
};

const WARNING: Text = {
  en: 'Whatever runs there acts as this session until it ends. Each hand-out is written down. Withdrawing stops new ones; what was fetched lives until it expires.',
  ja: 'そこで動くものは、終了までこのセッションとして働きます。引き渡しは毎回記録されます。取り消すと新しい引き渡しは止まりますが、渡したものは期限まで有効です。',
};

/** Read back in main's own window: the app's window cannot hand a session out by itself. */
export async function askToGive(
  desk: Desk,
  run: ActiveRun,
  session: LiveSession,
  { to, name, warning = WARNING }: Wanted,
): Promise<Done> {
  const { account, role, region, arn, expiresAt } = session;
  const type = typedReason(run);
  const left = Math.max(0, Math.floor((expiresAt - desk.ports.clock.now()) / 1000));
  const answer = await agreed(desk, run, {
    mode: run.mode,
    question: QUESTIONS[to],
    accept: to === 'console' || to === 'terminal' ? OPEN : ALLOW,
    startedAt: Date.parse(run.state.startedAt),
    account: { id: account, alias: aliasOf(run.kit, account) },
    role: role?.arn.split('/').pop() ?? '',
    region,
    principal: arn,
    targets: [],
    script: [],
    ...(name === '' ? {} : { parameters: [{ name: TOOL[desk.ports.lang()], value: name }] }),
    risk: 'change',
    warning,
    lastsSeconds: left,
    ...(type === undefined ? {} : { type }),
  });
  return answer.ok ? done : answer;
}

const TOOL = { en: 'Tool', ja: 'ツール' } as const;
const OPEN: Text = { en: 'Open', ja: '開く' };
const ALLOW: Text = { en: 'Allow', ja: '許可する' };
