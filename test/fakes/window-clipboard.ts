/**
 * A clipboard for jsdom, which has none: what the window copies is kept in the list. `refuses`: the
 * system takes nothing.
 */
export function windowClipboard(refuses = false): string[] {
  const copied: string[] = [];
  document.execCommand = (command) => {
    if (command !== 'copy' || refuses) return false;
    const clipboardData = { setData: (_: string, text: string) => void copied.push(text) };
    document.dispatchEvent(
      Object.assign(new Event('copy', { cancelable: true }), { clipboardData }),
    );
    return true;
  };
  return copied;
}
