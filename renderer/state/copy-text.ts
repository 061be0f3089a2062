/**
 * Puts what the window itself says on the clipboard; whether it did. The system's permission is not
 * asked for this way, and main copies nothing but what it made.
 */
export function copyText(text: string): boolean {
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('copy', give, true);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', give, true);
  }
}
