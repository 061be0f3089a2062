/** An incident that is held until somebody agrees to its kit or playbook. */
export const gate = {
  title: {
    kit: 'Begin with this kit?',
    playbook: 'Begin with this playbook?',
    both: 'Begin with this kit and playbook?',
  },
  begins: 'Held: {{title}}',
  lead: {
    kit: 'The kit decides where credentials are sent. Nothing has begun yet.',
    playbook: 'The playbook decides what is done in your accounts. Nothing has begun yet.',
    both: 'They decide where credentials go and what is done with them. Nothing has begun yet.',
  },
  concern: {
    unsigned: 'not signed',
    stranger: 'signed by a key not known here',
    broken: 'changed after it was signed',
    expired: 'past its own last day',
    stale: 'older than three months',
  },
  means: {
    unsigned: 'Anyone who can write to this computer could have written it.',
    stranger: 'Nobody here has compared this key’s fingerprint.',
    broken: 'Accounts, roles or Regions may be others than those that were signed.',
    expired: 'People, accounts or roles may have changed since.',
    stale: 'People, accounts or roles may have changed since.',
  },
  playbook: {
    unsigned: 'not signed',
    foreign: 'signed by a key that no trusted kit names',
    broken: 'changed after it was signed',
  },
  playbookMeans: {
    unsigned: 'It was brought in, and anyone could have written it.',
    foreign: 'It was brought in. Nobody your kit vouches for signed it.',
    broken: 'Its steps may be others than those that were signed.',
  },
  kit: 'Kit',
  playbookName: 'Playbook',
  signedAs: 'Signed as',
  signedAsUnproved: '{{name}}, which proves nothing: its key is not known here',
  second: {
    title: 'Ask a second person',
    text: 'Compare the SHA-256 with theirs. They agree by name.',
    who: 'Who agrees',
    choose: 'Choose…',
    else: 'Somebody else',
    name: 'Their name',
    how: 'How you asked',
    asked: { phone: 'By phone', 'in-person': 'In person', other: 'Another way' },
    agree: 'They agree: begin',
    whoNeeded: 'Say who agrees: never yourself.',
    howNeeded: 'Say how you asked them.',
    unknown:
      'Nobody said who sits at this computer, so that no second person can be told from you.',
    settings: 'Say who you are',
  },
  alone: {
    title: 'Nobody can be reached',
    text: 'Type why. After {{seconds}} s you may begin alone. It is marked for review.',
    reason: 'Reason',
    reasonHelp: 'Kept in the log.',
    reasonNeeded: 'Type why, in five characters or more.',
    wait: 'Keep the reason and wait',
    left: '{{time}} left. You may still ask somebody, or leave.',
    over: 'The wait is over.',
    begin: 'Begin the incident',
    notYet: 'The wait is not over.',
  },
  leave: 'Leave: nothing begins',
  held: 'An incident is held: it needs somebody’s word.',
  toGate: 'Go on there',
  ahead: {
    kit: 'This kit needs a second person first, or a reason and {{seconds}} s: {{why}}.',
    playbook: 'This playbook needs a second person first, or a reason and {{seconds}} s: {{why}}.',
    both: 'Kit and playbook need a second person first, or a reason and {{seconds}} s: {{why}}.',
  },
  and: ', ',
} as const;

export const gateFailures = {
  'kit-gate': {
    happened: 'Nobody’s word stands for this kit or playbook yet.',
    means: 'It is unsigned, of an unknown signer, or too old. Nothing has begun.',
    next: 'Ask a second person, or give a reason and wait.',
  },
  'gate-waiting': {
    happened: 'The wait is not over: {{seconds}} s are left.',
    means: 'Nothing has begun. Setting the clock changes nothing.',
    next: 'Wait, or ask a second person meanwhile.',
  },
  'gate-gone': {
    happened: 'This question is no longer open.',
    means: 'It was left, or another kit came in. Nothing has begun.',
    next: 'Start the playbook again.',
  },
  'gate-oneself': {
    happened: 'That is you.',
    means: 'The second person is never the one who sits here.',
    next: 'Choose somebody else, or give a reason and wait.',
  },
  'gate-who': {
    happened: 'Nobody said who sits at this computer.',
    means: 'A second person could not be told from the first.',
    next: 'Choose your name in the settings, or give a reason and wait.',
  },
} as const;
