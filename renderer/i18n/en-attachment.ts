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
    means: 'It never came here with the playbook, or is gone.',
    next: 'Go on without it, or bring in the YAML with attachments/ beside it.',
  },
  'attachment-changed': {
    happened: 'A file of this playbook is not what it names: {{file}}.',
    means: 'Its content or its kind is another. It is not shown.',
    next: 'Go on without it. Later bring in the YAML with the right file.',
  },
  'attachment-not-taken': {
    happened: '{{file}} cannot be attached.',
    means: 'PNG, JPEG, WebP, PDF and text can, with content that fits the name.',
    next: 'Save it as one of these, and choose that file.',
  },
  'attachment-too-large': {
    happened: '{{file}} is too large to attach.',
    means: 'A file of this kind may have {{most}} KB. Nothing was kept.',
    next: 'Make it smaller, or split it. Then choose it again.',
  },
  'attachment-unreadable': {
    happened: '{{file}} cannot be read.',
    means: 'It is gone, or this account may not open it. Nothing was kept.',
    next: 'Choose it again, or a copy of it.',
  },
} as const;
