import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emittedSchemas } from '../../core/playbook/json-schema.ts';
import { EXIT, type Output } from './exit.ts';

/** `schema DIRECTORY`: writes the JSON Schemas for editors, made from the one zod schema. */
export async function schemaCommand(args: readonly string[], output: Output): Promise<number> {
  const [directory, ...more] = args;
  if (directory === undefined || more.length > 0) {
    output.trouble('usage: node main/headless/playbooks.ts schema DIRECTORY');
    return EXIT.usage;
  }
  for (const [name, schema] of Object.entries(emittedSchemas())) {
    const path = join(directory, name);
    try {
      await writeFile(path, schemaText(schema));
    } catch (thrown) {
      output.trouble(thrown instanceof Error ? thrown.message : path);
      return EXIT.unreadable;
    }
    output.line(`wrote ${path}`);
  }
  return EXIT.clean;
}

export function schemaText(schema: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
