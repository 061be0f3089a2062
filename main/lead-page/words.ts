import type { HandFaultKind } from '../core/drill/hand-faults.ts';
import type { Inject } from '../core/drill/timeline.ts';

export type Language = 'en' | 'ja';

/** The texts of the page, in one language. */
export interface Words {
  readonly title: string;
  readonly language: string;
  readonly band: string;
  readonly secret: string;
  readonly people: (responder: string, facilitator: string) => string;
  readonly clock: string;
  readonly clockHelp: string;
  readonly earlier: string;
  readonly later: string;
  readonly stands: string;
  readonly pause: string;
  readonly goOn: string;
  readonly howCodes: string;
  readonly timeline: string;
  readonly empty: string;
  readonly in: (time: string) => string;
  readonly due: (time: string) => string;
  readonly atStep: (step: string, after: string) => string;
  readonly yours: string;
  readonly happened: string;
  readonly by: Readonly<Record<Inject['by'], (from: string) => string>>;
  readonly expected: (text: string) => string;
  readonly ends: (id: string) => string;
  readonly code: Readonly<Record<'fire' | 'hold' | 'let-go' | 'fault' | 'fault-over', string>>;
  readonly ratings: string;
  readonly rating: Readonly<Record<'P' | 'S' | 'M' | 'U', string>>;
  readonly notes: string;
  readonly note: string;
  readonly keep: string;
  readonly remove: string;
  readonly faults: string;
  readonly fault: Readonly<Record<HandFaultKind, (where: string) => string>>;
  readonly end: string;
  readonly endHelp: string;
  readonly endCode: string;
  readonly sheet: string;
  readonly sheetHelp: string;
  readonly make: string;
  readonly save: string;
  readonly copy: string;
  readonly copied: string;
  readonly part: (number: number, of: number) => string;
  readonly next: string;
  readonly notKept: string;
  readonly broken: string;
}

export const en: Words = {
  title: 'Lead the drill',
  language: '日本語',
  band: 'DRILL · 訓練',
  secret: 'This tells what is to come. Keep it from the responder.',
  people: (responder, facilitator) => `Responder: ${responder} · Facilitator: ${facilitator}`,
  clock: 'Drill’s clock',
  clockHelp: 'Counted on this device. Set it right if its clock differs from the laptop’s.',
  earlier: '−1 min',
  later: '+1 min',
  stands: 'Stands still here. Say the code for “go on” when it runs again.',
  pause: 'Pause',
  goOn: 'Go on',
  howCodes:
    'Say a code to the responder. They enter it in Breakglass; what it does is done there, and stands in the log with your name.',
  timeline: 'What is to come',
  empty: 'In this scenario nothing happens by itself.',
  in: (time) => `in ${time}`,
  due: (time) => `was due at ${time}`,
  atStep: (step, after) => (after === '' ? `at “${step}”` : `${after} after “${step}”`),
  yours: 'waits for you',
  happened: 'Happened',
  by: {
    phone: (from) => `${from} is on the phone:`,
    chat: (from) => `${from} writes:`,
    screen: (from) => `On screen, ${from}:`,
  },
  expected: (text) => `Expected: ${text}`,
  ends: (id) => `${id} is over`,
  code: {
    fire: 'Let it happen now',
    hold: 'Hold it back',
    'let-go': 'Hold it back no longer',
    fault: 'Break',
    'fault-over': 'Mend',
  },
  ratings: 'Rate the objectives',
  rating: {
    P: 'Performed without challenges',
    S: 'Performed with some challenges',
    M: 'Performed with major challenges',
    U: 'Unable to be performed',
  },
  notes: 'Notes for the debrief',
  note: 'Note',
  keep: 'Keep the note',
  remove: 'Remove',
  faults: 'Break by hand',
  fault: {
    'region-dark': (where) => `${where} is dark`,
    'all-dark': () => 'Nothing can be reached',
    slow: () => 'AWS answers 4 s late',
    throttled: () => 'AWS throttles all calls',
    'mfa-lost': () => 'GetSessionToken refuses MFA codes',
    'clock-wrong': () => 'AWS’s clock is 6 min ahead',
    'agent-offline': (where) => `Agent of ${where} is away`,
    'answer-lost': () => 'Answers to commands are lost',
    portal: () => 'A Wi-Fi sign-in page is in the way',
  },
  end: 'End',
  endHelp: 'Hand in the score sheet first: a closed log takes none.',
  endCode: 'End the drill',
  sheet: 'Score sheet',
  sheetHelp:
    'Your notes and ratings, for the responder’s laptop: as a file, as text, or as QR codes for its camera.',
  make: 'Make the score sheet',
  save: 'Save as a file',
  copy: 'Copy as text',
  copied: 'Copied.',
  part: (number, of) => `Code ${number} of ${of}`,
  next: 'Next code',
  notKept: 'This browser keeps nothing for this page. Leave it open until the score sheet is in.',
  broken: 'This page is damaged. Save it again from Breakglass.',
};
