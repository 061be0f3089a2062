import { err, ok, type Result } from '../../core/result.ts';
import { tokenize, type Redirect, type Token, type Word } from './tokenize.ts';

/** One program with its words and where its output goes. */
export interface SimpleCommand {
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
}

/** Programs joined by `|`, and how they hang on what came before. */
export interface Pipeline {
  /** `always` after `;` or a new line; `success` after `&&`; `failure` after `||`. */
  readonly when: 'always' | 'success' | 'failure';
  readonly negated: boolean;
  readonly commands: readonly SimpleCommand[];
}

const KEYWORDS = [
  'if',
  'then',
  'else',
  'fi',
  'for',
  'while',
  'until',
  'do',
  'done',
  'case',
  'esac',
  'function',
  '{',
  '}',
  '(',
  ')',
];

/** The plain part of POSIX sh: lists, pipes, quotes, variables, substitutions. Compound commands are refused. */
export function parseScript(text: string): Result<readonly Pipeline[], string> {
  const tokens = tokenize(text);
  return tokens.ok ? group(tokens.value) : tokens;
}

function group(tokens: readonly Token[]): Result<readonly Pipeline[], string> {
  const pipelines: Pipeline[] = [];
  let when: Pipeline['when'] = 'always';
  let commands: SimpleCommand[] = [];
  let words: Word[] = [];
  let redirects: Redirect[] = [];
  const endCommand = (): boolean => {
    if (words.length === 0 && redirects.length === 0) return false;
    commands.push({ words, redirects });
    [words, redirects] = [[], []];
    return true;
  };
  const endPipeline = (): void => {
    endCommand();
    const [first, ...rest] = commands;
    if (first) {
      const negated = plainText(first.words[0]) === '!';
      const head = negated ? { ...first, words: first.words.slice(1) } : first;
      pipelines.push({ when, negated, commands: [head, ...rest] });
    }
    commands = [];
  };
  for (const token of tokens) {
    if (token.kind === 'redirect') redirects.push(token.redirect);
    else if (token.kind === 'word') {
      const keyword = words.length === 0 ? plainText(token.word) : '';
      if (KEYWORDS.includes(keyword))
        return err(`'${keyword}' is more than the practice shell reads`);
      words.push(token.word);
    } else if (token.kind === '|') {
      if (!endCommand()) return err("syntax error near unexpected token '|'");
    } else if (token.kind === ';') {
      endPipeline();
      when = 'always';
    } else {
      if (words.length === 0 && commands.length === 0) {
        return err(`syntax error near unexpected token '${token.kind}'`);
      }
      endPipeline();
      when = token.kind === '&&' ? 'success' : 'failure';
    }
  }
  endPipeline();
  return ok(pipelines);
}

/** The text of a word that is nothing but unquoted text. */
function plainText(word: Word | undefined): string {
  const [only, ...rest] = word ?? [];
  return only?.kind === 'text' && !only.quoted && rest.length === 0 ? only.text : '';
}
