/** Texts of a second person's approval, on both sides. */
export const approval = {
  what: 'To be approved',
  ask: 'Ask a second person',
  askAgain: 'Make the request anew',
  hand: {
    title: '1. Hand it to them',
    text: 'They open “Witness a colleague’s log” on their own computer and read it there.',
  },
  take: { title: '2. Take their answer' },
  alone: {
    title: 'Nobody can be asked',
    text: 'Say why. After {{seconds}} seconds you can go on; it is marked for review.',
    reason: 'Why nobody can be asked',
    needed: 'Say why, in a few words.',
    wait: 'Begin the wait',
    left: '{{time}} to go. A second person can still answer.',
    over: 'The wait is over.',
    goOn: 'Go on without approval',
  },
  look: {
    title: 'Approve this?',
    lead: '{{by}} asks you to approve this. Talk to them first.',
    step: 'Step',
    sent: 'Asked',
    cancel: 'Do not sign',
    sign: 'Approve and sign',
    answer: 'Hand this back. Without it nothing goes on there.',
  },
} as const;

export const approvalFailures = {
  'approval-own': {
    happened: 'That would be your own approval.',
    means: 'The second person signs on their own computer, under their own name.',
    next: 'Hand the request to somebody else, or wait alone.',
  },
  'approval-changed': {
    happened: 'This is not what was asked for.',
    means: 'It answers another step, or a value has changed since.',
    next: 'Make the request anew and hand it over again.',
  },
  'approved-otherwise': {
    happened: 'Held: this is no longer what was approved.',
    means: 'A value has changed since. Nothing was sent, and the log says so.',
    next: 'Ask for the approval anew. The run comes back here afterwards.',
  },
  'approval-old': {
    happened: 'The request is too old.',
    means: 'An approval holds for an hour. A wrong clock can look the same.',
    next: 'Make the request anew and hand it over again.',
  },
  'approval-wrong': {
    happened: 'The signature does not fit.',
    means: 'It was damaged on the way, or somebody changed it.',
    next: 'Ask them to send the answer again.',
  },
} as const;
