import type { DrillKind } from '../../core/drill/kind.ts';
import type { Entry, RecordType } from '../../core/journal/payload.ts';
import { secondsText } from '../../core/export/tell.ts';
import { facilitatorLine } from '../../core/export/words/facilitator-words.ts';
import { injectLine } from '../../core/export/words/inject-words.ts';
import { trackLine } from '../../core/export/words/track-words.ts';
import { gateShort } from '../../core/export/words/kit-words.ts';
import { stepAt, type Plan } from '../../core/run/plan.ts';
import { textOf } from './text-of.ts';

type Lang = 'en' | 'ja';

/** One record in one line, for the log screen and the strip under the player. */
export function describe(entry: Entry, lang: Lang, plan?: Plan): string {
  const subject = subjectOf(entry, lang, plan);
  const verb = VERBS[entry.type][lang];
  return subject === '' ? verb : `${verb}: ${subject}`;
}

function subjectOf(entry: Entry, lang: Lang, plan: Plan | undefined): string {
  switch (entry.type) {
    case 'log.open':
      return entry.data.app;
    case 'run.start': {
      const { playbook, draft, kind } = entry.data;
      if (kind) return `${playbook.id} · ${KIND[kind][lang]}`;
      if (draft) return `${playbook.id} · ${DRAFT[lang]} · sha256 ${playbook.sha256}`;
      const held = gateShort(entry.data, lang);
      return held === '' ? playbook.id : `${playbook.id} · ${held}`;
    }
    case 'step.start':
    case 'step.done':
    case 'step.skip':
    case 'input':
    case 'cmd.copy':
      return stepName(entry.data.path, lang, plan);
    case 'track': {
      const { path, track } = entry.data;
      const parts = [stepName(path, lang, plan), trackName(path, track, lang, plan)];
      return [...parts, trackLine(entry.data, lang)].filter((part) => part !== '').join(' · ');
    }
    case 'answer':
      return `${stepName(entry.data.path, lang, plan)} → ${optionName(entry.data, lang, plan)}`;
    case 'note':
      return [...(entry.att ?? []).map(({ name }) => name), textOf(entry.data.text) ?? '']
        .filter((part) => part !== '')
        .join(' · ');
    case 'intent':
      return [entry.data.call, entry.data.role?.split('/').pop(), entry.data.region]
        .filter((part) => part !== undefined)
        .join(' · ');
    case 'outcome':
      return [OUTCOMES[entry.data.status][lang], entry.data.code]
        .filter((part) => part !== undefined)
        .join(' · ');
    case 'session.start':
      return entry.data.arn.split('/').slice(1).join('/');
    case 'session.end':
      return ENDS[entry.data.why][lang];
    case 'secret.reveal':
      return `${entry.data.name} · ${REVEALED[entry.data.to][lang]}`;
    case 'security':
      return entry.data.code;
    case 'log.degraded':
      return entry.data.why;
    case 'playbook.import': {
      const { act, playbook } = entry.data;
      return `${playbook.id} ${playbook.version} · ${BROUGHT[act][lang]}`;
    }
    case 'witness':
      return entry.data.name;
    case 'upload':
      return entry.data.to;
    case 'approve': {
      const { by, person = '' } = entry.data;
      return by === 'signature' ? person : ALONE[lang];
    }
    case 'clock.jump': {
      const ms = entry.data.wallMs - entry.data.monotonicMs;
      return JUMPS[ms > 0 ? 'on' : 'back'][lang](secondsText(Math.abs(ms), lang));
    }
    case 'handout': {
      const { to, name, event, by } = entry.data;
      const program = by && `${by.program} (${String(by.pid)})`;
      return [name ?? HANDED[to][lang], HANDOUTS[event][lang], program]
        .filter((part) => part !== undefined)
        .join(' · ');
    }
    case 'log.recovered':
    case 'export':
    case 'score':
    case 'log.close':
    case 'key.rotate':
    case 'lock':
    case 'unlock':
      return '';
    case 'facilitator':
      return [facilitatorLine(entry.data, lang), textOf(entry.data.text) ?? '']
        .filter((part) => part !== '')
        .join(' · ');
    case 'inject':
      return injectLine(entry.data, lang);
  }
}

const ALONE = { en: 'by nobody else, to be reviewed', ja: 'ほかに同意者なし（要確認）' } as const;

const KIND: { readonly [K in DrillKind]: { readonly en: string; readonly ja: string } } = {
  walkthrough: { en: 'walkthrough', ja: '読み合わせ' },
  tabletop: { en: 'tabletop', ja: '机上訓練' },
  rehearsal: { en: 'rehearsal', ja: '実動訓練' },
  probe: { en: 'probe', ja: '読み取り確認' },
  'game-day': { en: 'game day', ja: 'ゲームデー' },
};
const DRAFT = { en: 'draft', ja: '下書き' } as const;

/** By how much, and which way: a log that says only "changed" helps nobody to line it up. */
const JUMPS = {
  on: {
    en: (by: string) => `forward by ${by}`,
    ja: (by: string) => `${by} 進みました`,
  },
  back: {
    en: (by: string) => `back by ${by}`,
    ja: (by: string) => `${by} 戻りました`,
  },
} as const;

