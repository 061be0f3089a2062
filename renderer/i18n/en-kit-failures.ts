export const kitFailures = {
  'kit-unreadable': {
    happened: 'The kit file cannot be read.',
    means: 'Nothing was changed.',
    next: 'Check that it is a file and that you may read it. Then choose it again.',
  },
  'kit-too-large': {
    happened: 'This file is too large for a kit.',
    means: 'Kits are text of a few hundred kilobytes at most. It was not read.',
    next: 'Choose the kit.yaml your security engineer prepared.',
  },
  'kit-has-errors': {
    happened: 'The kit has errors.',
    means: 'It was not taken in. The one in use stays.',
    next: 'Mend the first error, sign it again and choose it again.',
  },
  'kit-broken': {
    happened: 'The kit was changed after it was signed.',
    means: 'Its signature fits other bytes. It was not taken in.',
    next: 'Ask the person who signed it for the file again, another way.',
  },
  'kit-gone': {
    happened: 'This kit is no longer the one you looked at.',
    means: 'Another file was chosen since, or it is in use already.',
    next: 'Choose the file again.',
  },
  'kit-not-saved': {
    happened: 'The kit cannot be saved here.',
    means: 'The disk refused. The kit in use stays.',
    next: 'Free some disk space, or make the folder writable.',
  },
} as const;
