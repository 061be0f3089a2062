const STEPS = ['B', 'KiB', 'MiB', 'GiB'] as const;

/** A size with one decimal at most, `832 B`, `1.2 MiB`; the units are the same in both languages. */
export function fileSize(bytes: number): string {
  let value = Math.max(0, bytes);
  let step = 0;
  while (value >= 1024 && step < STEPS.length - 1) {
    value /= 1024;
    step += 1;
  }
  const shown = step === 0 || value >= 100 ? String(Math.round(value)) : value.toFixed(1);
  return `${shown} ${STEPS[step] ?? 'B'}`;
}
