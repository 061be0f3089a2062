import type { Entry, FreeText } from '../journal/payload.ts';
import type { Names } from './names.ts';
import { sizeText } from './size-text.ts';
import { textOf, type Stored } from './stored.ts';
import { broughtGateLine, gateLine, gateShort, kitLine, playbookLine } from './words/kit-words.ts';
import { broughtFacts } from './words/brought-facts.ts';
import { drillLine } from './words/facilitator-words.ts';
import { trackLine } from './words/track-words.ts';
import { english } from './words/sentences-en.ts';
import { japanese } from './words/sentences-ja.ts';
import type { ReportLanguage, Sentences } from './words/sentences.ts';

/** How much a row matters to somebody who skims. */
export type Tone = 'act' | 'good' | 'bad' | 'warn' | 'person' | 'quiet' | 'plain';

/** A record in words. */
export interface Told {
  readonly what: string;
  /** What stands beneath: said by a person, or facts of the machine. */
  readonly lines: readonly { readonly text: string; readonly said: boolean }[];
  readonly tone: Tone;
}

export const sentences: { readonly [L in ReportLanguage]: Sentences } = {
  en: english,
  ja: japanese,
};

export function tell(stored: Stored, lang: ReportLanguage, names: Names): Told {
  const words = sentences[lang];
  const files = stored.att.map(({ name, size, sha256 }) => ({
    text: `${words.attached(name, sizeText(size))} · SHA-256 ${sha256}`,
    said: false,
  }));
  try {
    return {
      what: whatOf(stored.entry, lang, names),
      lines: [...linesOf(stored, lang, names), ...files],
      tone: toneOf(stored.entry),
    };
  } catch {
    /* A record of another version may lack what this one expects: its type still tells something. */
    return { what: String(stored.entry.type), lines: files, tone: 'plain' };
  }
}

/** The text of a person; a removed or withheld one says so. */
export function said(
  text: FreeText | undefined,
  withheld: string | undefined,
  lang: ReportLanguage,
): string {
  const words = sentences[lang];
  return textOf(text) ?? (withheld === undefined ? words.removed : words.withheld(withheld));
}

export function stepName(path: string, lang: ReportLanguage, names: Names): string {
  const step = names.step(path);
  return step ? sentences[lang].step(step.number, step.title[lang]) : path;
}

export function roleName(arn: string | undefined): string {
  return arn?.split('/').pop() ?? '';
}

