import { BASE64, chance, DIGITS, HEX, LOWER, UPPER, WORD, type Chance } from './chance.ts';

export interface Planted {
  readonly what: string;
  /** What must not come through, as it stands in the text. */
  readonly secret: string;
  readonly text: string;
}

/** A secret that tells what it is by itself, wherever it stands. Joined, so that no scanner of this repository is alarmed. */
const telling: Record<string, (of: Chance) => string> = {
  'secret access key': (of) => of.of(BASE64, 40),
  'session token': (of) => `IQoJ${of.of(BASE64, 396)}==`,
  'session token of GetFederationToken': (of) => `FwoGZXIvYXdz${of.of(BASE64, 300)}`,
  'Bedrock key': (of) => `ABSK${of.of(BASE64, 128)}`,
  JWT: (of) => `eyJhbGciOiJS${of.of(WORD, 20)}.eyJzdWIi${of.of(WORD, 90)}.${of.of(WORD, 86)}`,
  'GitHub token': (of) => `${['gh', 'p_'].join('')}${of.of(WORD, 36)}`,
  'GitHub fine-grained token': (of) => `github_pat_${of.of(WORD, 22)}_${of.of(WORD, 59)}`,
  'GitLab token': (of) => `glpat-${of.of(WORD, 20)}`,
  'Slack token': (of) => `${['xo', 'xb-'].join('')}${of.of(DIGITS, 12)}-${of.of(WORD, 24)}`,
  'Stripe key': (of) => `${['sk', '_live_'].join('')}${of.of(WORD, 24)}`,
  'Google API key': (of) => `AIza${of.of(WORD, 35)}`,
  'npm token': (of) => `npm_${of.of(WORD, 36)}`,
  'age key': (of) => `AGE-SECRET-KEY-1${of.of('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 58)}`,
  'Azure client secret': (of) => `${of.of(WORD, 3)}8Q~${of.of(WORD, 34)}`,
};

type Form = (secret: string, of: Chance) => { readonly secret: string; readonly text: string };

const plainly =
  (around: (secret: string) => string): Form =>
  (secret) => ({ secret, text: around(secret) });
const written =
  (how: (secret: string) => string, around: (text: string) => string = (text) => text): Form =>
  (secret) => ({ secret: how(secret), text: around(how(secret)) });
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** The ways a secret gets into notes and output. */
const forms: Record<string, Form> = {
  alone: plainly((secret) => secret),
  'in an English sentence': plainly((secret) => `I pasted ${secret}, sorry.`),
  'in a Japanese sentence': plainly((secret) => `誤って${secret}を貼り付けました。`),
  'in corner brackets': plainly((secret) => `キーは「${secret}」でした`),
  'in a shell assignment': plainly((secret) => `export THE_VALUE=${secret}`),
  'quoted in a shell': plainly((secret) => `curl -H 'X-Value: ${secret}' https://api.example.com`),
  'in JSON': plainly((secret) => JSON.stringify({ id: 7, value: secret, ok: true })),
  'in JSON within JSON': plainly((secret) =>
    JSON.stringify({ body: JSON.stringify({ v: secret }) }),
  ),
  'in YAML': plainly((secret) => `items:\n  - name: one\n    value: ${secret}\n`),
  'in a table': plainly((secret) => `|  Value        |  ${secret}  |`),
  'in tab-separated output': plainly((secret) => `VALUE\t${secret}\t2026-01-01`),
  'in XML': plainly((secret) => `<value>${secret}</value>`),
  'URL-encoded': written(encodeURIComponent, (text) => `https://x.example/?v=${text}&y=1`),
  'full-width': written((secret) =>
    secret.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ),
  'base64 at alignment 0': written(base64),
  'base64 at alignment 1': written((secret) => base64(`:${secret}`)),
  'base64 at alignment 2': written((secret) => base64(`x=${secret} z`)),
  'base64 of a header': written((secret) => base64(`value:${secret}\n`)),
  'UTF-16 in hex': written((secret) => Buffer.from(secret, 'utf16le').toString('hex')),
  hex: written((secret) => Buffer.from(secret).toString('hex')),
  'UTF-16 in base64': written((secret) => Buffer.from(secret, 'utf16le').toString('base64')),
  'split over two lines': (secret) => {
    const at = Math.floor(secret.length / 2);
    return {
      secret: secret.slice(0, at),
      text: `value is ${secret.slice(0, at)}\n${secret.slice(at)} ok`,
    };
  },
  'split with a backslash': (secret) => {
    const at = Math.floor(secret.length / 3);
    return { secret: secret.slice(at), text: `X=${secret.slice(0, at)}\\\n  ${secret.slice(at)}` };
  },
};

