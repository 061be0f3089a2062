/** One known browser: where it may lie, and how it is started with a profile of its own. */
export interface LaunchPlan {
  readonly name: string;
  /** Absolute paths, or bare names to be looked for on PATH, in order. */
  readonly files: readonly string[];
  /** Arguments; the address stands last, by itself, and is never read by a shell. */
  readonly args: (profile: string, url: string) => readonly string[];
}

type Platform = 'linux' | 'darwin' | 'win32';

/**
 * Not a private window: passkeys of the platform do not work there. An empty profile instead,
 * without the questions of a first start, without sync and without the person's own extensions.
 */
const chromium: LaunchPlan['args'] = (profile, url) => [
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-extensions',
  '--new-window',
  url,
];

/** Without `--no-remote`: the next address goes to the window that has the profile, which is locked. */
const firefox: LaunchPlan['args'] = (profile, url) => ['--profile', profile, '--new-window', url];

/** Browsers to try, in order. `env` gives Windows' own folders. */
export function launchPlans(
  platform: Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly LaunchPlan[] {
  switch (platform) {
    case 'linux':
      return [
        { name: 'Chrome', files: ['google-chrome', 'google-chrome-stable'], args: chromium },
        { name: 'Chromium', files: ['chromium', 'chromium-browser'], args: chromium },
        { name: 'Edge', files: ['microsoft-edge', 'microsoft-edge-stable'], args: chromium },
        { name: 'Firefox', files: ['firefox', 'firefox-esr'], args: firefox },
      ];
    case 'darwin': {
      const inApp = (app: string, file: string): readonly string[] =>
        ['/Applications', `${env['HOME'] ?? ''}/Applications`].map(
          (folder) => `${folder}/${app}.app/Contents/MacOS/${file}`,
        );
      return [
        { name: 'Chrome', files: inApp('Google Chrome', 'Google Chrome'), args: chromium },
        { name: 'Edge', files: inApp('Microsoft Edge', 'Microsoft Edge'), args: chromium },
        { name: 'Chromium', files: inApp('Chromium', 'Chromium'), args: chromium },
        { name: 'Firefox', files: inApp('Firefox', 'firefox'), args: firefox },
      ];
    }
    case 'win32': {
      const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
        (name) => env[name] ?? [],
      );
      const under = (...parts: readonly string[]): readonly string[] =>
        roots.map((root) => [root, ...parts].join('\\'));
      return [
        {
          name: 'Edge',
          files: under('Microsoft', 'Edge', 'Application', 'msedge.exe'),
          args: chromium,
        },
        {
          name: 'Chrome',
          files: under('Google', 'Chrome', 'Application', 'chrome.exe'),
          args: chromium,
        },
        { name: 'Firefox', files: under('Mozilla Firefox', 'firefox.exe'), args: firefox },
      ];
    }
  }
}
