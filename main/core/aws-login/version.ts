/** `aws login` came with AWS CLI 2.32.0 (AWS CLI User Guide, "Login for AWS local development"). */
export const FIRST_WITH_LOGIN = '2.32.0';

/** The version in what `aws --version` prints, `aws-cli/2.32.1 Python/3.13 …`; undefined for other text. */
export function cliVersion(printed: string): string | undefined {
  return /(?:^|\s)aws-cli\/(\d{1,4}\.\d{1,4}\.\d{1,4})(?!\.?\d)/.exec(printed)?.[1];
}

/** Whether that version knows `aws login`. */
export function hasLogin(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = FIRST_WITH_LOGIN.split('.').map(Number);
  return major > wantMajor || (major === wantMajor && minor >= wantMinor);
}
