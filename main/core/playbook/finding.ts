import type { Text } from './model.ts';

export type Level = 'error' | 'warning' | 'info';

/** One thing wrong with a file, with its place. Line and column count from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly level: Level;
  /** Stable, kebab-case; authors may look it up in `playbooks/README.md`. */
  readonly code: string;
  /** What is wrong and what to do about it. */
  readonly message: Text;
}

/** A path into the file's value: keys and indexes. */
export type Path = readonly (string | number)[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds the line and column of a path; of the nearest thing above it when it is not there. `word`: of
 * this word within the path's text, where the file's form lets it be found.
 */
export type Locate = (path: Path, of?: 'key' | 'value', word?: string) => Place;

/** A finding before it has its place: what the checks produce. */
export interface Complaint {
  readonly path: Path;
  readonly of?: 'key' | 'value';
  /** What within the text at `path` it is about. */
  readonly word?: string;
  readonly level: Level;
  readonly code: string;
  readonly message: Text;
}

export function placed(file: string, locate: Locate, complaint: Complaint): Finding {
  const { path, of, word, level, code, message } = complaint;
  return { file, ...locate(path, of, word), level, code, message };
}

/** `file:line:col: level: code: message`, the form compilers use and editors jump by. */
export function findingLine(finding: Finding, lang: 'en' | 'ja'): string {
  const { file, line, column, level, code, message } = finding;
  return `${file}:${String(line)}:${String(column)}: ${level}: ${code}: ${message[lang]}`;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error');
}
