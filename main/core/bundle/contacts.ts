import { z } from 'zod';
import type { Contact } from '../kit/model.ts';
import { kitShape } from '../kit/schema.ts';
import { findingLine } from '../playbook/finding.ts';
import { readShape } from '../playbook/read-shape.ts';
import { err, ok, type Result } from '../result.ts';

const FORMAT = 'breakglass-contacts/1';

const shape = z.strictObject({
  format: z.literal(FORMAT),
  contacts: kitShape.shape.contacts.unwrap(),
});

/** Contacts as a kit has them, in a file of their own; else the first thing wrong, as a line. */
export function parseContacts(file: string, bytes: Uint8Array): Result<readonly Contact[], string> {
  const read = readShape(file, bytes, shape, FORMAT);
  if (read.ok) return ok(read.value.shape.contacts);
  const [first] = read.error;
  return err(first ? findingLine(first, 'en') : 'no contacts');
}
