import type { ScenarioFault } from '../../drill/fault.ts';
import type { InjectRecord } from '../../journal/payload-inject.ts';

type Both = { readonly en: string; readonly ja: string };

/** What a drill breaks, in words. */
export const FAULTS: Readonly<Record<ScenarioFault['kind'], Both>> = {
  'region-dark': { en: 'a Region is dark', ja: 'リージョンが応答しません' },
  'all-dark': { en: 'nothing can be reached', ja: 'どこにもつながりません' },
  slow: { en: 'AWS answers late', ja: 'AWS の応答が遅れます' },
  throttled: { en: 'AWS throttles', ja: 'AWS が呼び出しを制限します' },
  refused: { en: 'AWS refuses a call', ja: 'AWS が呼び出しを拒みます' },
  'answer-lost': { en: 'an answer is lost', ja: '応答が失われます' },
  'clock-wrong': { en: 'the clock is wrong', ja: '時計がずれています' },
  'agent-offline': { en: 'an agent is away', ja: 'エージェントが応答しません' },
  'disk-full': { en: 'a disk is full', ja: 'ディスクがいっぱいです' },
  'names-gone': { en: 'names are not found', ja: '名前解決ができません' },
  'terminal-cut': { en: 'a terminal is cut', ja: 'ターミナルが切れます' },
  'sts-not-activated': { en: 'STS is off in a Region', ja: 'リージョンの STS が無効です' },
  network: { en: 'the network disturbs', ja: 'ネットワークが乱れます' },
};

export const CHANNELS: Readonly<Record<NonNullable<InjectRecord['message']>, Both>> = {
  phone: { en: 'a phone call', ja: '電話' },
  chat: { en: 'a chat message', ja: 'チャット' },
  screen: { en: 'a message on screen', ja: '画面の知らせ' },
};

const WHY: Readonly<Record<NonNullable<InjectRecord['by']>, Both>> = {
  time: { en: 'by the clock', ja: '時刻により' },
  step: { en: 'as a step began', ja: '手順の開始により' },
  facilitator: { en: 'by the facilitator', ja: '進行役により' },
};

const SEEN: Both = { en: 'read by the responder', ja: '対応者が読みました' };

/** One item of a drill's timeline in a line: its id, what it did, and why. */
export function injectLine(record: InjectRecord, lang: keyof Both): string {
  const { id, is, by, person, faults = [], ends = [], message } = record;
  if (is === 'seen') return `${id} · ${SEEN[lang]}`;
  const parts = [
    ...faults.map((kind) => (isKind(kind) ? FAULTS[kind][lang] : kind)),
    ...ends.map((ended) => (lang === 'en' ? `${ended} is over` : `${ended} が終わりました`)),
    ...(message ? [CHANNELS[message][lang]] : []),
    ...(by ? [WHY[by][lang]] : []),
    ...(person === undefined ? [] : [person]),
  ];
  return [id, ...parts].join(' · ');
}

function isKind(kind: string): kind is ScenarioFault['kind'] {
  return Object.hasOwn(FAULTS, kind);
}
