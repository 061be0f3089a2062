/** Leads to the field a complaint is about: its input, else the nearest that its path goes through. */
export function jumpTo(form: HTMLElement | null, path: string): void {
  const fields = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  // The account of a role is read from its ARN: there is no input of its own.
  let at = path.replace(/^(roles\.\d+)\.account$/, '$1.arn');
  while (at !== '') {
    const here = at;
    const field =
      fields.find(({ dataset }) => dataset['field'] === here) ??
      fields.find(({ dataset }) => dataset['field']?.startsWith(`${here}.`));
    if (field) {
      const folded = field.closest('details');
      if (folded) folded.open = true;
      field.focus();
      return;
    }
    at = at.slice(0, Math.max(0, at.lastIndexOf('.')));
  }
}
