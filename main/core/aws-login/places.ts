type Platform = 'linux' | 'darwin' | 'win32';
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Absolute paths at which AWS CLI may lie, in order: every folder of PATH, then the places its
 * installers use, as an app that was started from a desktop often has a short PATH.
 */
export function cliPlaces(platform: Platform, env: Environment): readonly string[] {
  const windows = platform === 'win32';
  const [split, slash, name] = windows ? [';', '\\', 'aws.exe'] : [':', '/', 'aws'];
  const absolute = windows ? /^[A-Za-z]:[\\/]/ : /^\//;
  const onPath = (env['PATH'] ?? env['Path'] ?? '').split(split);
  const folders = [...onPath, ...installed(platform, env)].filter((one) => absolute.test(one));
  const trimmed = folders.map((folder) => folder.replace(/[\\/]+$/, ''));
  return [...new Set(trimmed.map((folder) => `${folder}${slash}${name}`))];
}

function installed(platform: Platform, env: Environment): readonly string[] {
  const home = env['HOME'] ?? '';
  switch (platform) {
    case 'linux':
      return [
        '/usr/local/bin',
        '/usr/bin',
        '/snap/bin',
        `${home}/.local/bin`,
        '/home/linuxbrew/.linuxbrew/bin',
      ];
    case 'darwin':
      return ['/usr/local/bin', '/opt/homebrew/bin', `${home}/.local/bin`];
    case 'win32':
      return [
        ...['ProgramFiles', 'ProgramFiles(x86)'].flatMap((root) => env[root] ?? []),
        ...(env['LOCALAPPDATA'] === undefined ? [] : [`${env['LOCALAPPDATA']}\\Programs`]),
      ].map((root) => `${root}\\Amazon\\AWSCLIV2`);
  }
}