function whatOf(entry: Entry, lang: ReportLanguage, names: Names): string {
  const words = sentences[lang];
  const step = (path: string) => stepName(path, lang, names);
  switch (entry.type) {
    case 'log.open':
      return words.open(entry.data);
    case 'run.start':
      return words.run(entry.data, names.title?.[lang] ?? '');
    case 'step.start':
      return words.stepStart(step(entry.data.path));
    case 'step.done':
      return words.stepDone(step(entry.data.path), entry.data);
    case 'step.skip':
      return words.skip(step(entry.data.path), entry.data.code);
    case 'answer': {
      const { path, option } = entry.data;
      return words.answer(step(path), names.option(path, option)?.[lang] ?? option);
    }
    case 'input':
      return words.input(step(entry.data.path));
    case 'note': {
      const { agreed, deviation, handover, kind } = entry.data;
      if (agreed) return words.agreed(agreed);
      if (handover) return words.handover(handover);
      return deviation
        ? words.deviation(deviation, step(deviation.path), step(deviation.to ?? ''))
        : words.note[kind];
    }
    case 'cmd.copy':
      return words.copied(step(entry.data.path));
    case 'intent':
      return words.intent(entry.data, roleName(entry.data.role));
    case 'outcome':
      return `${words.outcome[entry.data.status]}${lang === 'ja' ? `（${words.by[entry.data.by]}）` : `, ${words.by[entry.data.by]}`}`;
    case 'session.start':
      return words.sessionStart(entry.data, roleName(entry.data.role));
    case 'session.end':
      return words.sessionEnd[entry.data.why];
    case 'secret.reveal':
      return words.secret(entry.data);
    case 'clock.jump': {
      const ms = entry.data.wallMs - entry.data.monotonicMs;
      return words.jump(secondsText(Math.abs(ms), lang), ms > 0);
    }
    case 'log.recovered':
      return words.recovered(entry.data.bytes);
    case 'log.degraded':
      return words.degraded(entry.data.records);
    case 'security':
      return words.security(entry.data.code);
    case 'export':
      return words.exported(entry.data.records, entry.data.withheld ?? 0);
    case 'score':
      return words.score;
    case 'log.close':
      return words.close[entry.data.why];
    case 'key.rotate':
      return words.rotate(entry.data.k);
    case 'witness':
      return words.witness(entry.data.name, entry.data.size - 1);
    case 'upload':
      return words.upload(entry.data.to, entry.data.size - 1);
    case 'lock':
      return words.lock(entry.data.why);
    case 'unlock':
      return words.unlock(entry.data.slot);
    case 'handout':
      return words.handout(entry.data);
    case 'playbook.import':
      return words.brought(entry.data);
    case 'track': {
      const { path, track } = entry.data;
      const title = track === undefined ? '' : (names.track(path, track)?.[lang] ?? track);
      const parts = [step(path), title, trackLine(entry.data, lang)];
      return parts.filter((part) => part !== '').join(lang === 'ja' ? '：' : ': ');
    }
    case 'approve':
      return words.approved(entry.data, step(entry.data.path));
    case 'facilitator':
    case 'inject':
      return `${words.types[entry.type]}${lang === 'ja' ? '：' : ': '}${drillLine(entry, lang)}`;
    default:
      return String((entry as { type: string }).type);
  }
}

function linesOf({ entry, withheld }: Stored, lang: ReportLanguage, names: Names): Told['lines'] {
  const words = sentences[lang];
  const person = (text: FreeText | undefined): Told['lines'] =>
    text === undefined ? [] : [{ text: said(text, withheld, lang), said: true }];
  const fact = (...parts: readonly (string | undefined)[]): Told['lines'] => {
    const text = parts.filter((part) => part !== undefined && part !== '').join(' · ');
    return text === '' ? [] : [{ text, said: false }];
  };
  switch (entry.type) {
    case 'run.start': {
      const { kit, brought } = entry.data;
      const gate = kit?.gate ?? brought?.gate;
      return [
        ...(kit ? [...fact(kitLine(kit, lang)), ...fact(gateLine(kit, lang))] : []),
        ...(brought?.playbooks ?? []).flatMap((one) => fact(playbookLine(one, lang))),
        ...(brought ? fact(broughtGateLine(brought, lang)) : []),
        ...person(gate?.by === 'wait' ? gate.reason : undefined),
      ];
    }
    case 'step.done':
      return [...person(entry.data.actual), ...fact(...(entry.data.items ?? []))];
    case 'step.skip':
      return person(entry.data.reason);
    case 'input':
      return entry.data.values.map(({ id, value, text }) => ({
        text: `${id}: ${text ? said(text, withheld, lang) : (value ?? '')}`,
        said: false,
      }));
    case 'note':
      return [
        ...fact(entry.data.path && stepName(entry.data.path, lang, names)),
        ...person(entry.data.deviation?.what),
        ...person(entry.data.text),
        ...person(entry.data.agreed?.who),
        ...fact(entry.data.agreed?.at),
        ...fact(
          entry.data.deviation?.pulled && `SHA-256 ${entry.data.deviation.pulled.playbook.sha256}`,
        ),
        ...(entry.data.deviation?.over ?? []).flatMap((path) => fact(stepName(path, lang, names))),
        ...(entry.data.unrevoked
          ? [
              ...fact(entry.data.unrevoked.role, entry.data.unrevoked.due),
              ...person(entry.data.unrevoked.owner),
            ]
          : []),
      ];
    case 'track': {
      const { reason, from, open = [] } = entry.data;
      return [
        ...person(reason),
        ...fact(from && `${from.log} · ${String(from.size)}`),
        ...open.flatMap((path) => fact(stepName(path, lang, names))),
      ];
    }
    case 'approve': {
      const { requestSha256, vkey, signedAt, reason } = entry.data;
      return [...fact(`SHA-256 ${requestSha256}`, vkey, signedAt), ...person(reason)];
    }
    case 'facilitator':
      return person(entry.data.text);
    case 'cmd.copy':
      return fact(said(entry.data.command, withheld, lang));
    case 'intent': {
      const { targets = [], document, comment, readBack, mfaSerial, script } = entry.data;
      const { policy, policyArns = [], tags = [] } = entry.data;
      return [
        ...fact(document, comment, mfaSerial, readBack && words.readBack[readBack]),
        ...fact(...policyArns, ...tags.map(({ key, value }) => `${key}=${value}`)),
        ...(policy ? fact(said(policy, withheld, lang)) : []),
        ...targets.flatMap(({ id, name }) => fact(name, id)),
        ...(script ? fact(said(script, withheld, lang)) : []),
      ];
    }
    case 'outcome': {
      const { requestId, commandId, code, error, results = [], notSent } = entry.data;
      return [
        ...fact(code, commandId, requestId && `request ${requestId}`),
        ...(error ? fact(said(error, withheld, lang)) : []),
        ...results.flatMap(({ target, name, status, exitCode, output }) => [
          ...fact(name, target, status, exitCode === undefined ? '' : words.exit(exitCode)),
          ...(output ? fact(said(output, withheld, lang)) : []),
        ]),
        ...(notSent ? fact(words.notSent(notSent.why, notSent.targets.length)) : []),
        ...(notSent?.targets ?? []).flatMap((id) => fact(id)),
      ];
    }
    case 'session.start': {
      const { accessKeyId, sourceIdentity, expires } = entry.data;
      return fact(accessKeyId, sourceIdentity, words.expires(expires));
    }
    case 'playbook.import':
      return fact(...broughtFacts(entry.data));
    case 'security':
      return fact(said(entry.data.detail, withheld, lang));
    case 'export':
      return fact(said(entry.data.to, withheld, lang));
    default:
      return [];
  }
}

