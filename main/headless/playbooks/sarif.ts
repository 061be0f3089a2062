import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Level } from '../../core/playbook/finding.ts';
import type { CodeHelp } from './code-help.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * Findings as one run of a SARIF 2.1.0 log (OASIS), for code scanning and editors. `help`: what is said
 * of each rule beside its findings.
 */
export function sarifLog(
  findings: readonly Finding[],
  lang: 'en' | 'ja',
  help: ReadonlyMap<string, CodeHelp>,
): object {
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
            rules: codes.map((id) => ruleOf(id, help.get(id))),
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

function ruleOf(id: string, help: CodeHelp | undefined): object {
  const name = id.replaceAll(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
  if (!help) return { id, name };
  return {
    id,
    name,
    shortDescription: { text: help.cause },
    help: { text: help.cure, markdown: help.cure },
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
