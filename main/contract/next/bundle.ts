import type { BundleRefusalCode } from '../../core/bundle/refusal.ts';
import type { NextActions } from './action.ts';

/** After a bundle was refused: another file, or the words for whoever made this one. */
export const afterBundle = {
  'zip-not-a-zip': ['again', 'own-playbooks', 'copy'],
  'zip-extra-bytes': ['again', 'own-playbooks', 'copy'],
  'zip-64': ['again', 'own-playbooks', 'copy'],
  'zip-overlap': ['again', 'own-playbooks', 'copy'],
  'zip-headers-differ': ['again', 'own-playbooks', 'copy'],
  'zip-encrypted': ['again', 'own-playbooks', 'copy'],
  'zip-unsupported': ['again', 'own-playbooks', 'copy'],
  'zip-link': ['again', 'own-playbooks', 'copy'],
  'zip-not-a-file': ['again', 'own-playbooks', 'copy'],
  'zip-too-many': ['again', 'own-playbooks', 'copy'],
  'zip-too-large': ['again', 'own-playbooks', 'copy'],
  'zip-bomb': ['again', 'own-playbooks', 'copy'],
  'zip-nested': ['again', 'own-playbooks', 'copy'],
  'zip-size-wrong': ['again', 'own-playbooks', 'copy'],
  'zip-checksum-wrong': ['again', 'own-playbooks', 'copy'],
  'zip-damaged': ['again', 'own-playbooks', 'copy'],
  'zip-name-traversal': ['again', 'own-playbooks', 'copy'],
  'zip-name-absolute': ['again', 'own-playbooks', 'copy'],
  'zip-name-backslash': ['again', 'own-playbooks', 'copy'],
  'zip-name-drive': ['again', 'own-playbooks', 'copy'],
  'zip-name-device': ['again', 'own-playbooks', 'copy'],
  'zip-name-trailing': ['again', 'own-playbooks', 'copy'],
  'zip-name-characters': ['again', 'own-playbooks', 'copy'],
  'zip-name-form': ['again', 'own-playbooks', 'copy'],
  'zip-name-long': ['again', 'own-playbooks', 'copy'],
  'zip-name-twice': ['again', 'own-playbooks', 'copy'],
  'zip-name-case': ['again', 'own-playbooks', 'copy'],
  'zip-name-folder': ['again', 'own-playbooks', 'copy'],
  'bundle-no-manifest': ['again', 'own-playbooks', 'copy'],
  'bundle-manifest-wrong': ['again', 'own-playbooks', 'copy'],
  'bundle-missing': ['again', 'own-playbooks', 'copy'],
  'bundle-unlisted': ['again', 'own-playbooks', 'copy'],
  'bundle-file-changed': ['again', 'own-playbooks', 'copy'],
  'bundle-file-wrong': ['again', 'own-playbooks', 'copy'],
  'bundle-broken': ['again', 'own-playbooks', 'copy'],
  'bundle-gone': ['again', 'own-playbooks'],
} as const satisfies Readonly<
  Record<BundleRefusalCode | 'bundle-broken' | 'bundle-gone', NextActions>
>;
