/** Why a bundle is not taken in: what its zip does, then what its contents do. */
const nothing = 'Nothing of it was taken in.';
const again = 'Ask whoever sent it to make it again with “playbooks bundle”.';
const beware = 'No honest program writes this. Keep the file and ask who sent it.';
const rename = 'Ask whoever made it to rename this file and make it again.';

export const bundleFailures = {
  'zip-not-a-zip': {
    happened: 'This file is no bundle.',
    means: `It is no zip file, or was cut off on the way. ${nothing}`,
    next: 'Fetch it again and compare its size.',
  },
  'zip-extra-bytes': {
    happened: 'The bundle holds bytes that belong to no file.',
    means: `Something was put before, between or behind its files. ${nothing}`,
    next: again,
  },
  'zip-64': {
    happened: 'The bundle uses the form for huge zip files.',
    means: `A bundle is small: this form only hides sizes. ${nothing}`,
    next: again,
  },
  'zip-overlap': {
    happened: 'Files in the bundle lie over one another.',
    means: `That is how zip bombs are made. ${nothing}`,
    next: beware,
  },
  'zip-headers-differ': {
    happened: 'The bundle says two things of one file: {{file}}.',
    means: `Two programs would read it in two ways. ${nothing}`,
    next: beware,
  },
  'zip-encrypted': {
    happened: 'A file in the bundle is encrypted: {{file}}.',
    means: `What cannot be read cannot be checked. ${nothing}`,
    next: 'Ask for it without a password. A signature protects it from changes.',
  },
  'zip-unsupported': {
    happened: 'The bundle was packed in a way that is not read here.',
    means: `Another program than ours packed it again. ${nothing}`,
    next: again,
  },
  'zip-link': {
    happened: 'The bundle holds a link: {{file}}.',
    means: `A link could lead to files of this computer. ${nothing}`,
    next: beware,
  },
  'zip-not-a-file': {
    happened: 'The bundle holds what is no plain file: {{file}}.',
    means: `Folders, devices and pipes have no place in it. ${nothing}`,
    next: again,
  },
  'zip-too-many': {
    happened: 'The bundle holds more than 500 files.',
    means: nothing,
    next: 'Ask for several smaller bundles.',
  },
  'zip-too-large': {
    happened: 'The bundle is too large.',
    means: `16 MB packed, 48 MB unpacked and 8 MB a file are read. ${nothing}`,
    next: 'Ask for a smaller one: shrink its images, or split it.',
  },
  'zip-bomb': {
    happened: 'The bundle would become more than a hundred times its size.',
    means: `That is how zip bombs are made. ${nothing}`,
    next: beware,
  },
  'zip-nested': {
    happened: 'The bundle holds another packed file: {{file}}.',
    means: `What is packed twice cannot be checked. ${nothing}`,
    next: 'Ask for its files directly in the bundle.',
  },
  'zip-size-wrong': {
    happened: 'A file in the bundle has another size than it says: {{file}}.',
    means: `It was damaged, or made to mislead. ${nothing}`,
    next: 'Fetch it again. If it stays so, ask who sent it.',
  },
  'zip-checksum-wrong': {
    happened: 'A file in the bundle fails its checksum: {{file}}.',
    means: `It was damaged on the way. ${nothing}`,
    next: 'Fetch the bundle again.',
  },
  'zip-damaged': {
    happened: 'A file in the bundle cannot be unpacked: {{file}}.',
    means: `It was damaged on the way. ${nothing}`,
    next: 'Fetch the bundle again.',
  },
  'zip-name-traversal': {
    happened: 'A name in the bundle leads out of its folder: {{file}}.',
    means: `It could overwrite files of this computer. ${nothing}`,
    next: beware,
  },
  'zip-name-absolute': {
    happened: 'A name in the bundle begins at the root: {{file}}.',
    means: `It could overwrite files of this computer. ${nothing}`,
    next: beware,
  },
  'zip-name-backslash': {
    happened: 'A name in the bundle has a backslash: {{file}}.',
    means: `Windows takes it for a folder, others do not. ${nothing}`,
    next: again,
  },
  'zip-name-drive': {
    happened: 'A name in the bundle has a colon: {{file}}.',
    means: `Windows takes it for a drive or a hidden stream. ${nothing}`,
    next: rename,
  },
  'zip-name-device': {
    happened: 'A name in the bundle is a device on Windows: {{file}}.',
    means: `Windows cannot keep a file of this name. ${nothing}`,
    next: rename,
  },
  'zip-name-trailing': {
    happened: 'A name in the bundle ends in a dot or a space: {{file}}.',
    means: `Windows drops it, and has another name then. ${nothing}`,
    next: rename,
  },
  'zip-name-characters': {
    happened: 'A name in the bundle has characters nobody sees: {{file}}.',
    means: `It may look like another name, or be none somewhere. ${nothing}`,
    next: rename,
  },
  'zip-name-form': {
    happened: 'A name in the bundle has letters in separate pieces: {{file}}.',
    means: `Some systems have another name for it. Finder packs like this. ${nothing}`,
    next: again,
  },
  'zip-name-long': {
    happened: 'A name in the bundle is too long: {{file}}.',
    means: `More than 160 characters are not kept everywhere. ${nothing}`,
    next: rename,
  },
  'zip-name-twice': {
    happened: 'The bundle holds two files of one name: {{file}}.',
    means: `Which of them counts would be chance. ${nothing}`,
    next: beware,
  },
  'zip-name-case': {
    happened: 'Two names in the bundle differ only in how they are written: {{file}}.',
    means: `Windows and macOS take them for one file. ${nothing}`,
    next: rename,
  },
  'zip-name-folder': {
    happened: 'A name in the bundle is a file and a folder: {{file}}.',
    means: `Only one of them can be. ${nothing}`,
    next: rename,
  },
  'bundle-no-manifest': {
    happened: 'The file is a zip, and no bundle.',
    means: `It has no bundle.json that lists its files. ${nothing}`,
    next: again,
  },
  'bundle-manifest-wrong': {
    happened: 'The list of the bundle’s files cannot be read.',
    means: `It is damaged, or of a newer version. ${nothing}`,
    next: again,
  },
  'bundle-missing': {
    happened: 'A file that the bundle lists is not in it: {{file}}.',
    means: `Somebody took it out. ${nothing}`,
    next: 'Fetch the bundle again from whoever made it.',
  },
  'bundle-unlisted': {
    happened: 'The bundle holds a file that it does not list: {{file}}.',
    means: `Somebody put it in afterwards. ${nothing}`,
    next: 'Fetch the bundle again from whoever made it.',
  },
  'bundle-file-changed': {
    happened: 'A file is not the one that the bundle lists: {{file}}.',
    means: `It was changed after the bundle was made. ${nothing}`,
    next: 'Fetch the bundle again from whoever made it.',
  },
  'bundle-file-wrong': {
    happened: 'A file in the bundle is not what it says it is: {{file}}.',
    means: `All or nothing: one wrong file holds the rest back. ${nothing}`,
    next: 'Give the words below to whoever made it.',
  },
  'bundle-broken': {
    happened: 'The signature of the bundle does not hold.',
    means: `Its list was changed after it was signed. ${nothing}`,
    next: 'Fetch the bundle again from whoever signed it.',
  },
  'bundle-gone': {
    happened: 'This is no longer the bundle you looked at.',
    means: 'Another was chosen since, or what is installed changed.',
    next: 'Look at it again.',
  },
} as const;
