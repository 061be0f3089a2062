import type { KitAtStart } from '../../core/journal/payload-kit.ts';
import { concernWords, playbookWords } from '../../core/kit/gate-words.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { OwnReadBack } from '../../core/run/read-back.ts';
import { facts } from '../own-read-back.ts';
import type { HeldPlaybook, OpenGate } from './open-gate.ts';

type Lang = 'en' | 'ja';

/** What main's own window asks: which of the two holds the incident, and what is agreed to. */
export function gateReadBack(
  gate: OpenGate,
  lang: Lang,
  warning: Text,
  how: OwnReadBack['facts'],
): Omit<OwnReadBack, 'risk'> {
  const { kit, playbooks } = gate;
  const { question, accept, decides } = words[whatHolds(gate)];
  return {
    question,
    accept,
    warning: { en: `${decides.en} ${warning.en}`, ja: `${decides.ja}${warning.ja}` },
    facts: [
      ...(kit ? kitFacts(kit, lang) : []),
      ...playbooks.flatMap((playbook) => playbookFacts(playbook, lang)),
      ...how,
      ...(kit ? [sha256(kit)] : []),
      ...playbooks.map(sha256),
    ],
  };
}

function whatHolds({ kit, playbooks }: OpenGate): keyof typeof words {
  if (!kit) return 'playbook';
  return playbooks.length > 0 ? 'both' : 'kit';
}

function kitFacts({ name, prepared, concerns, signers }: KitAtStart, lang: Lang) {
  return [
    { name: { en: 'Kit', ja: 'キット' }, value: `${name} · ${prepared}` },
    { name: wrong, value: concerns.map((concern) => concernWords[concern][lang]).join(' · ') },
    ...signers.map(({ fingerprint }) => ({ name: facts.signerPrint, value: fingerprint })),
  ];
}

function playbookFacts({ id, version, standing, signers }: HeldPlaybook, lang: Lang) {
  return [
    { name: { en: 'Playbook', ja: '手順書' }, value: `${id} · ${version}` },
    { name: wrong, value: playbookWords[standing][lang] },
    // No believed kit names the key: its id is too short to compare, its name a claim.
    ...signers.map(({ name }) => ({ name: facts.signedAs, value: name })),
  ];
}

function sha256(of: { readonly sha256: string; readonly id?: string }) {
  const whose = of.id === undefined ? '' : ` · ${of.id}`;
  return { name: { en: `SHA-256${whose}`, ja: `SHA-256${whose}` }, value: of.sha256 };
}

const wrong: Text = { en: 'What is wrong', ja: '問題' };
const words = {
  kit: {
    question: { en: 'Begin with this kit?', ja: 'このキットで始めますか？' },
    accept: { en: 'Begin with it', ja: 'このキットで始める' },
    decides: {
      en: 'The kit decides where credentials are sent.',
      ja: '認証情報の送り先はキットで決まります。',
    },
  },
  playbook: {
    question: { en: 'Begin with this playbook?', ja: 'この手順書で始めますか？' },
    accept: { en: 'Begin with it', ja: 'この手順書で始める' },
    decides: {
      en: 'The playbook decides what is done in your accounts.',
      ja: 'アカウントで何をするかは手順書で決まります。',
    },
  },
  both: {
    question: {
      en: 'Begin with this kit and playbook?',
      ja: 'このキットと手順書で始めますか？',
    },
    accept: { en: 'Begin with both', ja: '両方を使って始める' },
    decides: {
      en: 'They decide where credentials are sent and what is done with them.',
      ja: '認証情報の送り先と、何をするかが決まります。',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>;