function stepName(path: string, lang: Lang, plan: Plan | undefined): string {
  const at = plan ? stepAt(plan, path) : undefined;
  return at ? `${String(at.number)} ${at.step.title[lang]}` : path;
}

function trackName(
  path: string,
  id: string | undefined,
  lang: Lang,
  plan: Plan | undefined,
): string {
  const step = plan ? stepAt(plan, path)?.step : undefined;
  const found = step?.kind === 'parallel' ? step.tracks.find((one) => one.id === id) : undefined;
  return found?.title[lang] ?? id ?? '';
}

function optionName(
  { path, option }: { readonly path: string; readonly option: string },
  lang: Lang,
  plan: Plan | undefined,
): string {
  const step = plan ? stepAt(plan, path)?.step : undefined;
  const found = step?.kind === 'ask' ? step.options.find(({ id }) => id === option) : undefined;
  return found?.label[lang] ?? option;
}

interface Both {
  readonly en: string;
  readonly ja: string;
}

const VERBS: Readonly<Record<RecordType, Both>> = {
  'log.open': { en: 'Log opened', ja: 'ログを開始' },
  'run.start': { en: 'Run started', ja: '実行を開始' },
  'step.start': { en: 'At step', ja: '手順に到達' },
  'step.done': { en: 'Done', ja: '完了' },
  'step.skip': { en: 'Skipped', ja: 'スキップ' },
  answer: { en: 'Answered', ja: '回答' },
  input: { en: 'Filled in', ja: '入力' },
  note: { en: 'Note', ja: 'メモ' },
  'cmd.copy': { en: 'Copied command', ja: 'コマンドをコピー' },
  intent: { en: 'About to', ja: '実行前' },
  outcome: { en: 'Outcome', ja: '結果' },
  'session.start': { en: 'Session opened', ja: 'セッション開始' },
  'session.end': { en: 'Session ended', ja: 'セッション終了' },
  'secret.reveal': { en: 'Secret used', ja: '秘密の使用' },
  'clock.jump': { en: 'Clock changed', ja: '時計が変わりました' },
  'log.recovered': { en: 'Log recovered', ja: 'ログを復旧' },
  'log.degraded': { en: 'Recorded late', ja: '後から記録' },
  security: { en: 'Security', ja: 'セキュリティ' },
  export: { en: 'Exported', ja: 'エクスポート' },
  score: { en: 'Drill scored', ja: '訓練を採点' },
  'log.close': { en: 'Log closed', ja: 'ログを終了' },
  'key.rotate': { en: 'Key changed', ja: '鍵を更新' },
  'playbook.import': { en: 'Own playbook', ja: '取り込んだ手順書' },
  witness: { en: 'Witnessed', ja: '立会人が確認' },
  upload: { en: 'Uploaded', ja: 'アップロード' },
  lock: { en: 'Locked', ja: 'ロック' },
  unlock: { en: 'Unlocked', ja: 'ロック解除' },
  handout: { en: 'Hand-off', ja: '引き渡し' },
  approve: { en: 'Approved', ja: '承認' },
  track: { en: 'Track', ja: 'トラック' },
  inject: { en: 'In the drill', ja: '訓練の進行' },
  facilitator: { en: 'Facilitator', ja: '進行役' },
};

const OUTCOMES = {
  sent: { en: 'AWS has it', ja: 'AWS が受け付けました' },
  ok: { en: 'succeeded', ja: '成功' },
  failed: { en: 'failed', ja: '失敗' },
  unknown: { en: 'unknown', ja: '不明' },
  cancelled: { en: 'cancelled', ja: 'キャンセル' },
} as const;

const REVEALED = {
  memory: { en: 'taken into memory', ja: 'メモリーに読み込み' },
  screen: { en: 'shown on the screen', ja: '画面に表示' },
  clipboard: { en: 'put on the clipboard', ja: 'クリップボードにコピー' },
  envelope: { en: 'sealed in an envelope', ja: '封筒に封入' },
  vault: { en: 'kept in the vault', ja: '保管庫に保存' },
} as const;

const BROUGHT = {
  kept: { en: 'brought in', ja: '取り込み' },
  'rolled-back': { en: 'rolled back', ja: '前の版に戻す' },
  'taken-out': { en: 'taken out', ja: '外す' },
} as const;

const HANDED = {
  terminal: { en: 'terminal', ja: 'ターミナル' },
  tool: { en: 'a tool', ja: 'ツール' },
  process: { en: 'credential_process', ja: 'credential_process' },
  console: { en: 'the console', ja: 'コンソール' },
} as const;

const HANDOUTS = {
  granted: { en: 'allowed', ja: '許可' },
  fetched: { en: 'fetched', ja: '取得' },
  refused: { en: 'refused', ja: '拒否' },
  withdrawn: { en: 'withdrawn', ja: '取り消し' },
} as const;

const ENDS = {
  ended: { en: 'by the responder', ja: '対応者が終了' },
  expired: { en: 'expired', ja: '期限切れ' },
  lost: { en: 'lost when the app stopped', ja: 'アプリの停止で消失' },
  closed: { en: 'with the log', ja: 'ログとともに終了' },
  replaced: { en: 'renewed', ja: '更新' },
} as const;
