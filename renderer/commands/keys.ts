import type { AppView } from '../../main/contract/views.ts';
import type { CommandId } from './command-id.ts';
import { commands } from './registry.ts';

const NAMES: Readonly<Record<string, string>> = {
  Enter: '↵',
  Comma: ',',
  Slash: '/',
  Equal: '+',
  Minus: '−',
  Semicolon: ';',
};

/** `$mod+Shift+KeyN` as a keycap line: `Ctrl Shift N`, or `⇧⌘N` on a Mac. */
export function keyCaps(keys: string, platform: AppView['platform']): string {
  const parts = keys.split('+').map((part) => {
    if (part === '$mod') return platform === 'darwin' ? '⌘' : 'Ctrl';
    if (part === 'Shift') return platform === 'darwin' ? '⇧' : 'Shift';
    return NAMES[part] ?? part.replace(/^(Key|Digit)/, '');
  });
  return parts.join(platform === 'darwin' ? '' : ' ');
}

/** The keys to show beside a command, or nothing when it has none. */
export function keysOf(id: CommandId, platform: AppView['platform']): string | undefined {
  const first = commands.find((command) => command.id === id)?.keys[0];
  return first === undefined ? undefined : keyCaps(first, platform);
}
