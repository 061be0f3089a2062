import { matrix } from '../../fakes/matrix/cells.ts';
import { COMMANDS } from '../../fakes/matrix/command-cells.ts';

matrix('aws-login', 'command', COMMANDS);
