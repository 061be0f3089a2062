/** Texts of windows that only show the run, and of what opens them. */
export const observer = {
  open_one: '{{count}} window shows this run',
  open_other: '{{count}} windows show this run',
  none: 'No run is open',
  noneText: 'This window follows the next one.',
  viewOnly: 'View only. Nothing can be done here.',
  masked: 'Account numbers, addresses and notes are masked.',
  unmasked: 'Account numbers and notes are shown. Secrets never are.',
  mask: 'Mask account numbers',
  unmask: 'Show account numbers',
  now: 'Now',
  timeline: 'Timeline',
  noteHidden: 'A note (masked)',
} as const;
