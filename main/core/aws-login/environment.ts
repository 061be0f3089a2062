type Environment = Readonly<Record<string, string | undefined>>;

/** Where the CLI keeps what it keeps, for one sign-in: all below one folder that is wiped. */
export interface PrivatePlaces {
  readonly home: string;
  readonly config: string;
  readonly credentials: string;
  readonly cache: string;
  /** Certificates of the authorities it believes, where those of the laptop are not enough. */
  readonly authorities?: string;
}

/** What a program needs to run at all; no credentials, proxy or setting of the laptop is among it. */
const KEPT =
  /^(?:PATH|LANG|LANGUAGE|LC_\w+|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|SYSTEMDRIVE|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES.*)$/i;

/**
 * The environment `aws login` runs in. `AWS_*` of the laptop is gone; config, credentials and
 * the login cache lie in private places (AWS CLI reference, `login`; SDK guide, "Login credentials
 * provider"). HOME is private too, USERPROFILE on Windows: the CLI takes aliases, which may replace
 * commands, from there.
 * On POSIX its browser is `echo`: the app opens the address itself, with a profile that is wiped.
 */
export function cliEnvironment(
  ambient: Environment,
  places: PrivatePlaces,
  given: { readonly posix: boolean; readonly proxy?: string },
): Readonly<Record<string, string>> {
  return {
    ...plainEnvironment(ambient, places.home, given.posix),
    ...(given.posix ? { BROWSER: '/bin/echo' } : {}),
    ...(given.proxy === undefined ? {} : { HTTPS_PROXY: given.proxy, NO_PROXY: '127.0.0.1' }),
    AWS_CONFIG_FILE: places.config,
    AWS_SHARED_CREDENTIALS_FILE: places.credentials,
    AWS_LOGIN_CACHE_DIRECTORY: places.cache,
    ...(places.authorities === undefined ? {} : { AWS_CA_BUNDLE: places.authorities }),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CLI_AUTO_PROMPT: 'off',
    AWS_PAGER: '',
  };
}

/** What is left of the laptop's for any program that is run: no credentials, proxy, setting, or home. */
export function plainEnvironment(
  ambient: Environment,
  home: string,
  posix: boolean,
): Readonly<Record<string, string>> {
  const kept = Object.entries(ambient).flatMap(([name, value]) =>
    value !== undefined && KEPT.test(name) ? [[name, value] as const] : [],
  );
  return {
    ...Object.fromEntries(kept.filter(([name]) => name.toUpperCase() !== 'USERPROFILE')),
    HOME: home,
    ...(posix ? {} : { USERPROFILE: home }),
  };
}
