import type { Agreed, Deviation, Handover } from '../../journal/payload-note.ts';
import type { Payloads, RecordType } from '../../journal/payload.ts';

export type ReportLanguage = 'en' | 'ja';

/** One record in words: what a timeline says of it. Whole sentences, no final stop. */
export interface Sentences {
  readonly types: { readonly [T in RecordType]: string };
  readonly open: (data: Payloads['log.open']) => string;
  readonly run: (data: Payloads['run.start'], title: string) => string;
  readonly stepStart: (step: string) => string;
  readonly stepDone: (step: string, data: Payloads['step.done']) => string;
  readonly skip: (step: string, code: Payloads['step.skip']['code']) => string;
  readonly answer: (step: string, option: string) => string;
  readonly input: (step: string) => string;
  readonly note: { readonly note: string; readonly evidence: string; readonly time: string };
  readonly copied: (step: string) => string;
  readonly intent: (data: Payloads['intent'], role: string) => string;
  readonly readBack: { readonly shown: string; readonly typed: string };
  readonly outcome: { readonly [S in Payloads['outcome']['status']]: string };
  readonly by: { readonly [B in Payloads['outcome']['by']]: string };
  readonly sessionStart: (data: Payloads['session.start'], role: string) => string;
  readonly sessionEnd: { readonly [W in Payloads['session.end']['why']]: string };
  readonly secret: (data: Payloads['secret.reveal']) => string;
  readonly jump: (seconds: string, forward: boolean) => string;
  readonly recovered: (bytes: number) => string;
  readonly degraded: (records: number) => string;
  readonly security: (code: string) => string;
  readonly exported: (records: number, withheld: number) => string;
  readonly score: string;
  readonly close: { readonly [W in Payloads['log.close']['why']]: string };
  readonly rotate: (epoch: number) => string;
  readonly witness: (name: string, last: number) => string;
  readonly deviation: (data: Deviation, from: string, to: string) => string;
  readonly handover: (data: Handover) => string;
  readonly agreed: (data: Agreed) => string;
  readonly approved: (data: Payloads['approve'], step: string) => string;
  readonly upload: (to: string, last: number) => string;
  readonly lock: (why: Payloads['lock']['why']) => string;
  readonly unlock: (slot: Payloads['unlock']['slot']) => string;
  readonly handout: (data: Payloads['handout']) => string;
  readonly brought: (data: Payloads['playbook.import']) => string;
  readonly attached: (name: string, bytes: string) => string;
  readonly removed: string;
  readonly withheld: (why: string) => string;
  /** A step named by its number and title, or by its path where the playbook is not at hand. */
  readonly step: (number: number, title: string) => string;
  /** What stands around words of a person. */
  readonly quotes: readonly [string, string];
  readonly skipCodes: { readonly [C in Payloads['step.skip']['code']]: string };
  readonly exit: (code: number) => string;
  readonly notSent: (
    why: NonNullable<Payloads['outcome']['notSent']>['why'],
    targets: number,
  ) => string;
  /** Of a session; the time in RFC 3339 UTC. */
  readonly expires: (time: string) => string;
}
