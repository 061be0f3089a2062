import { askLoginCode } from '../../actions/aws-login/code.ts';
import { findCli } from '../../actions/aws-login/find.ts';
import {
  againAwsLogin,
  startAwsLogin,
  stopAwsLogin,
  turnElsewhere,
} from '../../actions/aws-login/login.ts';
import { beginLaneA } from '../../actions/console/begin-lane-a.ts';
import { confirmConsole } from '../../actions/console/confirm.ts';
import { signOutInBrowser } from '../../actions/console/end.ts';
import { copyForConsole, nextAddress, openConsole } from '../../actions/console/open.ts';
import { copyLaneA, openLaneA, tellLaneA } from '../../actions/console/tell-lane-a.ts';
import type { Desk } from '../../actions/desk.ts';
import { chooseWay, otherWay } from '../../actions/lanes.ts';
import type { ConsoleCalls } from '../../contract/calls/console-calls.ts';
import type { Part } from './handlers.ts';

export function consoleHandlers(desk: Desk): Part<keyof ConsoleCalls> {
  return {
    'sign-in.way': ({ lane, reason }) => chooseWay(desk, lane, reason),
    'sign-in.other-way': () => otherWay(desk),
    'aws-login.find': () => findCli(desk),
    'aws-login.start': (how) => startAwsLogin(desk, how),
    'aws-login.elsewhere': () => turnElsewhere(desk),
    'aws-login.code': () => askLoginCode(desk),
    'aws-login.stop': () => stopAwsLogin(desk),
    'aws-login.address': ({ how }) => againAwsLogin(desk, how),
    'console.open': (wish) => openConsole(desk, wish),
    'console.copy': (wish) => copyForConsole(desk, wish),
    'console.next': () => nextAddress(desk),
    'console.confirm': (seen) => confirmConsole(desk, seen),
    'console.sign-out': () => signOutInBrowser(desk),
    'lane-a.begin': ({ path }) => beginLaneA(desk, path),
    'lane-a.open': (wish) => openLaneA(desk, wish),
    'lane-a.copy': (wish) => copyLaneA(desk, wish),
    'lane-a.tell': (told) => tellLaneA(desk, told),
  };
}
