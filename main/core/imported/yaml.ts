import { stringify } from 'yaml';
import type { PlaybookShape } from '../playbook/schema.ts';

/** A playbook as the file its author will edit. */
export function playbookText(shape: PlaybookShape): string {
  return stringify(shape, { aliasDuplicateObjects: false, blockQuote: 'literal', lineWidth: 0 });
}
