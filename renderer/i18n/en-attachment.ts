/** Files that belong to a playbook. */
export const attachment = {
  title: 'Files that belong to it',
  ofPlaybooks: 'Files that belong to its playbooks',
  name: 'Files',
  trouble: {
    missing: 'not on this computer',
    changed: 'changed since the playbook was written',
    'wrong-type': 'not what the playbook says it is',
  },
  whole: 'as the playbook names it',
  outside: 'This app does not open this kind of file. Save it, and open it with another program.',
  ownSize: 'At its own size',
  save: 'Save a copy…',
  saved: 'Saved as {{file}}.',
  close: 'Close',
} as const;

export const attachmentFailures = {
  'attachment-missing': {
    happened: 'A file of this playbook is not on this computer: {{file}}.',
    means: 'It was not beside the playbook when that was brought in, or is gone.',
    next: 'Go on without it, or bring the playbook in again with its files.',
  },
  'attachment-changed': {
    happened: 'A file of this playbook is not the one it names: {{file}}.',
    means: 'It was changed on this computer. It is not shown.',
    next: 'Go on without it, and bring the playbook in again with its files.',
  },
} as const;
