import { buildIfStale } from '../build/build.ts';
import { packageFolder } from '../package/package-folder.ts';
import { exitCode } from './exit-codes.ts';
import { later } from './later.ts';

/** `npm run package -- --dir`: an unpacked app; installers are for release machines. */
export async function packageApp(flags: readonly string[]): Promise<number> {
  if (!flags.includes('--dir')) {
    return later(
      'Installers are not built yet: AppImage, deb, dmg and exe need tools that are downloaded on release machines. An unpacked app: npm run package -- --dir',
    );
  }
  await buildIfStale();
  const made = await packageFolder();
  process.stdout.write(`${made.folder}\n`);
  process.stdout.write(`${made.productName} with Electron ${made.electronVersion}${made.note}\n`);
  return exitCode.ok;
}
