import { z } from 'zod';
import { playbookShape } from '../playbook/schema.ts';
import type { Shape } from './shapes.ts';

/** What a playbook may be, made once: half a second of typing would feel it. */
export const playbookSchema = z.toJSONSchema(playbookShape, {
  target: 'draft-2020-12',
  io: 'input',
}) as Shape;
