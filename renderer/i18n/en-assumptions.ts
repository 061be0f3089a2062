/** What is built on without proof, and how it is settled against real accounts. */
export const assumptions = {
  title: 'Not proved yet',
  lead: 'AWS does not document these, and no test can show them. Settle them in calm weather, in real accounts, one after the other.',
  open: 'What is not proved yet',
  back: 'Kit',
  count: '{{done}} of {{total}} settled',
  guide: 'Go through them in order',
  goOn: 'Go on with number {{n}}',
  allDone: 'All are settled. Go through them again when AWS changes something, or once a year.',
  damaged:
    'The file of proofs was damaged. It lies in {{file}}; every assumption is a prediction again.',

  is: {
    predicted: 'predicted',
    proved: 'proved on {{date}} by {{by}}',
    disproved: 'disproved on {{date}} by {{by}}',
  },
  lookAt: 'Look at “{{title}}” and settle it',
  step: 'Number {{n}} of {{total}}',
  statement: 'What we predict',
  why: 'Why it matters',
  rests: 'What rests on it',
  observe: 'How to see it',
  record: 'What to write down',
  judgements: 'Judged so far',
  verdict: {
    proved: 'proved',
    disproved: 'disproved',
    'taken-back': 'taken back',
  },
  judgedBy: '{{date}} {{verdict}} by {{by}}',
  form: 'What did you see?',
  choose: {
    proved: 'It is as predicted',
    disproved: 'It is not as predicted',
    'taken-back': 'Take back the last judgement',
  },
  by: 'Who saw it',
  evidence: 'Where the evidence is',
  evidenceHelp: 'e.g. CloudTrail event id 1a2b…, record 41 of the log, or a file’s SHA-256.',
  whyBack: 'Why it is taken back',
  found: 'What was seen',
  foundHelp: 'Needed where it differs from the prediction.',
  keep: 'Keep and go on',
  later: 'Leave for later',
  toList: 'All of them',
  need: {
    verdict: 'Choose what you saw.',
    by: 'Type who saw it.',
    evidence: 'Type where the evidence is.',
    back: 'Type why.',
    found: 'Type what was seen instead.',
  },
  kept: 'Kept: {{title}}.',
  drill:
    'A drill is open. The practice range answers as we predict AWS does, so nothing is proved on it. Read here, and settle it in a real account.',
  recorded: 'An incident is open: what you keep stands in its log as well.',
  restsOn: 'Rests on:',
} as const;

export const assumptionFailures = {
  'assumptions-not-saved': {
    happened: 'The judgement cannot be kept here.',
    means: 'The disk refused. Nothing beside the kit was changed.',
    next: 'Free some disk space, or make the folder writable. Then keep it again.',
  },
  'assumption-holds-secret': {
    happened: 'This text looks like a secret.',
    means: 'It would lie in a file that nothing masks. Nothing was kept.',
    next: 'Say where the evidence is, without the secret itself.',
  },
  'proof-needs-aws': {
    happened: 'A drill on the practice range proves nothing about AWS.',
    means: 'The range answers as we predict. Nothing was kept.',
    next: 'End the drill, see it in a real account, and settle it then.',
  },
} as const;
