import { z } from 'zod';
import { id, sha256 } from './parts.ts';

export const shelfSchemas = {
  'playbook.health': z.strictObject({ id }),
  'playbook.versions': z.strictObject({ id }),
  'playbook.compare': z.strictObject({ id, before: sha256, after: sha256 }),
};
