/** Roles of a run, and what became of the sessions they gave out. */
export const usedRoles = {
  title: 'Roles used in this run',
  none: 'No role was assumed in this run. Nothing is left to end.',
  open: 'not ended yet',
  proved: {
    answer: 'ended {{time}}, AWS confirmed',
    lookup: 'ended {{time}}, found at AWS',
    person: 'ended {{time}}, by a person’s word',
  },
  left: 'left to {{owner}} until {{due}}',
  name: 'Roles used',
  end: 'End sessions of {{role}}',
  cannot: 'It cannot be ended…',
  see: 'Roles used…',
  stillOpen_one: '{{count}} role is neither revoked nor left to somebody.',
  stillOpen_other: '{{count}} roles are neither revoked nor left to somebody.',
  form: {
    text: 'Only where they cannot be ended from here. The report names the owner and the day.',
    role: 'Role',
    owner: 'Who ends its sessions',
    due: 'By which day',
    why: 'Why not now',
    save: 'Write it down',
    cancel: 'Back',
    close: 'Close',
  },
} as const;
