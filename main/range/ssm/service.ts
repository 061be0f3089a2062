import { describeDocumentPermission, modifyDocumentPermission } from './document-sharing.ts';
import type { Service } from '../service.ts';
import {
  describeAutomationExecutions,
  describeAutomationStepExecutions,
  getAutomationExecution,
} from '../automation/read-executions.ts';
import { startAutomationExecution } from '../automation/start-execution.ts';
import { sendAutomationSignal, stopAutomationExecution } from '../automation/steer-execution.ts';
import { cancelCommand } from './cancel-command.ts';
import { describeDocument, getDocument, listDocuments } from './document-calls.ts';
import { describeInstanceInformation } from './describe-instances.ts';
import { getCommandInvocation } from './get-command-invocation.ts';
import { listCommandInvocations } from './list-command-invocations.ts';
import { listCommands } from './list-commands.ts';
import { sendCommand } from './send-command.ts';
import { describeSessions } from './describe-sessions.ts';
import { resumeSession, startSession, terminateSession } from './start-session.ts';

export const ssm: Service = {
  name: 'ssm',
  protocol: { kind: 'json', target: 'AmazonSSM' },
  operations: {
    ModifyDocumentPermission: modifyDocumentPermission,
    DescribeDocumentPermission: describeDocumentPermission,
    DescribeInstanceInformation: describeInstanceInformation,
    ListDocuments: listDocuments,
    DescribeDocument: describeDocument,
    GetDocument: getDocument,
    SendCommand: sendCommand,
    ListCommands: listCommands,
    ListCommandInvocations: listCommandInvocations,
    GetCommandInvocation: getCommandInvocation,
    CancelCommand: cancelCommand,
    StartSession: startSession,
    ResumeSession: resumeSession,
    TerminateSession: terminateSession,
    DescribeSessions: describeSessions,
    StartAutomationExecution: startAutomationExecution,
    GetAutomationExecution: getAutomationExecution,
    DescribeAutomationExecutions: describeAutomationExecutions,
    DescribeAutomationStepExecutions: describeAutomationStepExecutions,
    StopAutomationExecution: stopAutomationExecution,
    SendAutomationSignal: sendAutomationSignal,
  },
};
