import { equal } from '../journal/bytes.ts';
import type { Clock } from '../ports/clock.ts';
import type { Keychain, VaultFileError, VaultFiles } from '../ports/vault.ts';
import { err, ok, type Result } from '../result.ts';
import { canonical } from '../journal/canonical.ts';
import {
  isSigned,
  lookThrough,
  signed,
  standingWarnings,
  type OpenVault,
  type VaultWarning,
} from './contents.ts';
import { readVault, writeVault, type FormatError, type VaultContent } from './format.ts';
import type { ItemFacts } from './items.ts';
import type { SlotOf, VaultTools } from './keys.ts';

export interface VaultPorts extends VaultTools {
  readonly files: VaultFiles;
  readonly keychain: Keychain;
  readonly clock: Clock;
}

export interface VaultProblem {
  readonly code:
    | 'missing'
    | 'exists'
    | 'locked'
    /** Wrong passphrase or code, or a changed slot: which of them is not told apart. */
    | 'not-opened'
    /** As above, and the file's own sum says that it is damaged. */
    | 'damaged'
    | 'unreadable'
    | 'newer'
    | 'not-saved'
    /** Another copy of the app wrote the file in the same moment; nothing of it was lost. */
    | 'changed'
    | 'keychain'
    | 'no-item'
    | 'too-long';
  readonly detail?: string;
}

export type Done<T> = Result<T, VaultProblem>;

export interface Unlocked extends OpenVault {
  readonly facts: readonly ItemFacts[];
  readonly warnings: readonly VaultWarning[];
  /** When it was unlocked, epoch ms. */
  readonly since: number;
}

type OnDisk =
  | { readonly is: 'none' }
  | { readonly is: 'unreadable'; readonly code: 'unreadable' | 'newer'; readonly detail: string }
  | { readonly is: 'there'; readonly content: VaultContent; readonly whole: boolean };

/** The vault's file and, while unlocked, its key: what all operations share. One change at a time. */
export interface Holder {
  readonly ports: VaultPorts;
  onDisk(): OnDisk;
  unlocked(): Unlocked | undefined;
  /** The file as it is, locked or not. */
  content(): Done<VaultContent>;
  open(): Done<Unlocked>;
  /**
   * Runs one change after the other, in the order they were asked for, each on the file as it is
   * then: another copy of the app may have written it.
   */
  inTurn<T>(change: () => Promise<T>): Promise<T>;
  /** Keeps this key for as long as the vault stays unlocked. */
  hold(dataKey: Uint8Array): Unlocked | undefined;
  /** Counts up the version, signs and writes; what was on the disk stays when that fails. */
  save(dataKey: Uint8Array, content: Omit<VaultContent, 'mac' | 'version'>): Promise<Done<null>>;
  /** Writes content whose code stays as it is: seeds taken out while locked. */
  saveSeeds(content: VaultContent): Promise<Done<null>>;
  /** Keeps a copy of the present file beside it; it stays the vault until it is replaced. */
  setAside(): Done<null>;
  /** A person has read the warnings; those that are still true come again with the next unlock. */
  acknowledge(): void;
  lock(): boolean;
}

