import type { ReportWords } from './report-words.ts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const are = (n: number): string => (n === 1 ? 'is' : 'are');
const was = (n: number): string => (n === 1 ? 'was' : 'were');

export const reportEnglish: ReportWords = {
  title: { incident: 'Incident report', drill: 'Drill report' },
  drillMark: 'DRILL',
  lead: (mode, people, from, to) =>
    `What ${people || 'the responders'} did in the ${mode} from ${from} to ${to}, as the app wrote it down at the time.`,
  facts: {
    incident: 'Incident',
    playbook: 'Playbook',
    people: 'Responders',
    laptops: 'Laptops',
    opened: 'Log opened',
    last: 'Last record',
    state: 'State',
    records: 'Records',
    logs: 'Log ids',
    made: 'Exported',
    scenario: 'Scenario',
    kind: 'Kind of drill',
    clock: 'Clock',
  },
  code: 'Short code of the last record',
  codeHint: 'Compare it with the code that was told or written down at the time.',
  contents: 'Contents',
  sections: {
    summary: 'Summary',
    integrity: 'What can be relied on',
    actions: 'Actions on AWS',
    decisions: 'Decisions',
    deviations: 'Deviations from the playbook',
    review: 'For review',
    agreed: 'Promises, decisions, and who was told',
    sessions: 'Sessions used',
    evidence: 'Evidence',
    clock: 'Clock, gaps and repairs',
    redactions: 'What is not shown',
    reconciliation: 'Comparison with CloudTrail',
    timeline: 'Timeline, record by record',
    glossary: 'Words',
  },
  closed: {
    finished: 'closed, the run was finished',
    abandoned: 'closed, the run was abandoned',
    quit: 'closed when the app was left',
    no: 'not closed',
  },
  summary: {
    what: (people, playbook, from, length) =>
      `${people || 'Somebody'} worked through ${playbook}, beginning on ${from}, for ${length}.`,
    faster: (speed) => `The drill’s clock ran ${speed} times as fast as a wall clock.`,
    steps: (done, skipped, differed) =>
      `${count(done, 'step')} ${was(done)} done${skipped > 0 ? ` and ${skipped} skipped` : ', none skipped'}; ${
        differed > 0 ? `${count(differed, 'result')} differed` : 'no result differed'
      } from what the playbook expects.`,
    sessions: (n, accounts) =>
      n === 0
        ? 'No AWS session was opened through the app.'
        : `${count(n, 'AWS session')} ${was(n)} opened through the app, in ${accounts}.`,
    acts: (n, ok, failed, cancelled) =>
      `${count(n, 'AWS call')} ${was(n)} made: ${[
        `${ok} succeeded`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(cancelled > 0 ? [`${cancelled} ${was(cancelled)} cancelled`] : []),
      ].join(', ')}.`,
    noActs: 'No AWS call was made through the app.',
    unknown: (n, which) =>
      `The outcome of ${count(n, 'call')} is unknown (${which}): AWS may have acted or not.`,
    noUnknown: 'Nothing is left with an unknown outcome.',
    evidence: (n) => `${count(n, 'piece')} of evidence ${was(n)} kept.`,
    crash: (n) =>
      `The app stopped ${n === 1 ? 'once' : `${n} times`} before the end and went on in a new log, which names the one before it.`,
    open: 'The log was not closed: it may have gone on after this export.',
  },
  verdicts: {
    VALID_ANCHORED: 'The records are intact.',
    VALID_UNANCHORED:
      'The records are intact among themselves. Nothing outside the laptop vouches for them yet: compare the short code.',
    VALID_WITH_RECOVERY:
      'The records are intact. They tell of a crash that was repaired, or of a disk that refused for a while.',
    TORN_TAIL: 'The records are intact up to an end that was cut off and not repaired.',
    TAMPERED: 'Something was changed after it was recorded.',
    ROLLED_BACK: 'Records are missing at the end.',
    FORKED: 'Two different histories of this log exist.',
    BAD_KEY: 'The log is signed with a key that does not belong to it.',
  },
  integrity: {
    how: 'Each record carries the hash of the one before it, and the log’s key has signed the whole at many points. Whoever changes, adds, takes out or reorders a record breaks those hashes, and the verifier in this export names the place.',
    covers: (records, signed) =>
      records === signed
        ? `All ${records} records of the newest log are covered by a signature.`
        : `Of the ${records} records of the newest log, the first ${signed} are covered by a signature; later ones by their hashes only.`,
    anchored: (last, by) =>
      `Anchored up to record ${last} by ${by.length > 1 ? '' : 'one alone: '}${by.join(', ')}; records after that are not. Only keys and codes that the exporting laptop trusts were counted.`,
    unanchored:
      'Not anchored: when this report was made, nothing from outside the laptop was compared with the log.',
    unanchoredByOwn:
      'Not anchored: nothing that the exporting laptop trusts from outside vouches for the log.',
    reader:
      'Whom to trust is for you to say, not for this report or the laptop. Pass keys, codes or checkpoints that you have from elsewhere to the verifier (“node verify.mjs . --trust FILE”): it says up to which record they reach. Without them it counts none.',
    by: {
      witness: (name) => `the witness ${name}`,
      shortCode: (code) => `the short code ${code}, noted outside`,
      pinnedKey: (id) => `the log key ${id}, known from elsewhere`,
      checkpoint: 'a checkpoint kept elsewhere',
    },
    told: 'The log itself says who else holds it. Ask them, and compare:',
    witness: (name, key, last, when) =>
      `${name}${key && ` (key ${key})`} cosigned the records up to ${last} (${when})`,
    locked: (to, last, until, mode) =>
      `A copy up to record ${last} lies in ${to} under Object Lock${mode && ` (${mode})`} until ${until}: an anchor, once the checkpoint there is compared`,
    unlocked: (to, last) =>
      `A copy up to record ${last} lies in ${to}, not locked: it helps when this one is lost, but it is no anchor`,
    stamp: (last) => `A time-stamping authority has stamped the log up to record ${last}`,
    cannot: 'What this cannot show',
    limits: [
      'That the log was not cut at its end or written anew as a whole, unless a short code, a witness or a copy from outside says so.',
      'That the laptop told the truth while it recorded. Compare with the CloudTrail of the accounts.',
      'What time it really was. Records prove their order; times are those of the laptop’s clock, and its changes are listed here.',
      'What was done outside the app: in a browser, in another terminal, by somebody else.',
    ],
    check:
      'This report is for reading. The evidence is in the files beside it: run “node verify.mjs .” in this folder, open verify.html, or follow VERIFY.txt with a shell.',
    findings: 'What the verifier found',
    perLog: 'The logs of this export',
  },
  columns: {
    no: 'No.',
    local: 'Local',
    utc: 'UTC',
    who: 'Who',
    what: 'What happened',
    where: 'Where',
    result: 'Result',
    target: 'Targets',
    question: 'Step',
    answer: 'Answer',
    step: 'Step',
    reason: 'Reason',
    account: 'Account',
    role: 'Role or user',
    region: 'Region',
    from: 'From',
    to: 'To',
    identity: 'Source identity',
    key: 'Access key id',
    file: 'What',
    source: 'Origin',
    hash: 'SHA-256',
    log: 'Log',
    records: 'Records',
    verdict: 'Short code',
    session: 'Session',
    event: 'Event',
  },
  none: {
    actions: 'None through the app.',
    decisions: 'None was recorded.',
    sessions: 'None through the app.',
    evidence: 'None was kept.',
    clock: 'The clock was not changed, nothing is missing, nothing had to be repaired.',
    redactions: 'Everything that was recorded is shown.',
  },
  notAnswered: 'no answer recorded',
  baseSession: 'user',
  consoleSession: 'in the browser, by the responder’s word',
  stillOpen: 'not ended',
  differed: 'Result differed',
  sources: {
    file: 'file',
    pasted: 'pasted',
    command: 'command output',
    terminal: 'terminal',
    note: 'kept elsewhere, as noted',
  },
  notShown: 'not shown here: see the file',
  odd: {
    jump: (length, forward) => `The clock was set ${forward ? 'forward' : 'back'} by ${length}.`,
    degraded: (records, from, to, why) =>
      `The disk refused (${why}) from ${from} to ${to}; ${count(records, 'record')} waited in memory and were written afterwards.`,
    recovered: (bytes) =>
      `A crash left ${count(bytes, 'byte')} of an unfinished record; they were cut off and kept aside.`,
    continued: (before, size) =>
      `The app had stopped. This log goes on from log ${before}, which has ${count(size, 'record')}.`,
    silence: (length) => `Nothing was recorded for ${length}.`,
  },
  skew: (log, length, ahead) =>
    `The clock of log ${log} was ${length} ${ahead ? 'ahead of' : 'behind'} the first one; its times are moved by that in the timeline.`,
  skewNone: (log) =>
    `The clock of log ${log} agrees with the first one, as far as a cosignature shows (within a minute).`,
  skewUnknown: (log) =>
    `No record tells how the clock of log ${log} compares with the first one: its times are shown as they are.`,
  unsure: '≈ too close to the neighbouring record of the other laptop to say which came first',
  redactions: {
    copies: (n) =>
      `Of ${count(n, 'file')} a copy with values masked was kept as evidence; its record names the SHA-256 of the whole file.`,
    masked: (n) =>
      `${count(n, 'value')} that looked like a secret, or was known to be one, ${was(n)} masked before anything was written: `,
    removed: (n) =>
      `${count(n, 'text')} ${was(n)} removed from the log. The records and their hashes stand; what they said can no longer be read.`,
    withheld: (n) =>
      `${count(n, 'text')} ${are(n)} left out of this export on purpose, each with its reason in its place. The log still has ${n === 1 ? 'it' : 'them'}, and the hashes here prove that nothing was changed.`,
  },
  timeline: {
    text: (zone) =>
      `Times are the laptop’s clock, in ${zone === 'UTC' ? '' : `${zone} and in `}UTC. “No.” is the number of the record in its log.`,
    merged:
      'Records of several laptops are ordered by corrected time. Each log’s own order is kept, whatever the clocks say.',
    cut: (shown, total) =>
      `Of ${total} records, the ${shown} that matter most are shown; all are in records.csv and in the logs.`,
    stopped: (log, seq) => `Log ${log} cannot be read from record ${seq} on.`,
  },
  more: (shown, total) => `${shown} of ${total} are listed; all are in records.csv.`,
  glossary: [
    [
      'Playbook',
      'A list of steps prepared for this kind of incident. The exact bytes that were used are in playbooks/.',
    ],
    ['Session', 'Temporary AWS credentials with an end. The access key id names it in CloudTrail.'],
    [
      'Source identity',
      'A name AWS keeps with every call of a session, also after changing roles.',
    ],
    ['Region, account', 'Where in AWS, and whose.'],
    [
      'Read back',
      'The app showed account, role, targets and script, and waited for a yes, before it sent anything.',
    ],
    [
      'Outcome unknown',
      'The call was sent and no answer came. It is settled by asking AWS, never by sending it again.',
    ],
    ['SHA-256', 'A number computed from a file’s bytes. Other bytes give another number.'],
    ['Checkpoint', 'A signed statement: so many records, with this hash over all of them.'],
    [
      'Short code',
      'A checkpoint in 26 characters, to be read out or written down outside the laptop.',
    ],
    [
      'Anchored',
      'Something outside the laptop, such as a short code, a witness or a locked copy, fits the log.',
    ],
    ['Witness', 'Another person’s copy of the app that has cosigned a checkpoint.'],
    ['UTC', 'The world’s common time, without zones or summer time. Marked Z.'],
  ],
  footer: (made, app) =>
    `Made on ${made} by ${app}. Reading needs no network; this page loads nothing.`,
  page: (page, pages) => `${page} of ${pages}`,
  head: (logId) => `Log ${logId}`,
  rootName: 'root',
};
