/** Texts of leaving the list, and of leaving the run to the next person. */
export const leave = {
  title: 'Leave the list',
  how: 'What do you do?',
  jump: 'Go on at another step',
  added: 'Record something no step says',
  pulled: 'Add steps from another playbook',
  pull: {
    where: 'They come right behind this step, in this run only.',
    search: 'Search playbooks',
    playbook: 'Playbook',
    section: 'Section',
    role: 'needs {{role}}',
    back: 'Take out again: {{title}} ({{id}})',
  },
  to: 'Step to go on at',
  over_one: '{{count}} step is passed over and stays not started:',
  over_other: '{{count}} steps are passed over and stay not started:',
  approval: 'an approval',
  what: 'What was done',
  save: { jump: 'Go on there', added: 'Record it', pulled: 'Add these steps' },
} as const;

export const handover = {
  title: 'Hand the run over',
  done: '{{person}} has settled {{done}} of {{total}} steps.',
  open: 'Open, skipped or not as expected',
  sessions: 'Sessions that live on',
  noSessions: 'No session is open.',
  until: 'until {{time}}',
  theirs: 'They act under the name of {{person}}. End them, or sign in anew.',
  notes: 'Last notes',
  readBack: 'The next person says what is open and what comes next',
  readBackHelp: 'In their own words. It is kept with both names.',
  readBackNeeded: 'Write down what they read back.',
  who: 'Who takes over',
  name: 'Their name',
  save: 'Take over',
} as const;