export function createHolder(ports: VaultPorts): Holder {
  const { files, hash, clock } = ports;
  /** The file's bytes as last read or written here. */
  let bytes: Uint8Array | undefined;
  let disk = load();
  let held: Unlocked | undefined;
  /** Warnings nobody has acknowledged. They outlive a lock, and every write that hides their cause. */
  let unread: { readonly vaultId: string; readonly warnings: readonly VaultWarning[] } | undefined;
  /** Whether a person has read, since the unlock, what is true of the vault as it is. */
  let standingRead = false;
  let last: Promise<unknown> = Promise.resolve();

  function load(): OnDisk {
    const raw = files.read();
    if (!raw.ok) return { is: 'unreadable', code: 'unreadable', detail: raw.error.detail };
    bytes = raw.value;
    if (raw.value === undefined) return { is: 'none' };
    const read = readVault(hash, raw.value);
    if (read.ok) return { is: 'there', ...read.value };
    return { is: 'unreadable', code: codeOf(read.error), detail: read.error.detail };
  }

  const isSame = (): boolean => {
    const now = files.read();
    if (!now.ok || disk.is === 'unreadable') return true;
    return now.value && bytes ? equal(now.value, bytes) : now.value === bytes;
  };
  /**
   * Takes the file as another copy left it. Its key may be another one by now: then it is locked.
   * An unlocked vault whose file is gone or broken is still here whole, and is written anew.
   */
  const refresh = (): void => {
    if (isSame()) return;
    const now = load();
    if (held && now.is !== 'there') {
      if (now.is === 'unreadable') files.setAside('unreadable');
      return;
    }
    disk = now;
    if (!held || disk.is !== 'there') return;
    const { dataKey, since } = held;
    const open = { content: disk.content, dataKey };
    if (!isSigned(ports, open)) return void lock();
    held = { ...open, since, ...look(open, disk.whole) };
  };
  const lock = (): boolean => {
    if (!held) return false;
    held.dataKey.fill(0);
    held = undefined;
    standingRead = false;
    return true;
  };
  const write = async (content: VaultContent): Promise<Done<null>> => {
    if (!isSame()) return err({ code: 'changed' });
    const next = writeVault(hash, content);
    const written = await files.replace(next);
    if (!written.ok) return err(notSaved(written.error));
    bytes = next;
    disk = { is: 'there', content, whole: true };
    return ok(null);
  };
  const standing = (content: VaultContent): readonly VaultWarning[] =>
    standingRead ? [] : standingWarnings(content);
  const look = (open: OpenVault, whole: boolean): Pick<Unlocked, 'facts' | 'warnings'> => {
    const { vaultId } = open.content;
    const found = lookThrough(ports, open, files.seen(vaultId));
    const before = unread?.vaultId === vaultId ? unread.warnings : [];
    const damaged: VaultWarning[] = whole ? [] : [{ code: 'damaged' }];
    const all = [...before, ...damaged, ...found.warnings];
    const warnings = [...new Map(all.map((one) => [canonical(one), one])).values()];
    unread = { vaultId, warnings };
    return { facts: found.facts, warnings: [...warnings, ...standing(open.content)] };
  };
  const content = (): Done<VaultContent> => {
    if (disk.is === 'there') return ok(disk.content);
    return disk.is === 'none' ? err({ code: 'missing' }) : err(disk);
  };
  return {
    ports,
    onDisk: () => disk,
    unlocked: () => held,
    content,
    open: () => {
      if (held) return ok(held);
      const there = content();
      return there.ok ? err({ code: 'locked' }) : there;
    },
    inTurn: (change) => {
      const next = last.then(() => {
        refresh();
        return change();
      });
      last = next.catch(() => undefined);
      return next;
    },
    hold: (dataKey) => {
      if (disk.is !== 'there') return undefined;
      const open = { content: disk.content, dataKey };
      const since = held?.since ?? clock.now();
      if (held && held.dataKey !== dataKey) held.dataKey.fill(0);
      held = { ...open, since, ...look(open, disk.whole) };
      return held;
    },
    save: async (dataKey, next) => {
      const seen = files.seen(next.vaultId) ?? 0;
      const before =
        disk.is === 'there' && disk.content.vaultId === next.vaultId ? disk : undefined;
      const version = Math.max(before?.content.version ?? 0, seen) + 1;
      const made = signed(ports, dataKey, { ...next, version });
      const written = await write(made);
      if (!written.ok) return written;
      files.remember(made.vaultId, version);
      if (held) {
        const open = { content: made, dataKey: held.dataKey };
        // Our own code lies over it now, whatever was found in it: only what is unread tells.
        const { facts } = lookThrough(ports, open, version);
        const warnings = [...(unread?.warnings ?? []), ...standing(made)];
        held = { ...held, ...open, facts, warnings };
      }
      return written;
    },
    saveSeeds: async (next) => {
      const written = await write(next);
      if (written.ok && held) {
        const ids = new Set([...next.items, ...next.seeds].map(({ id }) => id));
        held = { ...held, content: next, facts: held.facts.filter(({ id }) => ids.has(id)) };
      }
      return written;
    },
    setAside: () => {
      const aside = files.setAside(disk.is === 'unreadable' ? 'unreadable' : 'replaced');
      return aside.ok ? ok(null) : err(notSaved(aside.error));
    },
    acknowledge: () => {
      unread = undefined;
      if (!held) return;
      standingRead = true;
      held = { ...held, warnings: [] };
    },
    lock,
  };
}

/** The one slot of this kind, where there is one. */
export function slotOf<T extends 'pass' | 'os' | 'recovery'>(
  content: VaultContent,
  type: T,
): SlotOf<T> | undefined {
  return content.slots.find((slot): slot is SlotOf<T> => slot.type === type);
}

function codeOf({ code }: FormatError): 'newer' | 'unreadable' {
  return code === 'future-version' ? 'newer' : 'unreadable';
}

function notSaved({ code, detail }: VaultFileError): VaultProblem {
  return { code: 'not-saved', detail: `${code}: ${detail}` };
}
