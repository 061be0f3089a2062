import type { Text } from './model.ts';

/** How the tokens are written that the reader of conditions names. */
const SIGNS: Readonly<Record<string, string | undefined>> = {
  PLUS: '+',
  MINUS: '-',
  MULTIPLY: '*',
  DIVIDE: '/',
  MODULO: '%',
  EQ: '==',
  NE: '!=',
  LT: '<',
  LE: '<=',
  GT: '>',
  GE: '>=',
  AND: '&&',
  OR: '||',
  NOT: '!',
  IN: 'in',
  LPAREN: '(',
  RPAREN: ')',
  LBRACKET: '[',
  RBRACKET: ']',
  LBRACE: '{',
  RBRACE: '}',
  DOT: '.',
  COMMA: ',',
  COLON: ':',
  QUESTION: '?',
};

/** Why a condition cannot be read, in an author's words; `detail` as its reader tells it. */
export function conditionTrouble(detail: string): Text {
  const [, wanted, got] = /^Expected (\w+), got (\w+)$/.exec(detail) ?? [];
  const [, token] = /^Unexpected token: (\w+)$/.exec(detail) ?? [];
  const [, character] = /^Unexpected character: '?(.+?)'?$/s.exec(detail) ?? [];
  const [, call] = /^no (?:function|operator) (.+)$/.exec(detail) ?? [];
  if (detail === 'Unterminated string') {
    return { en: 'a quote is not closed', ja: '引用符が閉じていません' };
  }
  if (token === 'EOF') return { en: 'it ends too soon', ja: '途中で終わっています' };
  if (token !== undefined) {
    const sign = SIGNS[token] ?? token;
    return {
      en: `"${sign}" stands where a value should`,
      ja: `値が入る場所に「${sign}」があります`,
    };
  }
  if (wanted !== undefined) {
    const sign = SIGNS[wanted] ?? wanted;
    const end = got === 'EOF';
    return {
      en: `"${sign}" is missing${end ? ' at its end' : ''}`,
      ja: `${end ? '最後に' : ''}「${sign}」がありません`,
    };
  }
  if (character === '=') {
    return { en: 'a single "=" stands there; write "=="', ja: '「=」は「==」と書きます' };
  }
  if (character !== undefined) {
    return {
      en: `"${character}" cannot stand where it does; parts are joined by && or ||`,
      ja: `「${character}」はその場所に書けません。条件は && か || でつなぎます`,
    };
  }
  if (call !== undefined) {
    return {
      en: `"${call}" is not one of the signs and functions it may use`,
      ja: `「${call}」は使えません`,
    };
  }
  return { en: detail, ja: detail };
}