function toneOf(entry: Entry): Tone {
  switch (entry.type) {
    case 'intent':
    case 'session.start':
    case 'secret.reveal':
      return 'act';
    case 'outcome':
      if (entry.data.status === 'ok') return 'good';
      return entry.data.status === 'failed' ? 'bad' : 'warn';
    case 'step.skip':
    case 'clock.jump':
    case 'log.degraded':
    case 'log.recovered':
    case 'security':
      return 'warn';
    case 'run.start':
      return gateShort(entry.data, 'en') === '' ? 'plain' : 'warn';
    case 'track':
      return entry.data.is === 'ended' ? 'warn' : 'quiet';
    case 'approve':
      return entry.data.by === 'wait' ? 'warn' : 'person';
    case 'step.done':
      return entry.data.asExpected === false ? 'warn' : 'plain';
    case 'answer':
    case 'facilitator':
      return 'person';
    case 'note':
      return entry.data.deviation ? 'warn' : 'person';
    case 'step.start':
    case 'key.rotate':
      return 'quiet';
    default:
      return 'plain';
  }
}

/** A length of time, `8 s`, `1 h 4 min`. */
export function secondsText(ms: number, lang: ReportLanguage): string {
  const [h, m, s] = lang === 'ja' ? [' 時間', ' 分', ' 秒'] : [' h', ' min', ' s'];
  const total = Math.round(ms / 1000);
  if (total < 60) return `${ms < 10_000 ? (ms / 1000).toFixed(1).replace(/\.0$/, '') : total}${s}`;
  const parts = [
    [Math.floor(total / 3600), h],
    [Math.floor(total / 60) % 60, m],
    [total < 3600 ? total % 60 : 0, s],
  ] as const;
  return parts.flatMap(([n, unit]) => (n > 0 ? [`${n}${unit}`] : [])).join(' ');
}
