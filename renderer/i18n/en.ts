import { awsLogin } from './en-aws-login.ts';
import { automation } from './en-automation.ts';
import { agreed } from './en-agreed.ts';
import { drill } from './en-drill.ts';
import { debrief } from './en-debrief.ts';
import { drills } from './en-drills.ts';
import { aloud } from './en-aloud.ts';
import { assumptions } from './en-assumptions.ts';
import { firstRun } from './en-first-run.ts';
import { stuck } from './en-stuck.ts';
import { browser } from './en-browser.ts';
import { connection, stillWorks } from './en-connection.ts';
import { evidence } from './en-evidence.ts';
import { exporting } from './en-export.ts';
import { failureCard } from './en-cards.ts';
import { failures } from './en-failures.ts';
import { handoff } from './en-handoff.ts';
import { jobs } from './en-jobs.ts';
import { compare } from './en-compare.ts';
import { library } from './en-library.ts';
import { lead } from './en-lead.ts';
import { observer } from './en-observer.ts';
import { player } from './en-player.ts';
import { score } from './en-score.ts';
import { reader } from './en-reader.ts';
import { records } from './en-records.ts';
import { signIn } from './en-sign-in.ts';
import { vault } from './en-vault.ts';
import { anchor, message, witness } from './en-witness.ts';
import { approval } from './en-approval.ts';
import { handover, leave } from './en-leave.ts';
import { tracks } from './en-tracks.ts';
import { gate } from './en-gate.ts';
import { kitDraft } from './en-kit-draft.ts';
import { attachment } from './en-attachment.ts';
import { bundle } from './en-bundle.ts';
import { own } from './en-own.ts';
import { kit } from './en-kit.ts';
import { uploads } from './en-uploads.ts';
import { write } from './en-write.ts';
import { merged } from './en-merged.ts';
import { trail } from './en-trail.ts';
import { runCommand } from './en-command.ts';
import { terminal } from './en-terminal.ts';
import { renewal } from './en-renewal.ts';
import { usedRoles } from './en-revocation.ts';
import { terminals } from './en-terminals.ts';

