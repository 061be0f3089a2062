/** The vault's screen, its traces in band and sign-in, and its failures. */
export const vault = {
  title: 'Vault',
  lead: 'Holds what must outlive a restart: signing keys of logs, and by exception a break-glass key. Passphrases and secrets are typed and shown in a window of their own.',
  state: {
    none: 'No vault on this computer. Nothing is stored.',
    locked_one: 'Locked. It holds {{count}} secret.',
    locked_other: 'Locked. It holds {{count}} secrets.',
    unlocked: 'Unlocked since {{time}}. Locks after {{count}} min without a key or mouse.',
    unreadable: 'The file of the vault cannot be read.',
    newer: 'A newer Breakglass made this vault.',
  },
  help: {
    none: 'Logs work without one. With one, a log goes on after a restart.',
    locked: 'Logging goes on while it is locked.',
    unreadable:
      'Logging goes on. Bring back a copy of vault.json, or make a new vault: this file is kept beside it.',
    newer: 'Update the app. This file is left as it is.',
  },
  make: 'Make a vault…',
  unlock: 'Unlock…',
  lock: 'Lock now',
  byKeychain: 'Unlock with the system keychain',
  makeBeside: 'Passphrase forgotten: make a new vault…',
  items: 'What it holds',
  empty: 'Nothing yet. Signing keys of logs come by themselves.',
  lockedItems: 'Shown once it is unlocked.',
  kind: {
    'log-seed': 'Signing key of a log',
    'witness-key': 'Witness key',
    'kit-key': 'Kit signing key',
    'proxy-login': 'Login of a proxy',
    'break-glass-key': 'Break-glass key',
  },
  put: 'Put in {{date}}',
  show: 'Show…',
  showOf: 'Show… {{name}}',
  delete: 'Delete…',
  deleteOf: 'Delete… {{name}}',
  addKey: 'Put a key in…',
  addNone: 'The kit makes no exception: no break-glass key may lie here.',
  exception: {
    none: 'The kit makes no exception for this user. Delete it.',
    yes: 'Allowed until {{until}}, approved by {{approvedBy}}',
    unsigned: 'Allowed until {{until}}, approved by {{approvedBy}}. Nobody has signed the kit.',
    ended: 'Allowed until {{until}}: that is over. Delete it.',
  },
  slots: 'Ways to open it',
  slot: { pass: 'Passphrase', recovery: 'Recovery code on paper', os: 'System keychain' },
  change: 'Change passphrase…',
  renew: 'New recovery code…',
  rotate: 'New key for the vault…',
  keychain: {
    on: 'Let the system keychain open it',
    off: 'Take the system keychain away',
    help: 'Handy, and weaker: whoever is logged in as you can open it.',
    'plain-text':
      'This system has no keyring. Anyone could read what is put there, so it is refused.',
    'unknown-store': 'The keyring of this desktop is not known to be safe, so it is refused.',
    'not-available': 'This system offers no keychain.',
    locked: 'The system keychain is locked, or asking was declined.',
    'timed-out': 'The system keychain did not answer.',
    failed: 'The system keychain failed.',
  },
  idle: 'Lock when idle, minutes',
  envelope: 'Sealed envelope',
  envelopeText: 'A secret on paper that opens with two passphrases, held by two people.',
  envelopeMake: 'Make an envelope…',
  envelopeOpen: 'Open an envelope…',
  envelopePicture: 'Open from a picture…',
  envelopeNoCode:
    'No QR code could be read in this picture. Photograph the whole code from straight above, in good light. If it is torn or stained, open the envelope by its text, which is printed below the code.',
  envelopeTooBig: 'This picture is larger than 30 MB. Save it smaller, then choose it again.',
  warnings: 'What to know',
  acknowledge: 'I have read this',
  warning: {
    'rolled-back':
      'An older copy of the vault was put back: version {{version}}, and {{seen}} was here before. Deleted or changed secrets may be back.',
    'changed-outside': 'The file was changed by something other than this app.',
    'item-damaged': 'One secret is damaged and cannot be opened ({{id}}).',
    damaged: 'The file is damaged. Whatever still opens is shown.',
    'old-cost':
      'The passphrase is protected by older, weaker settings. Unlock once with the passphrase: it is then protected as today.',
  },
  band: 'Vault unlocked',
  resume:
    'Unlock the vault first to go on in the same log. Without it a new log follows the old one.',
  signIn: {
    use: 'Use the key from the vault',
    unlock: 'Unlock the vault…',
    keep: 'Keep this key in the vault',
    kept: 'This key is in the vault.',
  },
};

export const vaultFailures = {
  'vault-missing': {
    happened: 'There is no vault on this computer.',
    means: 'Nothing is stored here.',
    next: 'Make a vault first, or go on without one.',
  },
  'vault-locked': {
    happened: 'The vault is locked.',
    means: 'What it holds cannot be reached until then. Logging goes on.',
    next: 'Unlock it, then try again.',
  },
  'vault-unreadable': {
    happened: 'The vault does not open.',
    means: 'Its file is damaged, was made by a newer app, or no longer fits.',
    next: 'Use the passphrase or the recovery code, or bring back a copy of vault.json.',
  },
  'vault-not-saved': {
    happened: 'The vault was not changed.',
    means: 'The disk is full or cannot be written. What was there before is unchanged.',
    next: 'Free some space or check the folder, then try again.',
  },
  'vault-changed': {
    happened: 'Another copy of the app changed the vault in the same moment.',
    means: 'Nothing is lost. Yours was not written.',
    next: 'Look again, then do it once more.',
  },
  'proxy-missing': {
    happened: 'No proxy is set.',
    means: 'There is none whose login could be kept.',
    next: 'Save its address under “Connection” first.',
  },
  'vault-no-item': {
    happened: 'It is not in the vault.',
    means: 'It was deleted, or never put in.',
    next: 'Type the key instead.',
  },
  'vault-not-allowed': {
    happened: 'The kit does not allow this key to be kept.',
    means: 'Long-term keys are unsealed for each incident. This user has no exception today.',
    next: 'Keep it in the safe. An exception goes into the kit.',
  },
  'keychain-refused': {
    happened: 'The system keychain was not used.',
    means: 'It is missing, locked, not safe here, or did not answer.',
    next: 'Use the passphrase. The vault’s screen says why.',
  },
} as const;
