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
  from: {
    title: 'From the facilitator',
    text: '{{name}} leads this drill from another device.',
    nobody: 'Nobody leads this drill from another device yet.',
    code: 'Code',
    codeHelp:
      'Eight letters and digits, as they are read to you. Capitals and hyphens do not matter.',
    take: 'Take the code',
    taken: 'Taken: {{code}}.',
    sheet: 'Score sheet',
    sheetText:
      'At the end, before the drill is closed, the facilitator gives you a file, a text or QR codes. You will see what it says in the debrief.',
    takeSheet: 'Take the score sheet…',
    sheetTaken: 'The score sheet is in.',
    sheetMissing: 'The score sheet of {{name}} is not in yet. A closed drill takes none.',
    close: 'Close',
  },
  paused: 'Drill paused by {{name}}. Its clock stands still. Wait until it goes on.',
};
