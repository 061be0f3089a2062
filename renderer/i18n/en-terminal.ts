/** Texts of the terminal in the player. */
export const terminal = {
  label: 'Terminal on {{server}}',
  open: 'Open terminal',
  openAgain: 'Open it again',
  over: 'Terminal ended {{time}}. Its transcript is in the evidence.',
  end: 'End terminal',
  readOnly: 'Read-only: nothing is sent',
  screenReader: 'Screen reader',
  tooMuch: 'Too much output to read out. Walk through the lines.',
  hint: 'Ctrl+V pastes, Ctrl+Shift+C copies. Shift+Tab leaves. Shift+Page Up looks back.',
  encrypted: 'Encrypted with a KMS key',
  server: 'Server',
  notKnown: 'not yet known',
  opensReadOnly: 'Opens read-only.',
  link: {
    connecting: 'Connecting',
    connected: 'Connected',
    paused: 'Held back',
    resuming: 'Connection lost, resuming',
  },
  paste: {
    title_one: 'Send {{count}} line to {{server}}?',
    title_other: 'Send {{count}} lines to {{server}}?',
    text: 'The shell runs each line as it comes. Read them first.',
    shown: 'What will be sent',
    cancel: 'Do not send',
    send_one: 'Send {{count}} line',
    send_other: 'Send {{count}} lines',
  },
} as const;

export const terminalFailures = {
  'terminal-over': {
    happened: 'This terminal is over.',
    means: 'Nothing more was sent to the server.',
    next: 'Open it again from the step.',
  },
  'terminal-read-only': {
    happened: 'This terminal is read-only.',
    means: 'What you typed was not sent.',
    next: 'Switch read-only off below the terminal to type.',
  },
  'terminal-lost': {
    happened: 'The terminal’s connection was lost.',
    means: 'It could not be resumed. What was shown is in the evidence.',
    next: 'Ask AWS below whether it still lives, or open it again.',
  },
  'terminal-broken': {
    happened: 'The terminal was ended for safety.',
    means: 'What came was not what a Session Manager agent sends.',
    next: 'Check role and KMS key, then open it again. Details are below.',
  },
  'terminal-expired': {
    happened: 'The terminal ended with its session.',
    means: 'Its credentials were about to expire. The transcript is in the evidence.',
    next: 'Assume the role again, then open the terminal again.',
  },
  'terminal-transcript-lost': {
    happened: 'A part of the transcript could not be kept.',
    means: 'The disk refused it. How much is missing stands in the log.',
    next: 'Free some space. Note what you did, then open it again.',
  },
} as const;
