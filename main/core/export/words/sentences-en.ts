import type { Sentences } from './sentences.ts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Security records that have words of their own; others stand by their code. */
const WATCHED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'observer-opened': 'A view-only window was opened',
    'observer-closed': 'A view-only window was closed',
    'read-back-declined': 'Said no at the read-back: nothing was sent',
  }),
);

const CAME = {
  failed: 'talked through, it would fail',
  unknown: 'talked through, nobody would know what came of it',
} as const;

export const english: Sentences = {
  types: {
    'log.open': 'Log opened',
    'run.start': 'Run started',
    'step.start': 'Step began',
    'step.done': 'Step done',
    'step.skip': 'Step skipped',
    answer: 'Decision',
    input: 'Input',
    note: 'Note',
    'cmd.copy': 'Command copied',
    intent: 'About to act',
    outcome: 'Outcome',
    'session.start': 'Session began',
    'session.end': 'Session ended',
    'secret.reveal': 'Secret used',
    'clock.jump': 'Clock changed',
    'log.recovered': 'Log repaired',
    'log.degraded': 'Disk refused',
    security: 'Security',
    export: 'Exported',
    score: 'Drill scored',
    'log.close': 'Log closed',
    'key.rotate': 'Signing key changed',
    witness: 'Witnessed',
    upload: 'Uploaded',
    lock: 'Vault locked',
    unlock: 'Vault unlocked',
    'playbook.import': 'Playbook imported',
    handout: 'Credentials handed out',
    approve: 'Approved',
    track: 'Track',
    inject: 'In the drill',
    facilitator: 'Facilitator',
  },
  open: ({ device, app }) => `Log opened on the laptop ${device} by ${app}`,
  run: ({ playbook, person, continues }, title) =>
    `${person || 'Somebody'} ${continues ? 'went on with' : 'started'} playbook ${playbook.id} ${playbook.version}${title && `, ${title}`}`,
  stepStart: (step) => `${step}: began`,
  stepDone: (step, { how, asExpected, byHand, came }) =>
    `${step}: ${came ? CAME[came] : asExpected === false ? 'done, with a result other than expected' : 'done'}${
      how === 'aws'
        ? ', as AWS answered'
        : how === 'sensed'
          ? ', as the app saw itself'
          : byHand === true
            ? ', by hand'
            : ''
    }`,
  skip: (step, code) => `${step}: skipped, ${english.skipCodes[code]}`,
  answer: (step, option) => `${step}: the answer was “${option}”`,
  input: (step) => `${step}: filled in`,
  note: { note: 'Note', evidence: 'Evidence', time: 'Time mark' },
  copied: (step) => `${step}: command copied`,
  intent: ({ call, account, region, targets }, role) =>
    `About to call ${call} in account ${account}, ${region}${role && `, as ${role}`}${
      targets && targets.length > 0 ? `, on ${count(targets.length, 'target')}` : ''
    }`,
  readBack: { shown: 'read back and accepted', typed: 'read back, accepted by typing' },
  outcome: {
    sent: 'AWS accepted the call',
    ok: 'Succeeded',
    failed: 'Failed',
    unknown: 'Outcome unknown',
    cancelled: 'Cancelled',
  },
  by: {
    answer: 'as the call answered',
    lookup: 'as AWS said when asked later',
    person: 'as a person said',
  },
  sessionStart: ({ kind, account, region, mfa, chained }, role) =>
    `Session ${kind === 'role' ? `as ${role}` : kind === 'base' ? 'of the user' : kind === 'cli' ? 'of the user, from AWS CLI' : `in the browser${role === '' ? '' : ` as ${role}`}`} in account ${account}, ${region}${mfa === true ? ', with MFA' : ''}${chained ? ', from another session' : ''}`,
  sessionEnd: {
    ended: 'Session ended by the responder',
    expired: 'Session expired',
    lost: 'Session lost when the app stopped',
    closed: 'Session ended with the log',
    replaced: 'Session renewed: another has its place',
  },
  secret: ({ name, to }) =>
    `Key of ${name} ${{ memory: 'taken into memory', screen: 'shown on the screen', clipboard: 'put on the clipboard', envelope: 'sealed in an envelope', vault: 'kept in the vault' }[to]}`,
  jump: (seconds, forward) =>
    `The laptop’s clock was set ${forward ? 'forward' : 'back'} by ${seconds}`,
  recovered: (bytes) =>
    `After a crash, ${count(bytes, 'byte')} of an unfinished record were cut off and kept aside`,
  degraded: (records) =>
    `The disk refused for a while; ${count(records, 'record')} waited in memory and follow here`,
  security: (code) => WATCHED.get(code) ?? `Security: ${code}`,
  exported: (records, withheld) =>
    `Exported, ${count(records, 'record')}${withheld > 0 ? `, ${count(withheld, 'text')} withheld` : ''}`,
  score: 'The drill was scored',
  close: {
    finished: 'Log closed: the run was finished',
    quit: 'Log closed: the app was left',
    abandoned: 'Log closed: the run was abandoned',
  },
  rotate: (epoch) => `Signing key ${epoch} signed for the last time and was destroyed`,
  witness: (name, last) => `${name} cosigned the log up to record ${last}`,
  deviation: ({ is, over = [], pulled }, from, to) =>
    pulled
      ? `${is === 'pulled' ? 'Took in' : 'Took out again'} section ${pulled.section} of playbook ${pulled.playbook.id} ${pulled.playbook.version}`
      : is === 'jump'
        ? `Jumped from ${from} to ${to}; ${count(over.length, 'step')} passed over`
        : 'Did something that no step says',
  agreed: ({ is, kept }) =>
    ({
      promise: 'Promise',
      decision: 'Decision',
      told: 'Somebody was told',
      settled: kept === true ? 'Promise kept' : 'Promise given up',
    })[is],
  handover: ({ from, to }) => `Run handed over by ${from} to ${to}, who read back`,
  approved: ({ by, person = '', known, waited = 0 }, step) =>
    by === 'signature'
      ? `${step}: approved by ${person} with their signature${known === true ? '' : ', key compared just then'}`
      : `${step}: gone on with after ${String(waited)} s, approved by nobody else. For review`,
  upload: (to, last) => `Copied to ${to}, up to record ${last}`,
  lock: (why) =>
    `Vault locked ${{ person: 'by hand', idle: 'after a time without use', suspend: 'as the laptop went to sleep', screen: 'with the screen', quit: 'as the app was left' }[why]}`,
  unlock: (slot) =>
    `Vault unlocked ${{ pass: 'with the passphrase', os: 'through the system', recovery: 'with the recovery key' }[slot]}`,
  handout: ({ to, name, event, until, by, count: fetched, why }) => {
    const tool = {
      terminal: 'a terminal',
      tool: `the tool ${name ?? ''}`.trim(),
      process: `credential_process of ${name ?? 'a tool'}`,
      console: 'the console',
    }[to];
    const lasting = until === undefined ? '' : `, usable until ${until}`;
    switch (event) {
      case 'granted':
        return `Session allowed to ${tool}${lasting}`;
      case 'fetched':
        return `Credentials handed to ${tool}${by ? `, asked for by ${by.program} (process ${by.pid})` : ''}${lasting}`;
      case 'refused':
        return `Credentials refused to ${tool}${why === 'too-often' ? ', which asked too often' : ''}`;
      case 'withdrawn':
        return `Hand-off to ${tool} withdrawn${fetched === undefined || fetched === 0 ? '; nothing had been fetched' : `; fetched ${count(fetched, 'time')}${lasting}`}`;
    }
  },
  brought: ({ act, playbook: { id, version } }) =>
    ({
      kept: `Playbook ${id} ${version} was brought in`,
      'rolled-back': `Playbook ${id} was rolled back to ${version}`,
      'taken-out': `Playbook ${id} ${version} was taken out`,
    })[act],
  attached: (name, bytes) => `Attached: ${name}, ${bytes}`,
  removed: '[text removed from the log]',
  withheld: (why) => `[withheld: ${why}]`,
  step: (number, title) => `Step ${number}, ${title}`,
  quotes: ['“', '”'],
  skipCodes: {
    'not-applicable': 'because it does not apply',
    'done-elsewhere': 'because it was done elsewhere',
    blocked: 'because it was blocked',
    commander: 'as the incident commander decided',
  },
  exit: (code) => `exit code ${code}`,
  notSent: (why, targets) =>
    `not sent to ${targets} (${
      {
        errors: 'too many had failed',
        cancelled: 'cancelled',
        refused: 'AWS refused',
        'no-session': 'the session had ended',
        interrupted: 'interrupted',
      }[why]
    })`,
  expires: (time) => `expires ${time}`,
};
