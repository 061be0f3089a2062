/** Error cards of anchoring and witnessing. */
export const witnessFailures = {
  'message-none': {
    happened: 'There is no Breakglass message in it.',
    means: 'The text, file or code is something else.',
    next: 'Copy it again with its first and last line, from BEGIN to END.',
  },
  'message-other': {
    happened: 'This is the other kind of message.',
    means: 'A request goes to the witness, an answer comes back. They were mixed up.',
    next: 'Take requests under “Witness a colleague’s log”, answers at your own log.',
  },
  'message-damaged': {
    happened: 'The message was damaged on the way.',
    means: 'Characters are missing or changed, or a part of it is.',
    next: 'Have it sent again as a file, or scan the QR code.',
  },
  'answer-of-another-log': {
    happened: 'This answer belongs to another log.',
    means: 'It was made for another one, named in the details. Nothing was kept.',
    next: 'Open that log, or ask for the answer to this one.',
  },
  'cosignature-wrong': {
    happened: 'The witness’s signature does not fit this log.',
    means: 'It was made for other records, or with another key. Nothing was kept.',
    next: 'Make a new request and ask again. If it happens twice, call them.',
  },
  'witness-refused': {
    happened: 'This request must not be signed.',
    means: 'It was refused when it was read. Nothing was signed.',
    next: 'Read what the screen says about it.',
  },
  'witness-changed': {
    happened: 'Something changed since you read the request.',
    means: 'It was signed meanwhile, or another request was read. Nothing was signed now.',
    next: 'Read the request again.',
  },
  'witness-not-saved': {
    happened: 'What you sign cannot be kept here.',
    means: 'Without that, this computer could not notice a changed log later. Nothing was signed.',
    next: 'Free disk space, or make the data folder writable. Then read the request again.',
  },
  'no-checkpoint': {
    happened: 'This log has nothing signed yet.',
    means: 'Only signed records can be fixed outside.',
    next: 'Record something, or wait a minute, then try again.',
  },
  'log-differs': {
    happened: 'The log on the disk is not what was signed.',
    means: 'Its first records do not match its own checkpoint; the details say how many.',
    next: 'Verify the log. Do not delete anything.',
  },
  'stamp-not-set': {
    happened: 'No time-stamping authority is set.',
    means: 'Nothing was sent.',
    next: 'Name one in anchors.yaml in the data folder, if your organisation has one.',
  },
  'stamp-unreachable': {
    happened: 'The time-stamping authority did not answer.',
    means: 'The log is unchanged.',
    next: 'Read the code aloud or have it witnessed. Both work without a network.',
  },
  'stamp-refused': {
    happened: 'The time-stamping authority refused.',
    means: 'Its own words are in the details.',
    next: 'Read the code aloud or have it witnessed.',
  },
  'stamp-wrong': {
    happened: 'The time stamp was for something else.',
    means: 'Hash or number differ from what was asked. Nothing was kept.',
    next: 'Try again. If it happens twice, tell whoever runs the authority.',
  },
};
