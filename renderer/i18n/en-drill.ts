/** Texts of what happens in a drill. */
export const drill = {
  messages: 'Messages of the drill',
  messageSaid: 'A message came. {{text}}',
  by: {
    phone: '{{time}} {{from}} is on the phone:',
    chat: '{{time}} {{from}} writes:',
    screen: '{{time}} On screen, {{from}}:',
  },
  seen: 'Got it',
  paused: 'Drill paused by {{name}}. Its clock stands still. Wait until it goes on.',
};
