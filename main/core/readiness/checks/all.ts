import type { Check } from '../check.ts';
import { id01 } from './id-01.ts';
import { id02 } from './id-02.ts';
import { id03 } from './id-03.ts';
import { id04 } from './id-04.ts';
import { id05 } from './id-05.ts';
import { id06 } from './id-06.ts';
import { id07 } from './id-07.ts';
import { jml01 } from './jml-01.ts';
import { jml02 } from './jml-02.ts';
import { jml03 } from './jml-03.ts';
import { key01 } from './key-01.ts';
import { key02 } from './key-02.ts';
import { key03 } from './key-03.ts';
import { kit06 } from './kit-06.ts';
import { kit07 } from './kit-07.ts';
import { log01 } from './log-01.ts';
import { log02 } from './log-02.ts';
import { log03 } from './log-03.ts';
import { log04 } from './log-04.ts';
import { log05 } from './log-05.ts';
import { log06 } from './log-06.ts';
import { log07 } from './log-07.ts';
import { log08 } from './log-08.ts';
import { log09 } from './log-09.ts';
import { mfa01 } from './mfa-01.ts';
import { mfa02 } from './mfa-02.ts';
import { mfa03 } from './mfa-03.ts';
import { mfa04 } from './mfa-04.ts';
import { mfa05 } from './mfa-05.ts';
import { net01 } from './net-01.ts';
import { net02 } from './net-02.ts';
import { net04 } from './net-04.ts';
import { pol01 } from './pol-01.ts';
import { pol02 } from './pol-02.ts';
import { pol03 } from './pol-03.ts';
import { pol05 } from './pol-05.ts';
import { pol06 } from './pol-06.ts';
import { pol07 } from './pol-07.ts';
import { ppl01 } from './ppl-01.ts';
import { ppl03 } from './ppl-03.ts';
import { role01 } from './role-01.ts';
import { role02 } from './role-02.ts';
import { role03 } from './role-03.ts';
import { role04 } from './role-04.ts';
import { role05 } from './role-05.ts';
import { role06 } from './role-06.ts';
import { role07 } from './role-07.ts';
import { root01 } from './root-01.ts';
import { root02 } from './root-02.ts';
import { root03 } from './root-03.ts';
import { root04 } from './root-04.ts';
import { root05 } from './root-05.ts';
import { root06 } from './root-06.ts';
import { ssm01 } from './ssm-01.ts';
import { ssm02 } from './ssm-02.ts';
import { ssm03 } from './ssm-03.ts';
import { ssm04 } from './ssm-04.ts';
import { ssm05 } from './ssm-05.ts';
import { ssm06 } from './ssm-06.ts';
import { ssm07 } from './ssm-07.ts';
import { ssm08 } from './ssm-08.ts';
import { trust01 } from './trust-01.ts';
import { trust02 } from './trust-02.ts';
import { trust03 } from './trust-03.ts';
import { trust04 } from './trust-04.ts';
import { trust05 } from './trust-05.ts';

/** Every check there is, in the order they are shown. */
export const CHECKS: readonly Check[] = [
  id01,
  id02,
  id03,
  id04,
  id05,
  id06,
  id07,
  mfa01,
  mfa02,
  mfa03,
  mfa04,
  mfa05,
  key01,
  key02,
  key03,
  pol01,
  pol02,
  pol03,
  pol05,
  pol06,
  pol07,
  role01,
  role02,
  role03,
  role04,
  role05,
  role06,
  role07,
  trust01,
  trust02,
  trust03,
  trust04,
  trust05,
  log01,
  log02,
  log03,
  log04,
  log05,
  log06,
  log07,
  log08,
  log09,
  ssm01,
  ssm02,
  ssm03,
  ssm04,
  ssm05,
  ssm06,
  ssm07,
  ssm08,
  root01,
  root02,
  root03,
  root04,
  root05,
  root06,
  net01,
  net02,
  net04,
  ppl01,
  ppl03,
  jml01,
  jml02,
  jml03,
  kit06,
  kit07,
];
