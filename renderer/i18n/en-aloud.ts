/** Texts of the page that is read out, across a table or on a call. */
export const aloud = {
  title: 'Read aloud',
  open: 'Read aloud',
  back: 'Back to the run',
  keys: 'Esc goes back. ← and → look around; the run stays where it is.',
  before: 'Step before',
  after: 'Step after',
  now: 'To the step the run is at',
  ahead: 'Looking ahead. The run is at step {{number}}.',
  behind: 'Looking back. The run is at step {{number}}.',
  reading: 'Getting the step…',
  say: 'Say',
  choices: 'Answers',
  items: 'Each of these',
  fields: 'To be filled in',
  spell: 'How to say it',
  missing: 'not known yet: {{name}}',
} as const;
