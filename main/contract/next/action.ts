/** What a failure card can offer to do next. Each is one button; the window knows how to press it. */
export type NextAction =
  /** The same call once more. */
  | 'again'
  /** The field whose value is missing or wrong. */
  | 'field'
  /** Where the run is now: its main button names what comes first. */
  | 'step'
  /** Ask AWS once more who the key is and what time it is. */
  | 'test-key'
  /** Ask the Regions once more: the next one that answers is used. */
  | 'other-region'
  /** Ask AWS what became of it. */
  | 'look-up'
  /** Type the next code; waits until there is one. */
  | 'other-code'
  /** Paste another access key. */
  | 'other-key'
  /** Choose another user, device or way to sign in. */
  | 'other-way'
  /** Choose what the next code opens. */
  | 'other-role'
  | 'sign-in'
  | 'renew'
  | 'by-hand'
  | 'mfa-dead'
  | 'end-all'
  /** The roles of the run, to say of each who ends its sessions. */
  | 'used-roles'
  /** Back to the approval of what would be done, to be asked for anew. */
  | 'ask-approval'
  | 'run'
  | 'clock'
  | 'proxy'
  | 'authority'
  | 'connection'
  | 'still-works'
  | 'vault'
  | 'kit'
  /** Where somebody agrees to the kit of an incident. */
  | 'gate'
  | 'settings'
  | 'uploads'
  | 'log'
  | 'evidence'
  | 'library'
  /** Playbooks brought in by hand: to roll one back, or take it out. */
  | 'own-playbooks'
  | 'home'
  /** Copy what happened, for a colleague or for support. */
  | 'copy';

/** Best first. What the place of the card cannot do gives way to what comes after; `copy` always can. */
export type NextActions = readonly [NextAction, ...NextAction[]];
