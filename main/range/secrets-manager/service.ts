import type { Service } from '../service.ts';
import { getSecretValue } from './get-secret-value.ts';

/** Secrets of systems that IAM does not protect; the range rotates none. */
export const secretsManager: Service = {
  name: 'secretsmanager',
  protocol: { kind: 'json', target: 'secretsmanager' },
  operations: { GetSecretValue: getSecretValue },
};
