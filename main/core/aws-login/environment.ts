type Environment = Readonly<Record<string, string | undefined>>;

/** Where the CLI keeps what it keeps, for one sign-in: all below one folder that is wiped. */
export interface PrivatePlaces {
  readonly home: string;
  readonly config: string;
  readonly credentials: string;
  readonly cache: string;
}

/** What a program needs to run at all; no credentials, proxy or setting of the laptop is among it. */
const KEPT =
  /^(?:PATH|LANG|LANGUAGE|LC_\w+|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|SYSTEMDRIVE|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES.*)$/i;

/**
 * The environment `aws login` runs in. `AWS_*` of the laptop is gone; config, credentials and
 * the login cache lie in private places (AWS CLI reference, `login`; SDK guide, "Login credentials
 * provider"). HOME is private too, as the CLI takes aliases, which may replace commands, from there.
 * On POSIX its browser is `echo`: the app opens the address itself, with a profile that is wiped.
 */
export function cliEnvironment(
  ambient: Environment,
  places: PrivatePlaces,
  given: { readonly posix: boolean; readonly proxy?: string },
): Readonly<Record<string, string>> {
  const kept = Object.entries(ambient).flatMap(([name, value]) =>
    value !== undefined && KEPT.test(name) ? [[name, value] as const] : [],
  );
  return {
    ...Object.fromEntries(kept),
    ...(given.posix ? { HOME: places.home, BROWSER: '/bin/echo' } : {}),
    ...(given.proxy === undefined ? {} : { HTTPS_PROXY: given.proxy, NO_PROXY: '127.0.0.1' }),
    AWS_CONFIG_FILE: places.config,
    AWS_SHARED_CREDENTIALS_FILE: places.credentials,
    AWS_LOGIN_CACHE_DIRECTORY: places.cache,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CLI_AUTO_PROMPT: 'off',
    AWS_PAGER: '',
  };
}
