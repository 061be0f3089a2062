import { fromBase64 } from '../journal/bytes.ts';
import { decodeText } from '../playbook/decode.ts';
import { mapOf, namesOf, textOf } from './document.ts';
import type { JsonObject } from '../json/value.ts';

/** What a command would do, as text a person can read. `readable` is false for Base64 that is no text. */
export function commandText(command: JsonObject): {
  readonly text: string;
  readonly readable: boolean;
} {
  const plain = textOf(command, 'command');
  const coded = textOf(command, 'command_b64');
  const body = textOf(command, 'content') ?? '';
  const codedBody = textOf(command, 'content_b64');
  const first = coded === undefined ? undefined : base64Text(coded);
  const second = codedBody === undefined ? undefined : base64Text(codedBody);
  const readable =
    (coded === undefined || first !== undefined) &&
    (codedBody === undefined || second !== undefined);
  const parts = [
    plain ?? first ?? coded ?? '',
    headers(command),
    body === '' ? (second ?? codedBody ?? '') : body,
  ];
  return { text: parts.filter((part) => part.trim() !== '').join('\n'), readable };
}

/** `name: value`, one a line: as an HTTP request has them. */
function headers(command: JsonObject): string {
  const given = mapOf(command, 'headers');
  return Object.keys(given)
    .flatMap((name) => {
      const single = textOf(given, name);
      const values = single === undefined ? namesOf(given, name) : [single];
      return values.map((value) => `${name}: ${value}`);
    })
    .join('\n');
}

/** Undefined for what is no Base64 of text. */
export function base64Text(coded: string): string | undefined {
  const bare = coded.replace(/[\s=]/g, '');
  const bytes = fromBase64(bare.padEnd(Math.ceil(bare.length / 4) * 4, '='));
  const text = bytes && decodeText(bytes);
  return text?.ok === true ? text.value : undefined;
}
