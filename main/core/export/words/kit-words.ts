import type { Payloads } from '../../journal/payload.ts';
import type { KitAtStart, KitGate } from '../../journal/payload-kit.ts';
import type { BroughtAtStart, BroughtPlaybook } from '../../journal/payload-trust.ts';
import { askedWords, concernWords, playbookWords } from '../../kit/gate-words.ts';
import { isHeld } from '../../publish/gate.ts';
import type { ReportLanguage } from './sentences.ts';

type RunStart = Pick<Payloads['run.start'], 'kit' | 'brought'>;

interface KitSentences {
  readonly kit: (kit: KitAtStart) => string;
  readonly signedBy: (signers: string) => string;
  readonly playbook: (playbook: BroughtPlaybook) => string;
  readonly key: (name: string, key: string) => string;
  readonly agreed: (to: GateTo, person: string, how: string) => string;
  readonly alone: (to: GateTo, seconds: number) => string;
  readonly goesOn: (to: GateTo) => string;
}

/** What somebody agreed to, or did not. */
type GateTo = 'kit' | 'playbook';

const words: { readonly [L in ReportLanguage]: KitSentences } = {
  en: {
    kit: ({ name, prepared, days }) =>
      `Kit ${name} of ${prepared}${days === undefined ? '' : `, ${String(days)} ${days === 1 ? 'day' : 'days'} old`}`,
    signedBy: (signers) => `signed by ${signers}`,
    playbook: ({ id, version }) => `Playbook ${id} ${version}, brought in`,
    key: (name, key) => `${name} (key ${key})`,
    agreed: (to, person, how) => `${person} agreed to the ${to}, ${how}`,
    alone: (to, seconds) =>
      `Nobody else agreed to the ${to}: begun alone after ${String(seconds)} s, to be reviewed`,
    goesOn: (to) => `The run goes on with the ${to} it had`,
  },
  ja: {
    kit: ({ name, prepared, days }) =>
      `キット ${name}（${prepared}${days === undefined ? '' : `、${String(days)} 日前`}）`,
    signedBy: (signers) => `${signers} の署名`,
    playbook: ({ id, version }) => `取り込んだ手順書 ${id} ${version}`,
    key: (name, key) => `${name}（鍵 ${key}）`,
    agreed: (to, person, how) => `${person} が${gateToJa[to]}に同意（${how}）`,
    alone: (to, seconds) =>
      `${gateToJa[to]}への同意者なし。${String(seconds)} 秒待って一人で開始。あとで確認が必要`,
    goesOn: (to) => `同じ${gateToJa[to]}で続行`,
  },
};
const gateToJa: Readonly<Record<GateTo, string>> = { kit: 'キット', playbook: '手順書' };

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

/** A playbook that did not come with the app: who signed it, or what is wrong with that. */
export function playbookLine(playbook: BroughtPlaybook, lang: ReportLanguage): string {
  const { signers, sha256 } = playbook;
  const held = isHeld(playbook);
  const names = signers.map(({ name, key }) => (held ? words[lang].key(name, key) : name));
  return [
    words[lang].playbook(playbook),
    ...(held ? [playbookWords[playbook.standing][lang]] : []),
    ...(names.length > 0 ? [words[lang].signedBy(names.join(', '))] : []),
    `SHA-256 ${sha256}`,
  ].join(' · ');
}

/** Who let the kit begin; nothing where nobody had to. */
export function gateLine({ concerns, gate }: KitAtStart, lang: ReportLanguage): string | undefined {
  return concerns.length === 0 ? undefined : passed('kit', gate, lang);
}

/** Who let the playbooks begin; nothing where nobody had to. */
export function broughtGateLine(
  { playbooks, gate }: BroughtAtStart,
  lang: ReportLanguage,
): string | undefined {
  return playbooks.some(isHeld) ? passed('playbook', gate, lang) : undefined;
}

function passed(to: GateTo, gate: KitGate | undefined, lang: ReportLanguage): string {
  switch (gate?.by) {
    case 'second-person':
      return words[lang].agreed(to, gate.person, askedWords[gate.how][lang]);
    case 'wait':
      return words[lang].alone(to, gate.waited);
    case undefined:
      return words[lang].goesOn(to);
  }
}

/** What a list of records says of them beside the playbook: what was wrong, and who let it begin. */
export function gateShort({ kit, brought }: RunStart, lang: ReportLanguage): string {
  const held = (brought?.playbooks ?? []).filter(isHeld);
  return [
    kit &&
      told(
        kit.concerns.map((concern) => concernWords[concern][lang]),
        gateLine(kit, lang),
      ),
    brought &&
      told(
        held.map(({ id, standing }) => `${id} ${playbookWords[standing][lang]}`),
        broughtGateLine(brought, lang),
      ),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function told(wrong: readonly string[], gate: string | undefined): string | undefined {
  return gate === undefined ? undefined : `${wrong.join(', ')}: ${gate}`;
}
