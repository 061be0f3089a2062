import { matrix } from '../../fakes/matrix/cells.ts';
import { ROLES } from '../../fakes/matrix/role-cells.ts';

matrix('sealed-key', 'role', {
  ...ROLES,
  'trust refuses': ['assume-role-denied', 'sign-in', 'intent outcome:failed'],
});
