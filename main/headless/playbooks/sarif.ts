import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Level } from '../../core/playbook/finding.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** Findings as one run of a SARIF 2.1.0 log (OASIS), for code scanning and editors. */
export function sarifLog(findings: readonly Finding[], lang: 'en' | 'ja'): object {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'breakglass playbooks',
            informationUri: 'https://breakglass.invalid',
            rules: codes.map((id) => ({ id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: codes.indexOf(finding.code),
          level: levelOf(finding.level),
          message: { text: finding.message[lang] },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(finding.file) },
                region: { startLine: finding.line, startColumn: finding.column },
              },
            },
          ],
        })),
      },
    ],
  };
}

function levelOf(level: Level): 'error' | 'warning' | 'note' {
  return level === 'info' ? 'note' : level;
}

/** A path as a relative URI reference, or a file URI where it is absolute. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
