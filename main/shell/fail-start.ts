import { app, dialog } from 'electron';

const TEXTS = {
  en: {
    title: 'Breakglass could not start',
    next: 'Your logs are kept. Start the app again; if this stays, keep this text.',
  },
  ja: {
    title: 'Breakglass を起動できません',
    next: 'ログは残っています。もう一度起動してください。続くときは、この文を控えてください。',
  },
} as const;

const EXIT_SOFTWARE = 70;

/** Says why the app cannot start, on stderr and in a dialog, and leaves with code 70. */
export function failStart(error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Breakglass could not start: ${detail}\n`);
  const { title, next } = TEXTS[/^ja\b/i.test(app.getLocale()) ? 'ja' : 'en'];
  if (app.isPackaged) dialog.showErrorBox(title, `${next}\n\n${detail}`);
  app.exit(EXIT_SOFTWARE);
}
