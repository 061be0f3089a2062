import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build as buildVite } from 'vite';
import { inProject } from '../project.ts';
import { windowTarget } from './targets.ts';

interface OneFilePage {
  /** Folder of the page's sources: `page.html`, `page.ts` and the style sheets. */
  readonly root: string;
  /** In order; relative to the folder. */
  readonly sheets: readonly string[];
}

/** The verifier, for a browser without a network. */
export const verifyPage: OneFilePage = {
  root: inProject('main', 'verify-page'),
  sheets: ['../page-parts/theme.css', 'page.css', 'result.css', 'print.css'],
};

/** What a drill is led by from another device. */
export const leadPage: OneFilePage = {
  root: inProject('main', 'lead-page'),
  sheets: ['../page-parts/theme.css', 'page.css'],
};

/**
 * A page as one HTML file that runs from a disk: script and style stand in it, and its own policy
 * allows these two and nothing else, by their hashes.
 */
export async function buildOneFilePage({ root, sheets }: OneFilePage, file: string): Promise<void> {
  const script = (await bundle(join(root, 'page.ts'))).replaceAll('</script', '<\\/script');
  const style = (
    await Promise.all(sheets.map((sheet) => readFile(join(root, sheet), 'utf8')))
  ).join('\n');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const page = await readFile(join(root, 'page.html'), 'utf8');
  const parts: Readonly<Record<string, string>> = {
    '%POLICY%': policy,
    '%STYLE%': style,
    '%SCRIPT%': script,
  };
  /* The hashes are over all between the tags, so nothing may stand beside the parts. */
  const place = /(?<=<style>)\s*%STYLE%\s*|(?<=<script>)\s*%SCRIPT%\s*|%POLICY%/g;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    page.replace(place, (found) => parts[found.trim()] ?? ''),
  );
}

async function bundle(entry: string): Promise<string> {
  const built = await buildVite({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: windowTarget,
      minify: true,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: 'page', fileName: 'page' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not built`);
  return chunk.code;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
