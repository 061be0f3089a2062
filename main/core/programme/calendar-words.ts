import type { Cell } from './board.ts';

interface CalendarWords {
  readonly name: string;
  readonly title: (playbook: string, title: string, person: string) => string;
  readonly text: (cell: Cell) => string;
}

/** What stands in a calendar of drills. Nothing of an account: calendars are read by many. */
export const calendarWords: Readonly<Record<'en' | 'ja', CalendarWords>> = {
  en: {
    name: 'Breakglass drills',
    title: (playbook, title, person) => `Drill ${[playbook, title].join(' ').trim()} (${person})`,
    text: ({ due, standing }) =>
      `${due === undefined ? 'Not drilled yet.' : standing === 'overdue' ? `Was due by ${due}.` : `Due by ${due}.`}\nOpen Breakglass, then Drills.`,
  },
  ja: {
    name: 'Breakglass の訓練',
    title: (playbook, title, person) => `訓練 ${[playbook, title].join(' ').trim()}（${person}）`,
    text: ({ due, standing }) =>
      `${due === undefined ? 'まだ訓練していません。' : standing === 'overdue' ? `期限は ${due} でした。` : `期限は ${due} です。`}\nBreakglass を開き、「訓練」を選んでください。`,
  },
};
