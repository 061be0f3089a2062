import type { Credentials } from '../ports/aws.ts';

/**
 * One section of `uploads-credentials`, an INI file as the AWS CLI writes them: `[name]`, then
 * `aws_access_key_id`, `aws_secret_access_key` and, for a session, `aws_session_token`. Read by this
 * app alone; nobody's `~/.aws` is looked at. Undefined when the section is not there or not whole.
 */
export function credentialsIn(text: string, profile: string): Credentials | undefined {
  const values = new Map<string, string>();
  let here = false;
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const section = /^\[\s*(.+?)\s*\]$/.exec(line)?.[1];
    if (section !== undefined) {
      here = section === profile;
      continue;
    }
    const at = line.indexOf('=');
    if (!here || at < 0) continue;
    values.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return credentialsOf({
    accessKeyId: values.get('aws_access_key_id') ?? '',
    secretAccessKey: values.get('aws_secret_access_key') ?? '',
    sessionToken: values.get('aws_session_token') ?? '',
  });
}

/** IAM User Guide, "IAM identifiers": AKIA for long-term keys, ASIA for sessions, which need a token. */
const KEY_ID = /^(AKIA|ASIA)[A-Z2-7]{16}$/;
const SECRET = /^[A-Za-z0-9/+=]{40}$/;

/** The three fields as credentials, if they can be any. */
export function credentialsOf(given: {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}): Credentials | undefined {
  const { accessKeyId, secretAccessKey, sessionToken } = given;
  const temporary = accessKeyId.startsWith('ASIA');
  if (!KEY_ID.test(accessKeyId) || !SECRET.test(secretAccessKey)) return undefined;
  if (temporary !== (sessionToken !== '')) return undefined;
  return temporary
    ? { accessKeyId, secretAccessKey, sessionToken }
    : { accessKeyId, secretAccessKey };
}
