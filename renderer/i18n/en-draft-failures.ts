export const draftFailures = {
  'no-such-draft': {
    happened: 'This draft is not here.',
    means: 'It was removed, or its folder cannot be read.',
    next: 'Choose another draft, or begin one.',
  },
  'draft-changed': {
    happened: 'This draft was changed in another window.',
    means: 'What you typed here was not kept, and nothing was written over.',
    next: 'Copy what you typed. Then open the draft again.',
  },
  'draft-not-saved': {
    happened: 'The draft cannot be saved here.',
    means: 'The disk refused. What you typed is still on the screen.',
    next: 'Free some disk space, or make the folder writable.',
  },
  'draft-has-errors': {
    happened: 'A playbook with errors is not signed.',
    means: 'Nothing was signed, and nothing was kept.',
    next: 'Mend the errors listed under Findings. Then publish again.',
  },
  'publisher-key-unreadable': {
    happened: 'This file is no publisher’s key.',
    means: 'It is another file, or it is damaged. Nothing was signed.',
    next: 'Choose the file that “playbooks keygen” wrote, or a copy of it.',
  },
  'draft-unreadable': {
    happened: 'This cannot be done while the text is not YAML.',
    means: 'Nothing was changed.',
    next: 'Mend the first finding. Then try again.',
  },
  'draft-no-name': {
    happened: 'Nothing here has a name.',
    means: 'Steps, sections, roles, inputs and outputs have one: their id.',
    next: 'Put the caret into an id, or where it is used.',
  },
  'draft-name-malformed': {
    happened: 'No name may be written so.',
    means: 'A name has lower case letters, digits and dashes; an input’s has underscores.',
    next: 'Type another name, like look-at-logs.',
  },
  'draft-name-taken': {
    happened: 'Something else has this name already.',
    means: 'Nothing was changed.',
    next: 'Type another name.',
  },
} as const;
