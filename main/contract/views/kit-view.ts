import type { DrillKind } from '../../core/drill/kind.ts';
import type { KitAge } from '../../core/kit/age.ts';
import type { KitChange } from '../../core/kit/compare.ts';
import type { Kit } from '../../core/kit/model.ts';
import type { KitStanding } from '../../core/kit/read.ts';
import type { KitAtStart, KitConcern } from '../../core/journal/payload-kit.ts';
import type { PlaybookRef, Text } from '../../core/playbook/model.ts';
import type { PlaybookConcern } from '../../core/publish/gate.ts';

/** All that a kit holds, as the screen shows it. */
export type KitContentView = Kit;

export interface KitSignerView {
  readonly vkey: string;
  /** As people here call them where they are trusted; else what the key calls itself. */
  readonly name: string;
  readonly fingerprint: string;
  readonly trusted: boolean;
}

export interface KitFindingView {
  readonly line: number;
  readonly column: number;
  readonly level: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: Text;
}

/** A kit whole, with all that tells how far to believe it. */
export interface KitFileView {
  /** Where it lies, or the name of the file that was chosen. */
  readonly file: string;
  readonly standing: KitStanding;
  readonly signers: readonly KitSignerView[];
  readonly sha256: string;
  readonly findings: readonly KitFindingView[];
  /** Absent where the file has errors. */
  readonly kit?: KitContentView;
  readonly age?: KitAge;
}

/** A kit that was chosen, before it is installed. */
export interface KitLookView extends KitFileView {
  readonly id: string;
  readonly changes?: readonly KitChange[];
  readonly older: boolean;
  readonly same: boolean;
  /** What must be typed unless a signer is trusted with it. */
  readonly reasonNeeded: 'always' | 'unless-trusted' | 'no';
  /** The signer whose key is this laptop's own, used just now: nobody is called. */
  readonly signedHere?: string;
}

/** The kit installed; without a file there is none. */
export interface KitOpenView {
  readonly installed?: KitFileView;
  readonly trusted: readonly {
    readonly vkey: string;
    readonly person: string;
    readonly fingerprint: string;
    readonly addedAt: string;
  }[];
}

/** What an incident would be held for with the kit there is, and for how long at least. */
export interface KitGateAhead {
  readonly concerns: readonly KitConcern[];
  /** Of the wait, where nobody else can be asked. */
  readonly seconds: number;
}

/** A playbook that was brought in, and that nobody's believed word stands for. */
export interface HeldPlaybookView extends PlaybookRef {
  readonly standing: PlaybookConcern;
  /** `key`: the fingerprint of a key the kit names, else its id. */
  readonly signers: readonly { readonly name: string; readonly key: string }[];
}

/** An incident that is held until somebody agrees to its kit, to playbooks that were brought in, or both. */
export interface KitGateView extends KitGateAhead {
  readonly id: string;
  readonly begins:
    | { readonly playbook: string; readonly instead?: string; readonly kind?: DrillKind }
    | { readonly logId: string };
  readonly title: Text;
  /** Absent where the kit is not what holds it. */
  readonly kit?: Pick<KitAtStart, 'name' | 'prepared' | 'sha256' | 'signers'>;
  readonly playbooks: readonly HeldPlaybookView[];
  /** Who may agree: people of the kit other than who sits here. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly contact: string;
  }[];
  /** False where nobody said who sits here: then no second person can be told from them. */
  readonly known: boolean;
  /** Epoch ms from which it may begin. Absent before a reason is given. */
  readonly until?: number;
  /** Who agreed. */
  readonly approved?: string;
}
