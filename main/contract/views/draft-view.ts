import type { Text } from '../../core/playbook/model.ts';

/** A playbook being written, as the list shows it. */
export interface DraftCard {
  readonly id: string;
  /** The playbook's own id and title, where the text tells them. */
  readonly playbook?: string;
  readonly title?: Text;
  /** Epoch ms. */
  readonly savedAt: number;
  readonly version: number;
}

/** A draft as it is edited; what is kept next names `version` as what it goes on from. */
export interface DraftView {
  readonly id: string;
  readonly text: string;
  readonly version: number;
  readonly savedAt: number;
}

export interface DraftVersionView {
  readonly version: number;
  readonly at: number;
  /** Bytes. */
  readonly size: number;
}

/** One thing wrong with the text. Line and column count from 1. */
export interface DraftFinding {
  readonly line: number;
  readonly column: number;
  readonly level: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: Text;
}
