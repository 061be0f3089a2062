/** Presses the dialog's own button, so that a key does exactly what the button does. */
export function pressSubmit(within: HTMLElement): void {
  within.closest('dialog')?.querySelector<HTMLElement>('[data-submit]')?.click();
}
