import type { VerifyReport } from '../../ports/log-files.ts';
import type { Payloads } from '../../journal/payload.ts';
import type { ReportLanguage } from './sentences.ts';

type Verdict = VerifyReport['verdict'];

/** Every text of the report but the rows of its timeline. */
export interface ReportWords {
  readonly title: { readonly incident: string; readonly drill: string };
  readonly drillMark: string;
  readonly lead: (mode: 'incident' | 'drill', people: string, from: string, to: string) => string;
  readonly facts: {
    readonly incident: string;
    readonly playbook: string;
    readonly people: string;
    readonly laptops: string;
    readonly opened: string;
    readonly last: string;
    readonly state: string;
    readonly records: string;
    readonly logs: string;
    readonly made: string;
    readonly scenario: string;
    readonly kind: string;
    readonly clock: string;
  };
  readonly code: string;
  readonly codeHint: string;
  readonly contents: string;
  readonly sections: {
    readonly summary: string;
    readonly integrity: string;
    readonly actions: string;
    readonly decisions: string;
    readonly deviations: string;
    readonly review: string;
    readonly agreed: string;
    readonly sessions: string;
    readonly evidence: string;
    readonly clock: string;
    readonly redactions: string;
    readonly reconciliation: string;
    readonly timeline: string;
    readonly glossary: string;
  };
  readonly closed: { readonly [W in Payloads['log.close']['why']]: string } & {
    readonly no: string;
  };
  readonly summary: {
    readonly what: (people: string, playbook: string, from: string, length: string) => string;
    /** Of a drill’s clock. */
    readonly faster: (speed: number) => string;
    readonly steps: (done: number, skipped: number, differed: number) => string;
    readonly sessions: (count: number, accounts: string) => string;
    readonly acts: (count: number, ok: number, failed: number, cancelled: number) => string;
    readonly noActs: string;
    readonly unknown: (count: number, which: string) => string;
    readonly noUnknown: string;
    readonly evidence: (count: number) => string;
    readonly crash: (count: number) => string;
    readonly open: string;
  };
  readonly verdicts: { readonly [V in Verdict]: string };
  readonly integrity: {
    readonly how: string;
    readonly covers: (records: number, signed: number) => string;
    readonly anchored: (last: number, by: readonly string[]) => string;
    readonly unanchored: string;
    readonly told: string;
    readonly unanchoredByOwn: string;
    readonly reader: string;
    readonly by: {
      readonly witness: (name: string) => string;
      readonly shortCode: (code: string) => string;
      readonly pinnedKey: (id: string) => string;
      readonly checkpoint: string;
    };
    readonly witness: (name: string, key: string, last: number, when: string) => string;
    readonly locked: (to: string, last: number, until: string, mode: string) => string;
    readonly unlocked: (to: string, last: number) => string;
    readonly stamp: (last: number) => string;
    readonly cannot: string;
    readonly limits: readonly string[];
    readonly check: string;
    readonly findings: string;
    readonly perLog: string;
  };
  readonly columns: {
    readonly no: string;
    readonly local: string;
    readonly utc: string;
    readonly who: string;
    readonly what: string;
    readonly where: string;
    readonly result: string;
    readonly target: string;
    readonly question: string;
    readonly answer: string;
    readonly step: string;
    readonly reason: string;
    readonly account: string;
    readonly role: string;
    readonly region: string;
    readonly from: string;
    readonly to: string;
    readonly identity: string;
    readonly key: string;
    readonly file: string;
    readonly source: string;
    readonly hash: string;
    readonly log: string;
    readonly records: string;
    readonly verdict: string;
    readonly session: string;
    readonly event: string;
  };
  readonly none: {
    readonly actions: string;
    readonly decisions: string;
    readonly sessions: string;
    readonly evidence: string;
    readonly clock: string;
    readonly redactions: string;
  };
  readonly notAnswered: string;
  readonly baseSession: string;
  readonly consoleSession: string;
  readonly stillOpen: string;
  readonly differed: string;
  readonly sources: {
    readonly file: string;
    readonly pasted: string;
    readonly command: string;
    readonly terminal: string;
    readonly note: string;
  };
  readonly notShown: string;
  readonly odd: {
    readonly jump: (length: string, forward: boolean) => string;
    readonly degraded: (records: number, from: string, to: string, why: string) => string;
    readonly recovered: (bytes: number) => string;
    readonly continued: (before: string, size: number) => string;
    readonly silence: (length: string) => string;
  };
  readonly skew: (log: string, length: string, ahead: boolean) => string;
  readonly skewNone: (log: string) => string;
  readonly skewUnknown: (log: string) => string;
  readonly unsure: string;
  readonly redactions: {
    readonly masked: (count: number) => string;
    readonly copies: (count: number) => string;
    readonly removed: (count: number) => string;
    readonly withheld: (count: number) => string;
  };
  readonly timeline: {
    readonly text: (zone: string) => string;
    readonly merged: string;
    readonly cut: (shown: number, total: number) => string;
    readonly stopped: (log: string, seq: number) => string;
  };
  readonly more: (shown: number, total: number) => string;
  readonly glossary: readonly (readonly [string, string])[];
  readonly footer: (made: string, app: string) => string;
  readonly page: (page: string, pages: string) => string;
  readonly head: (logId: string) => string;
  readonly rootName: string;
}

export type WordsOf = { readonly [L in ReportLanguage]: ReportWords };
