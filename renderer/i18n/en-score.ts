/** Texts of what a drill came to. */
export const score = {
  title: 'What the drill came to',
  howRated:
    'A time is met, up to twice its goal (some challenges), or later (major). Steps: all in order, all, some, none.',
  times: '{{inTarget}} of {{timed}} timed steps kept their time.',
  late: 'Took longer than planned',
  lateStep: '{{number}} {{title}}: {{value}}, planned {{goal}}',
  given: 'Rated by {{name}}. By the log: {{rating}}',
  remarks: 'Facilitator’s notes',
  messages: 'Messages, and what was expected',
  came: 'came {{time}}',
  read: 'read {{time}}',
  unread: 'never read',
  expected: 'Expected: {{text}}',
  measured: {
    seconds: '{{value}}, goal {{goal}}',
    never: 'not reached, goal {{goal}}',
    count: '{{value}} of {{goal}}',
  },
  rating: {
    P: 'Done without challenges',
    S: 'Done with some challenges',
    M: 'Done with major challenges',
    U: 'Not done',
    N: 'Not measured: it did not come to it',
  },
};