/** Every text of the window, in English: the source of the keys. */
export const en = {
  app: { name: 'Breakglass', loading: 'Opening…', skipToMain: 'Go to the main part' },
  band: {
    label: 'Where you are working',
    none: 'NO AWS SESSION',
    noneOther: '未接続',
    incident: 'INCIDENT',
    incidentOther: '本番',
    drill: 'DRILL',
    drillOther: '訓練',
    noSession: 'not signed in',
    left: '{{time}} left',
    expired: 'session expired',
    elapsed: 'Time since start',
    clocks: 'Local time and UTC',
    faster: 'clock ×{{speed}}',
    practice: 'practice range',
    real: 'real accounts',
    notRecorded: 'not recorded',
  },
  nav: {
    label: 'Main',
    home: 'Start',
    library: 'Playbooks',
    run: 'Run',
    log: 'Log',
    vault: 'Vault',
    settings: 'Settings',
  },
  notice: {
    label: 'Standing notices',
    'runtime-unsupported':
      'Electron {{electron}} no longer gets security fixes. Rehearse with it only: no call to real accounts leaves this computer.',
    'not-recorded':
      'The log cannot be written. Reading and work by hand go on; all of it is added to the log later.',
    'log-recovered':
      'The log was cut off by a crash and has been repaired. Nothing confirmed was lost.',
    'aws-login-left':
      'AWS CLI’s tokens are not deleted yet: a program holds their file. The app goes on trying.',
    'settings-unreadable':
      'The settings file was damaged. It was put aside, and defaults are in use.',
    'settings-future-version':
      'The settings come from a newer version of the app. They were left alone; defaults are in use.',
    'settings-read-only': 'Settings cannot be saved here. Changes last until you close the app.',
    'kit-missing':
      'There is no kit for incidents on this computer. Drills work; an incident goes on by hand.',
    'kit-refused': 'The kit has errors and is not used. An incident goes on by hand. {{finding}}',
    'kit-unsigned': 'The kit is not signed. Check accounts and roles with a second person.',
    'kit-stranger':
      'The kit is signed by a key this computer does not know: {{fingerprint}}. Compare it by voice under Settings, Kit.',
    'kit-broken':
      'The kit was changed after it was signed. Check every account, role and Region with a second person.',
    'kit-overdue':
      'The kit was to be looked through by {{date}}. Accounts or people may have changed.',
    'kit-ahead':
      'The kit says it was prepared on {{date}}, which is still to come. Check the clock.',
    'playbook-refused': 'A playbook has errors and cannot be used: {{file}}.',
  },
  home: {
    title: 'What is happening?',
    search: 'Search playbooks',
    placeholder: 'sign-in is down, a key leaked…',
    results: 'Search results',
    likely: 'Most likely',
    all: 'All playbooks',
    resume: 'Run in progress',
    resumeDrill: 'Drill in progress',
    interrupted: 'Left at {{time}}',
    resumeTitle: '{{title}}, step {{number}} of {{total}}',
    resumeAt: 'You were at: {{step}}',
    resumeUnknown_one: '{{count}} action has an unknown outcome. It is looked up before you go on.',
    resumeUnknown_other:
      '{{count}} actions have an unknown outcome. They are looked up before you go on.',
    resumeNone: 'Nothing was in flight.',
    resumeButton: 'Resume step {{number}}',
    drill: 'Start a drill',
    drillHint: 'Choose the playbook to practise',
    emptyTitle: 'No playbooks yet',
    emptyText: 'Put a playbook file into the playbooks folder and open the app again.',
    noHits: 'No playbook matches “{{query}}”.',
    noHitsNext: 'Try what you see: “cannot sign in”, “key on GitHub”. Or show all playbooks.',
    showAll: 'Show all playbooks',
    hits_one: '{{count}} playbook found',
    hits_other: '{{count}} playbooks found',
  },
  playbook: {
    minutes: '~{{count}} min',
    severity: 'SEV {{level}}',
    steps_one: '{{count}} step',
    steps_other: '{{count}} steps',
    drilledToday: 'drilled today',
    drilled: 'drilled {{count}} d ago',
    neverDrilled: 'never drilled',
    undrillable: 'no drill for it',
    why: {
      title: 'Title',
      symptom: 'Symptom',
      alias: 'Also called',
      summary: 'Summary',
      step: 'Step',
    },
  },
  library,
  compare,
  reader,
  risk: { read: 'Only reads', change: 'Changes AWS', destroy: 'Changes AWS, no undo' },
  kind: {
    do: 'by hand',
    ask: 'decision',
    check: 'check',
    input: 'fill in',
    'sign-in': 'sign in',
    'assume-role': 'role',
    'run-command': 'Run Command',
    automation: 'automation',
    terminal: 'terminal',
    cli: 'command line',
    link: 'link',
    wait: 'wait',
    evidence: 'evidence',
    approve: 'approval',
    revoke: 'revoke',
    secret: 'secret',
    parallel: 'in parallel',
    playbook: 'playbook',
  },
  evidence,
  export: exporting,
  jobs,
  handoff,
  agreed,
  drill,
  debrief,
  drills,
  aloud,
  assumptions,
  firstRun,
  kit,
  own,
  bundle,
  attachment,
  approval,
  gate,
  handover,
  tracks,
  leave,
  kitDraft,
  records,
  anchor,
  message,
  witness,
  uploads,
  write,
  merged,
  trail,
  runCommand,
  terminal,
  automation,
  renewal,
  usedRoles,
  lead,
  observer,
  terminals,
  player,
  score,
  signIn,
  awsLogin,
  stuck,
  browser,
  vault,
  dock: {
    sessions: 'Sessions',
    none: 'None yet',
    insteadOf: '{{region}} did not answer',
    base: 'MFA session',
    left: '{{time}} left',
    expired: 'expired',
    end: 'End',
    endOne: 'End session {{name}}',
    endAll: 'End all sessions',
    endAllTitle: 'End all sessions?',
    endAllText_one:
      '{{count}} session is forgotten here at once. AWS keeps honouring what was handed out until it expires.',
    endAllText_other:
      '{{count}} sessions are forgotten here at once. AWS keeps honouring what was handed out until it expires.',
    endAllNone: 'No session is open.',
    keep: 'Keep them',
    kept: 'Notes, evidence',
    evidence: 'Evidence: {{count}}',
    noNotes: 'None yet',
    addNote: 'Add note',
    log: 'Log',
    recording: 'Recording',
    checkpointed: 'Signed up to #{{seq}}',
    notRecorded: 'Not recorded',
    closed: 'Closed',
    shortCode: 'Short code',
    expiresSoon: '{{name}} expires in {{count}} min',
  },
  note: {
    title: 'Add a note',
    evidenceTitle: 'Add evidence',
    about: 'Noted at {{time}}. That time is kept, however long you write.',
    kind: 'Kind',
    note: 'Note',
    evidence: 'Evidence',
    text: 'What did you see or decide?',
    evidenceText: 'What is it, and where is it kept?',
    save: 'Save note',
    cancel: 'Cancel',
    time: 'Time stamp',
    timeText: 'Time stamp',
    saved: 'Note saved',
    noRun: 'Notes belong to a run. Start or resume one first.',
  },
  log: {
    title: 'Action log',
    listTitle: 'Logs',
    empty: 'No log yet',
    emptyText: 'Each incident and each drill writes one. Start a drill to see how it looks.',
    emptyAction: 'Choose a playbook',
    incident: 'Incident',
    drill: 'Drill',
    open: 'still open',
    closed: 'closed',
    unclosed: 'not closed',
    untitled: 'Log without a run',
    damaged: 'damaged',
    damagedWhy:
      'Record #0 cannot be read. Open the log and choose Verify: it names what still holds.',
    numbering: 'Step numbers are the playbook’s own until this long log was looked through.',
    notNumbered: 'Step numbers are the playbook’s own: this log could not be looked through.',
    damagedNext:
      'Record #0 of this log is missing or was changed: whose log it is and its first key stand there. Verify names what still holds together. Leave the folder as it is, and compare with a copy: an export, an upload or a witness.',
    records_one: '{{count}} record',
    records_other: '{{count}} records',
    openedAt: 'Opened {{time}}',
    back: 'All logs',
    verify: 'Verify',
    verifying: 'Verifying…',
    notChecked: 'Not checked yet.',
    export: 'Export…',
    copyCode: 'Copy short code',
    copied: 'Copied',
    who: 'Who',
    what: 'What',
    kind: 'Kind',
    integrity: 'Integrity',
    record: 'Record #{{seq}}',
    previous: 'Previous leaf',
    leaf: 'This leaf',
    content: 'Record as written',
    continues: 'Continues an earlier log',
    findings: 'What was found',
    checkedAt: 'Checked {{time}}',
    unanchoredAt: 'Nothing outside this computer has anchored it yet.',
    signedUpTo: 'Signed up to #{{seq}}.',
    select: 'Choose a record to see it as written.',
    verdict: {
      VALID_ANCHORED: 'Intact, #0 to #{{last}}',
      VALID_UNANCHORED: 'Intact, #0 to #{{last}}',
      VALID_WITH_RECOVERY: 'Intact after a crash was repaired',
      TORN_TAIL: 'The last record was cut off by a crash',
      TAMPERED: 'Changed after writing',
      ROLLED_BACK: 'Records are missing at the end',
      FORKED: 'Two different histories exist',
      BAD_KEY: 'Signed with a key that does not belong to it',
    },
  },
  connection,
  stillWorks,
  settings: {
    title: 'Settings',
    language: 'Language',
    langSystem: 'As the system',
    langEn: 'English',
    langJa: '日本語',
    theme: 'Appearance',
    themeSystem: 'As the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    zoom: 'Text size',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomReset: 'Back to 100 %',
    person: 'Who uses this computer',
    name: 'Name',
    personHint: 'Your name stands in the records of every run you start from now on.',
    personNone: 'Not chosen',
    kit: 'Kit',
    kitNone: 'None on this computer',
    kitOpen: 'Open the kit',
    about: 'About',
    version: 'Breakglass {{version}} on Electron {{electron}}',
    supported: 'This Electron gets security fixes.',
    unsupported: 'This Electron no longer gets security fixes. For drills and tests only.',
  },
  command: {
    'palette.open': 'Open the command palette',
    'note.add': 'Add a note',
    'note.evidence': 'Add evidence',
    'note.agreed': 'Note a promise, a decision, or who was told',
    'note.time': 'Time stamp now',
    'handoff.give': 'Hand a session to a tool',
    'handoff.withdraw-all': 'Withdraw all hand-offs',
    'session.renew': 'Renew the session that ends first',
    'sessions.end-all': 'End all sessions',
    'terminals.see': 'See who has a terminal open',
    'terminal.end': 'End the terminal',
    'vault.lock': 'Lock the vault',
    'vault.unlock': 'Unlock the vault…',
    'help.shortcuts': 'Show keyboard shortcuts',
    'step.primary': 'Do the main action',
    'step.aloud': 'Read this step aloud',
    'observer.open': 'Open a window that only shows the run',
    'facilitator.open': 'Open the window to lead this drill',
    'facilitator.code': 'Enter a code or score sheet of the facilitator',
    'observer.close-all': 'Close all windows that show the run',
    'go.home': 'Go to start',
    'go.library': 'Go to playbooks',
    'go.run': 'Go to the run',
    'go.read-ahead': 'Read ahead in the playbook',
    'go.log': 'Go to the log',
    'go.vault': 'Go to the vault',
    'go.evidence': 'Go to the evidence',
    'go.drills': 'See the drills',
    'go.witness': 'Witness a colleague’s log',
    'log.anchor': 'Fix the log outside this computer',
    'go.uploads': 'Go to the copies elsewhere',
    'go.kit': 'Go to the kit',
    'go.write': 'Write playbooks',
    'go.assumptions': 'See what is not proved yet',
    'go.connection': 'Check the connection to AWS',
    'go.stuck': 'All ways in, and what to do when stuck',
    'go.still-works': 'What still works when something is down',
    'go.settings': 'Go to settings',
    'view.zoom-in': 'Larger text',
    'view.zoom-out': 'Smaller text',
    'view.zoom-reset': 'Text at 100 %',
    'theme.system': 'Appearance: as the system',
    'theme.light': 'Appearance: light',
    'theme.dark': 'Appearance: dark',
    'lang.system': 'Language: as the system',
    'lang.en': 'Language: English',
    'lang.ja': 'Language: 日本語',
    'track.next': 'Next track',
    'track.all': 'All tracks',
    'run.deviate': 'Leave the list…',
    'run.hand-over': 'Hand the run over…',
    'run.close': 'End this run…',
  },
  palette: {
    title: 'Commands',
    search: 'Type a command',
    none: 'No such command. Try “note” or “log”.',
  },
  help: { title: 'Keyboard shortcuts', close: 'Close' },
  failure: {
    ...failures,
  },
  failureCard,
  crash: {
    title: 'This screen stopped',
    text: 'The run and its log are safe in the main program. Show the screen again.',
    again: 'Show it again',
  },
} as const;
