/** Cards of what can go wrong with exports and with logs brought in. */
export const exportFailures = {
  'export-no-space': {
    happened: 'There is not enough room for the export.',
    means:
      'It needs about {{needed}}; {{free}} are free there. What was written so far stays and can be gone on with.',
    next: 'Free some room, or choose another folder.',
  },
  'export-own-folder': {
    happened: 'That folder belongs to the app.',
    means: 'Among the app’s own data, an export is lost with it. It could be taken for a log.',
    next: 'Choose a folder outside it, such as Documents, a USB stick or a share.',
  },
  'export-read-only': {
    happened: 'Nothing may be written in that folder.',
    means: 'It is read-only, or belongs to somebody else. The log itself is safe.',
    next: 'Choose another folder and export again.',
  },
  'nothing-chosen': {
    happened: 'No record was chosen.',
    means: 'A disclosure holds at least one record.',
    next: 'Choose a range, a kind or single records.',
  },
  'merge-other-mode': {
    happened: 'A drill and an incident are never brought together.',
    means: 'One of the logs is a drill’s, another an incident’s.',
    next: 'Choose logs of the same kind.',
  },
  'merge-same-log': {
    happened: 'That log is among them already.',
    means: 'The same log cannot stand twice in one timeline.',
    next: 'Leave one of them out.',
  },
  'import-not-export': {
    happened: 'That folder is no export.',
    means: 'There is no manifest with a log beside it.',
    next: 'Choose the folder that was exported, the one with manifest.json in it.',
  },
  'import-not-intact': {
    happened: 'That export is not intact: {{verdict}}.',
    means: 'It was changed, cut or damaged after it was made. It is not taken in.',
    next: 'Ask for a new export, or run its verifier to see what is wrong.',
  },
  'import-other-history': {
    happened: 'That export tells another history of a log that is here already.',
    means:
      'Both have log {{log}}, with different records. One of the two was changed. The one taken in first is kept.',
    next: 'Keep both exports, and compare them with the short code that was told. Move the one under “imported” away to take this one in.',
  },
} as const;
