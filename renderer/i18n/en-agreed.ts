/** Texts of promises, decisions and who was told. */
export const agreed = {
  title: 'Promise, decision, or who was told',
  kind: 'What is it?',
  is: { promise: 'Promise', decision: 'Decision', told: 'Told somebody' },
  what: {
    promise: 'What is promised',
    decision: 'What was decided',
    told: 'What they were told',
  },
  who: { promise: 'To whom, if anybody', decision: 'Who decided', told: 'Who was told' },
  at: { promise: 'Until when, this laptop’s time', told: 'When, this laptop’s time' },
  timeHelp: 'Such as 14:30. May stay empty.',
  timeWrong: 'Hours and minutes, such as 14:30.',
  add: 'Add promise',
  save: 'Write it down',
  saved: 'Written down.',
  list: { promise: 'Promises to keep', decision: 'Decisions', told: 'Who was told' },
  dueLabel: 'Promises that are due',
  due: 'Promised until {{time}}:',
  dueSaid: 'A promise is due: {{what}}',
  kept: 'Kept',
  dropped: 'Not kept',
} as const;
