import type { KitAtStart } from '../../journal/payload-kit.ts';
import { askedWords, concernWords } from '../../kit/gate-words.ts';
import type { ReportLanguage } from './sentences.ts';

interface KitSentences {
  readonly kit: (kit: KitAtStart) => string;
  readonly signedBy: (signers: string) => string;
  readonly agreed: (person: string, how: string) => string;
  readonly alone: (seconds: number) => string;
  readonly goesOn: string;
}

const words: { readonly [L in ReportLanguage]: KitSentences } = {
  en: {
    kit: ({ name, prepared, days }) =>
      `Kit ${name} of ${prepared}${days === undefined ? '' : `, ${String(days)} ${days === 1 ? 'day' : 'days'} old`}`,
    signedBy: (signers) => `signed by ${signers}`,
    agreed: (person, how) => `${person} agreed to the kit, ${how}`,
    alone: (seconds) =>
      `Nobody else agreed to the kit: begun alone after ${String(seconds)} s, to be reviewed`,
    goesOn: 'The run goes on with the kit it had',
  },
  ja: {
    kit: ({ name, prepared, days }) =>
      `キット ${name}（${prepared}${days === undefined ? '' : `、${String(days)} 日前`}）`,
    signedBy: (signers) => `${signers} の署名`,
    agreed: (person, how) => `${person} がキットに同意（${how}）`,
    alone: (seconds) =>
      `キットへの同意者なし。${String(seconds)} 秒待って一人で開始。あとで確認が必要`,
    goesOn: '同じキットで続行',
  },
};

/** The kit a run began with, in one line: whose, how old, who signed it, what is wrong with it. */
export function kitLine(kit: KitAtStart, lang: ReportLanguage): string {
  const { standing, signers, concerns, sha256 } = kit;
  const signed = standing === 'trusted' && signers.length > 0;
  return [
    words[lang].kit(kit),
    ...(signed ? [words[lang].signedBy(signers.map(({ name }) => name).join(', '))] : []),
    ...concerns.map((concern) => concernWords[concern][lang]),
    `SHA-256 ${sha256}`,
  ].join(' · ');
}

/** Who let it begin; nothing where nobody had to. */
export function gateLine({ concerns, gate }: KitAtStart, lang: ReportLanguage): string | undefined {
  if (concerns.length === 0) return undefined;
  switch (gate?.by) {
    case 'second-person':
      return words[lang].agreed(gate.person, askedWords[gate.how][lang]);
    case 'wait':
      return words[lang].alone(gate.waited);
    case undefined:
      return words[lang].goesOn;
  }
}

/** What a list of records says of it, beside the playbook: what was wrong, and who let it begin. */
export function gateShort(kit: KitAtStart, lang: ReportLanguage): string {
  const wrong = kit.concerns.map((concern) => concernWords[concern][lang]).join(', ');
  return kit.concerns.length === 0 ? '' : `${wrong}: ${gateLine(kit, lang) ?? ''}`;
}
