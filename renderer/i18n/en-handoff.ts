import type { FailureTexts } from './failure-texts.ts';

/** Handing a session to other tools, and the list of who may fetch it. */
export const handoff = {
  title: 'Hand this session to…',
  session: 'Session',
  legend: 'To what',
  to: {
    terminal: 'Terminal',
    tool: 'A tool in an open shell',
    process: 'A tool with credential_process',
    console: 'AWS console',
  },
  hint: {
    terminal: 'Opens a window where aws and other tools act as this session.',
    tool: 'Gives you one line to type in the shell where the tool runs.',
    process: 'Gives you a profile for ~/.aws/config. Works with every SDK.',
    console: 'Opens your browser, signed in as this session.',
  },
  consoleDrill: 'In a drill the link is asked for and written down, but not opened.',
  drillShell: 'Drill: AWS CLI 2.13 or newer. An older one does not find the drill: its calls fail.',
  drillProfile: 'Drill: AWS CLI 2.13 or newer. An older one leaves this laptop and calls real AWS.',
  consoleBase: 'Only a role session can open the console.',
  name: 'Name of the tool',
  nameNote: 'stands in the list and in the log',
  nameMissing: 'Give it a name, such as terraform.',
  rule: 'No key is copied: the tool asks here while you let it. Each time is written down.',
  cancel: 'Cancel',
  next: 'Read back and allow',
  useShell: 'Use an open shell instead',
  ready: 'Ready for {{name}}',
  typeTool: 'Type this line where the tool runs. It holds no secret.',
  typeProcess:
    'Put this in ~/.aws/config, then call the tool with that profile. It holds no secret.',
  line: 'Line for the tool',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  list: 'Handed out',
  open: 'Hand off',
  openOne: 'Hand off session {{name}}',
  withdraw: 'Withdraw',
  withdrawOne: 'Withdraw from {{name}}',
  withdrawAll: 'Withdraw all',
  never: 'since {{since}}, not fetched yet',
  fetched_one: 'since {{since}}, fetched once, at {{last}}',
  fetched_other: 'since {{since}}, fetched {{count}} times, last at {{last}}',
  by: 'by {{program}} ({{pid}})',
  over: 'Withdrawn. Nothing had been fetched.',
  living: 'Withdrawn. What was fetched works until {{until}}.',
  revoked: 'Revoked {{at}}: AWS denies what was fetched. It works no more.',
  terminalName: 'Terminal',
};

export const handoffFailures = {
  'handoff-unavailable': {
    happened: 'No tool can be let in on this computer.',
    means: 'The port on this computer could not be opened. Nothing was handed out.',
    next: 'See the details. Go on in the app, or by hand.',
  },
  'handoff-no-such-grant': {
    happened: 'This hand-off is over.',
    means: 'It was withdrawn, or its session ended.',
    next: 'Hand the session over again if the tool still needs it.',
  },
  'handoff-not-opened': {
    happened: 'The tool could not be reached.',
    means:
      'No terminal or browser opened, or a file could not be written. The hand-off was withdrawn.',
    next: 'Use an open shell instead: you get one line to type there.',
  },
  'handoff-not-a-role': {
    happened: 'This session cannot open the console.',
    means: 'AWS signs role sessions in to the console, not an MFA session.',
    next: 'Assume a role and hand that one over.',
  },
} as const satisfies Readonly<Record<string, FailureTexts>>;
