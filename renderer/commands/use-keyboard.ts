import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { useDesk } from '../state/window.tsx';
import { commands, perform } from './registry.ts';

/** Binds every command's keys, and the menu's `command` event, to the registry. */
export function useKeyboard(): void {
  const desk = useDesk();
  useEffect(() => {
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const { id, keys } of commands) {
      for (const key of keys) {
        bindings[key] = (event) => {
          if (event.isComposing || event.keyCode === 229) return;
          if (id === 'step.primary' && (event.repeat || inDialog(event))) return;
          event.preventDefault();
          perform(desk, id);
        };
      }
    }
    const stopKeys = tinykeys(window, bindings, { ignore: isTyping });
    const stopMenu = desk.api.on('command', ({ id }) => perform(desk, id));
    return () => {
      stopKeys();
      stopMenu();
    };
  }, [desk]);
}

/**
 * A key typed into a field is text; a chord with Ctrl or ⌘ is a command there too: the main action
 * must not need the pointer just because a field has the focus.
 */
function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  // What has the focus may lie in a shadow root: from outside, its host is the target.
  const [target] = event.composedPath();
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** A dialog has a main action of its own. */
function inDialog(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('dialog') !== null;
}
