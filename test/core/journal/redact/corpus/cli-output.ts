import { BASE64, chance, DIGITS, HEX, LOWER, UPPER, type Chance } from './chance.ts';

const uuid = (of: Chance): string => [8, 4, 4, 4, 12].map((count) => of.of(HEX, count)).join('-');
const id = (of: Chance, prefix: string): string => `${prefix}-0${of.of(HEX, 16)}`;
const time = (of: Chance): string =>
  `2026-0${1 + of.below(9)}-1${of.below(9)}T0${of.below(9)}:${10 + of.below(49)}:${10 + of.below(49)}Z`;
const account = (of: Chance): string => of.of(DIGITS, 12);
const ip = (of: Chance): string =>
  `${1 + of.below(222)}.${of.below(255)}.${of.below(255)}.${of.below(255)}`;

/** One block of output each, as the tools print it, with made-up values. */
const prints: readonly ((of: Chance) => string)[] = [
  (of) =>
    JSON.stringify(
      {
        UserId: `AROA${of.of(UPPER, 16)}:mika`,
        Account: account(of),
        Arn: `arn:aws:sts::${account(of)}:assumed-role/IR-Responder/mika`,
      },
      null,
      4,
    ),
  (of) =>
    JSON.stringify(
      {
        AccessKeyMetadata: [
          {
            UserName: 'mika',
            AccessKeyId: `AKIA${of.of(UPPER, 16)}`,
            Status: 'Active',
            CreateDate: time(of),
          },
        ],
      },
      null,
      4,
    ),
  (of) =>
    JSON.stringify(
      {
        InstanceId: id(of, 'i'),
        ImageId: id(of, 'ami'),
        SubnetId: id(of, 'subnet'),
        VpcId: id(of, 'vpc'),
        KeyName: 'prod-keypair',
        LaunchTime: time(of),
        PrivateIpAddress: ip(of),
        ReservationId: id(of, 'r'),
      },
      null,
      4,
    ),
  (of) =>
    JSON.stringify(
      {
        Command: {
          CommandId: uuid(of),
          DocumentName: 'AWS-RunShellScript',
          Comment: `INC-2041 bg:${uuid(of)}`,
          ExpiresAfter: time(of),
          Parameters: { commands: ['systemctl status nginx --no-pager', 'ss -tnp'] },
        },
      },
      null,
      4,
    ),
  (of) =>
    JSON.stringify(
      {
        eventVersion: '1.11',
        eventTime: time(of),
        eventSource: 'iam.amazonaws.com',
        eventName: 'DeactivateMFADevice',
        awsRegion: 'us-east-1',
        sourceIPAddress: ip(of),
        userAgent:
          'aws-cli/2.32.1 md/awscrt#0.29.1 ua/2.1 os/linux#6.8 md/arch#x86_64 lang/python#3.13',
        requestID: uuid(of),
        eventID: uuid(of),
        readOnly: false,
        eventType: 'AwsApiCall',
        managementEvent: true,
        recipientAccountId: account(of),
        userIdentity: {
          type: 'AssumedRole',
          principalId: `AROA${of.of(UPPER, 16)}:mika`,
          arn: `arn:aws:sts::${account(of)}:assumed-role/IR/mika`,
          accessKeyId: `ASIA${of.of(UPPER, 16)}`,
          sessionContext: { attributes: { creationDate: time(of), mfaAuthenticated: 'true' } },
        },
        tlsDetails: {
          tlsVersion: 'TLSv1.3',
          cipherSuite: 'TLS_AES_128_GCM_SHA256',
          clientProvidedHostHeader: 'iam.amazonaws.com',
        },
      },
      null,
      2,
    ),
  (of) =>
    `{"x-amz-id-2":"${of.of(BASE64, 75)}=","x-amz-request-id":"${of.of(UPPER + DIGITS, 16)}","ETag":"\\"${of.of(HEX, 32)}\\""}`,
  (of) =>
    `commit ${of.of(HEX, 40)} (HEAD -> main)\nAuthor: Mika <mika@example.com>\nDate:   Tue Nov 24 03:12:41 2026 +0900\n\n    Rotate the password policy, token lifetime 1 h`,
  (of) =>
    `${of.of(HEX, 64)}  /var/log/messages\n${of.of(HEX, 32)}  image.raw\n${of.of(HEX, 128)}  disk.img`,
  (of) =>
    `digest: sha256:${of.of(HEX, 64)} size: 1362\nStatus: Downloaded newer image for nginx@sha256:${of.of(HEX, 64)}`,
  (of) =>
    `Nov 24 03:12:4${of.below(9)} web-7 sshd[${of.of(DIGITS, 5)}]: Accepted publickey for ec2-user from ${ip(of)} port ${of.of(DIGITS, 5)} ssh2: ED25519 SHA256:${of.of(BASE64, 43)}`,
  (of) =>
    `Nov 24 03:12:41 web-7 sshd[812]: Failed password for invalid user admin from ${ip(of)} port 51423 ssh2`,
  (of) =>
    `${ip(of)} - - [24/Nov/2026:03:12:41 +0000] "GET /api/v1/orders/${uuid(of)}?page=2&sort=desc HTTP/1.1" 200 ${of.of(DIGITS, 4)} "-" "Mozilla/5.0 (X11; Linux x86_64)"`,
  (of) =>
    `ESTAB 0 0 ${ip(of)}:443 ${ip(of)}:${of.of(DIGITS, 5)} users:(("nginx",pid=${of.of(DIGITS, 4)},fd=12))`,
  (of) =>
    `root      ${of.of(DIGITS, 4)}  0.0  0.1 /usr/lib/systemd/systemd-logind --config=/etc/systemd/logind.conf`,
  () =>
    'NAME                     READY   STATUS    RESTARTS   AGE\npayments-api-7d9c5b6f4-x2l8q   1/1     Running   0          12d\ndefault-token-x7k2p   kubernetes.io/service-account-token   3      412d',
  (of) =>
    `An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:iam::${account(of)}:user/mika is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${account(of)}:role/IR-Responder`,
  () =>
    'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
  () =>
    'An error occurred (ExpiredToken) when calling the ListBuckets operation: The provided token has expired.',
  () =>
    'The MultiFactorAuthentication one-time pass code is wrong; wait for the next code of the device.',
  () => 'aws secretsmanager list-secrets --query "SecretList[].Name" --output table',
  () => 'aws iam update-login-profile --user-name mika --password-reset-required',
  () => 'export AWS_SECRET_ACCESS_KEY=$(aws configure get aws_secret_access_key)',
  () => 'PASSWORD=${DB_PASSWORD:?not set} TOKEN="$(cat /run/secrets/token)"',
  (of) =>
    `{"SecretList":[{"ARN":"arn:aws:secretsmanager:eu-west-1:${account(of)}:secret:prod/db-${of.of(LOWER, 6)}","Name":"prod/db","LastChangedDate":"${time(of)}","RotationEnabled":true}]}`,
  (of) =>
    `-----BEGIN CERTIFICATE-----\n${of.of(BASE64, 64)}\n${of.of(BASE64, 64)}\n${of.of(BASE64, 28)}\n-----END CERTIFICATE-----`,
  (of) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA${of.of(BASE64, 44)} mika@laptop`,
  (of) => `"NextToken": "${of.of(BASE64, 160)}"`,
  (of) => `integrity sha512-${of.of(BASE64, 86)}==`,
  (of) =>
    `snapshot ${id(of, 'snap')} of ${id(of, 'vol')} completed, eni ${id(of, 'eni')}, sg ${id(of, 'sg')}, ${of.of(DIGITS, 12)} bytes`,
  (of) =>
    `Filesystem     1K-blocks    Used Available Use% Mounted on\n/dev/nvme0n1p1  ${of.of(DIGITS, 8)} ${of.of(DIGITS, 7)}  ${of.of(DIGITS, 8)}  12% /`,
  () => 'シークレットの名前は prod/db です。値は記録しません。パスワードは金庫にあります。',
  () => 'パスワード：金庫の封筒を参照してください。認証コードは読み上げません。',
  () => 'The root password is in the sealed envelope. Ask the second person for the MFA device.',
  (of) =>
    `arn:aws:kms:eu-west-1:${account(of)}:key/${uuid(of)} alias/aws/secretsmanager SYMMETRIC_DEFAULT`,
  () =>
    'AWSServiceRoleForAmazonEKSNodegroup AmazonEC2ContainerRegistryReadOnly AWSElasticBeanstalkManagedUpdatesRolePolicy',
  () =>
    '/usr/local/lib/python3.13/site-packages/botocore/data/secretsmanager/2017-10-17/service-2.json.gz',
  (of) => `time=${time(of)} level=info msg="token refreshed" user=mika ttl=3600s id=${uuid(of)}`,
  () =>
    [
      'find /var/log -mtime -1 -print0 | xargs -0 ls -l',
      'find / -perm -4000 -path "*/bin/*" -printf "%p %m@%TY\\n"',
      'ssh -p2222 ec2-user@10.0.0.4; nmap -p1-1024 10.0.0.4; mkdir -p/srv/x',
      'mysql -u root -p shop < fix.sql; mysql -p$DB_PASSWORD -h db; mysqldump -p"${PW}" shop',
      'mariadb -P3306 --protocol=tcp; apt install mysql-client && ssh -p2222 db',
      'rsync -av --partial a/ b/ && tar -pxzf a.tar.gz; ps -p1,2',
    ].join('\n'),
  (of) => `Success  i-0${of.of(HEX, 16)}  exit 0  ${of.of(DIGITS, 4)} ms  AWS-RunShellScript`,
];

/** About 1,500 lines, the same on every run. */
export function cliLines(): readonly string[] {
  return Array.from({ length: 14 }, (_, seed) => chance(seed + 100)).flatMap((of) =>
    prints.flatMap((print) => print(of).split('\n')),
  );
}
