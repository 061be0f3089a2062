import { answerProcess, grantFileOf } from '../../../main/shell/credential-process.ts';

// What the app does for `--credential-process=FILE`, run by Node alone.
process.exitCode = await answerProcess(grantFileOf(process.argv) ?? '');
