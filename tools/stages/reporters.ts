import { writeFileSync } from 'node:fs';
import type { TestUserConfig } from 'vitest/config';

/** Where a stage of `npm test` wants the results of its run, as JSON. */
export const REPORT = 'BREAKGLASS_REPORT';

/** What threw outside of every test stands beside the results: vitest's JSON does not have it. */
export function unhandledFile(report: string): string {
  return `${report}.unhandled`;
}

/** What people read; and for a stage of `npm test`, what it counts by. */
export function reporters(): NonNullable<TestUserConfig['reporters']> {
  const report = process.env[REPORT];
  if (report === undefined) return ['default'];
  const unhandled = {
    onTestRunEnd: (_modules: unknown, errors: readonly { readonly message?: string }[]): void => {
      const messages = errors.map(({ message = 'thrown outside of a test' }) => message);
      writeFileSync(unhandledFile(report), JSON.stringify(messages));
    },
  };
  return ['default', ['json', { outputFile: report }], unhandled];
}
