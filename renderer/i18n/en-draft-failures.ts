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
} as const;