/** Secrets known by the words or marks around them; each as people and programs write them. */
function byContext(of: Chance): readonly Planted[] {
  const key = of.of(BASE64, 40);
  const weak = `${of.of(LOWER, 7)}${of.of(DIGITS, 3)}!`;
  const hex = of.of(HEX, 64);
  const token = of.of(WORD, 32);
  const pem = `${of.of(BASE64, 64)}\n${of.of(BASE64, 64)}\n${of.of(BASE64, 30)}==`;
  const plant = (what: string, secret: string, text: string): Planted => ({ what, secret, text });
  return [
    plant('assignment', key, `AWS_SECRET_ACCESS_KEY=${key}`),
    plant('PowerShell', key, `$Env:AWS_SECRET_ACCESS_KEY="${key}"`),
    plant(
      'credentials file',
      key,
      `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${key}`,
    ),
    plant('CLI JSON', key, `        "SecretAccessKey": "${key}",`),
    plant('CLI JSON, lower', key, `{"secretAccessKey":"${key}"}`),
    plant('CLI table', key, `||  SecretAccessKey|  ${key}          ||`),
    plant('CLI YAML', key, `  SecretAccessKey: ${key}`),
    plant('CLI text', key, `ACCESSKEY\tAKIAIOSFODNN7EXAMPLE\t2026-01-01T00:00:00Z\t${key}\tActive`),
    plant('XML', key, `<SecretAccessKey>${key}</SecretAccessKey>`),
    plant('configure', key, `aws configure set aws_secret_access_key ${key}`),
    plant('escaped JSON', key, `{\\"SecretAccessKey\\": \\"${key}\\"}`),
    plant('short secret by name', token.slice(0, 20), `secret_key: ${token.slice(0, 20)}`),
    plant('session by name', `${token}${token}`, `aws_session_token = ${token}${token}`),
    plant('presigned', hex, `https://b.s3.amazonaws.com/k?X-Amz-Date=2026&X-Amz-Signature=${hex}`),
    plant(
      'presigned, nested',
      hex,
      `url=https%3A%2F%2Fb.s3.amazonaws.com%2Fk%3FX-Amz-Signature%3D${hex}`,
    ),
    plant(
      'presigned token',
      token,
      `https://b.s3.amazonaws.com/k?X-Amz-Security-Token=${token}&a=1`,
    ),
    plant(
      'SigV4 header',
      hex,
      `Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/eu-west-1/sts/aws4_request, SignedHeaders=host;x-amz-date, Signature=${hex}`,
    ),
    plant(
      'federation',
      token,
      `https://signin.aws.amazon.com/federation?Action=login&SigninToken=${token}`,
    ),
    ...['RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ', ''].map((kind) =>
      plant(
        `PEM ${kind}`,
        pem.slice(0, 64),
        `-----BEGIN ${kind}PRIVATE KEY-----\n${pem}\n-----END ${kind}PRIVATE KEY-----`,
      ),
    ),
    plant('PEM cut off', pem.slice(0, 64), `-----BEGIN RSA PRIVATE KEY-----\n${pem}`),
    plant(
      'PEM in JSON',
      pem.slice(0, 64),
      JSON.stringify({
        type: 'service_account',
        private_key: `-----BEGIN PRIVATE KEY-----\n${pem}\n-----END PRIVATE KEY-----\n`,
      }),
    ),
    plant(
      'PGP',
      pem.slice(0, 64),
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${pem}\n-----END PGP PRIVATE KEY BLOCK-----`,
    ),
    plant('PuTTY', pem.slice(0, 64), `Private-Lines: 3\n${pem}\nPrivate-MAC: ${hex}`),
    plant('bearer', token, `Authorization: Bearer ${token}`),
    plant('basic', base64(`mika:${weak}`), `authorization: Basic ${base64(`mika:${weak}`)}`),
    plant('kubeconfig token', token, `users:\n- name: admin\n  user:\n    token: ${token}`),
    plant('kubeconfig key', pem.slice(0, 60), `    client-key-data: ${pem.slice(0, 60)}`),
    ...['postgres', 'mysql', 'mongodb+srv', 'redis', 'amqps'].map((scheme) =>
      plant(`${scheme} URL`, weak, `${scheme}://app:${weak}@db.example.com:5432/prod`),
    ),
    plant('redis URL without user', weak, `redis://:${weak}@cache.example.com:6379`),
    plant('connection string', weak, `Server=db;User Id=app;Password=${weak};Encrypt=true`),
    plant('npmrc', token, `//registry.npmjs.org/:_authToken=${token}`),
    plant('npmrc old', base64(weak + weak), `_auth=${base64(weak + weak)}`),
    plant(
      'Azure key',
      `${of.of(BASE64, 86)}==`,
      `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${of.of(BASE64, 86)}==`,
    ),
    plant('Azure SAS', token, `https://x.blob.core.windows.net/c?sv=2026&sig=${token}%3D`),
    plant('Slack webhook', `T${of.of(UPPER, 8)}/B${of.of(UPPER, 8)}/${token}`, ''),
    plant(
      'docker config',
      base64(`u:${weak}`),
      `{"auths":{"r.example":{"auth":"${base64(`u:${weak}`)}"}}}`,
    ),
    plant('netrc', weak, `machine api.example.com login mika password ${weak}`),
    plant('curl -u', weak, `curl -u mika:${weak} https://api.example.com`),
    plant('flag', weak, `mysql --password ${weak} -h db`),
    plant('flag without a blank', weak, `mysql -uroot -p${weak} -h db`),
    plant('words behind -p', 'correcthorse', 'mysql -uroot -pcorrecthorse -h db'),
    plant('a quoted flag', 'se cret word', "mysqldump -u root -p'se cret word' shop > shop.sql"),
    plant('a digit first', '1secretword', 'mysqladmin -p1secretword status'),
    plant('a sign first', '@dmin123', 'mariadb -h db -u app -p@dmin123'),
    plant('a word of options', 'true-love9', 'mariadb-dump -ptrue-love9 --all-databases'),
    plant('flag with =', weak, `tool --token=${weak} run`),
    plant('sshpass', weak, `sshpass -p ${weak} ssh mika@host`),
    plant('environment', weak, `PGPASSWORD=${weak} psql`),
    plant('Terraform', weak, `db_password = "${weak}"`),
    plant('YAML', weak, `  rootPassword: ${weak}`),
    plant('JSON', weak, `{"user":"mika","password":"${weak}"}`),
    plant('English', weak, `the password is ${weak} for now`),
    plant('Japanese', weak, `パスワードは${weak}です`),
    plant('Japanese, colon', weak, `パスワード：${weak}`),
    plant('Japanese, brackets', weak, `パスワードは「${weak}」です`),
    plant('passphrase', weak, `passphrase: ${weak}`),
    plant('client secret', token, `client_secret=${token}&grant_type=client_credentials`),
    plant('API key header', token, `X-API-Key: ${token}`),
    plant('cookie', token, `Set-Cookie: session=${token}; Secure; HttpOnly`),
    plant(
      'otpauth',
      'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      'otpauth://totp/AWS:mika?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=AWS',
    ),
    plant('MFA code', '482913', 'the MFA code was 482913'),
    plant('MFA code in Japanese', '482913', '認証コードは 482913 です'),
  ]
    .map((one) =>
      one.text === '' ? { ...one, text: `https://hooks.slack.com/services/${one.secret}` } : one,
    )
    .map((one) =>
      one.what === 'Azure key'
        ? { ...one, secret: /AccountKey=(.*)/.exec(one.text)?.[1] ?? '' }
        : one,
    );
}

/** Every secret in every form, and every context, with three draws of chance each. */
export function planted(): readonly Planted[] {
  const all: Planted[] = [];
  for (const seed of [1, 2, 3]) {
    const of = chance(seed);
    for (const [kind, make] of Object.entries(telling)) {
      for (const [form, put] of Object.entries(forms)) {
        all.push({ what: `${kind}, ${form}, draw ${seed}`, ...put(make(of), of) });
      }
    }
    for (const one of byContext(of)) all.push({ ...one, what: `${one.what}, draw ${seed}` });
  }
  return all;
}
