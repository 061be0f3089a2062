import { useNow } from '../../state/use-now.ts';
import type { Act } from './act.ts';
import { AutomationWork } from './automation/AutomationWork.tsx';
import { ApproveWork } from './kinds/ApproveWork.tsx';
import { AskWork } from './kinds/AskWork.tsx';
import { AwsWork } from './kinds/AwsWork.tsx';
import { CommandWork } from './kinds/CommandWork.tsx';
import { CheckWork } from './kinds/CheckWork.tsx';
import { EvidenceWork } from './kinds/EvidenceWork.tsx';
import { LaneAWork } from './kinds/LaneAWork.tsx';
import { InputWork } from './kinds/InputWork.tsx';
import { CliWork, LinkWork } from './kinds/OpenWork.tsx';
import { RevokeEachWork } from './kinds/RevokeEachWork.tsx';
import { RevokeWork } from './kinds/RevokeWork.tsx';
import { SecretWork } from './kinds/SecretWork.tsx';
import { ByHandWork, DoWork } from './kinds/HandWork.tsx';
import { TerminalWork } from './kinds/TerminalWork.tsx';
import { WaitWork } from './kinds/WaitWork.tsx';
import { TerminalPane } from './terminal/TerminalPane.tsx';
import { Answered } from './Answered.tsx';
import { Pending } from './Pending.tsx';
import { isTooShort, TooShort } from './TooShort.tsx';
import { TracksWork } from './tracks/TracksWork.tsx';
import { Unknown } from './Unknown.tsx';

/** What there is to do at the step now: by its state first, then by its kind. */
export function Work({ act }: { act: Act }) {
  const { step } = act;
  const now = useNow();
  if (step.detail.kind === 'terminal' && step.detail.live) {
    const { live, region } = step.detail;
    return <TerminalPane key={live.session} live={live} region={region} />;
  }
  if (step.pending) return <Pending act={act} pending={step.pending} />;
  const { laneA } = step;
  if (step.state === 'unknown' && laneA?.begun === true) {
    return <LaneAWork act={act} laneA={laneA} />;
  }
  if (step.state === 'unknown') return <Unknown act={act} />;
  if (step.state === 'done' || step.state === 'skipped') return <Answered act={act} />;
  if (!laneA && isTooShort(step, now)) return <TooShort act={act} session={step.session} />;
  const { detail } = step;
  switch (detail.kind) {
    case 'do':
      return <DoWork act={act} />;
    case 'ask':
      return <AskWork act={act} options={detail.options} />;
    case 'check':
      return <CheckWork act={act} items={detail.items} />;
    case 'input':
      return <InputWork act={act} fields={detail.fields} />;
    case 'sign-in':
      return <AwsWork act={act} detail={detail} />;
    case 'assume-role':
      return laneA ? <LaneAWork act={act} laneA={laneA} /> : <AwsWork act={act} detail={detail} />;
    case 'run-command':
      return laneA ? (
        <LaneAWork act={act} laneA={laneA} />
      ) : (
        <CommandWork act={act} detail={detail} />
      );
    case 'terminal':
      return laneA ? (
        <LaneAWork act={act} laneA={laneA} />
      ) : (
        <TerminalWork act={act} detail={detail} />
      );
    case 'automation':
      return laneA ? (
        <LaneAWork act={act} laneA={laneA} />
      ) : (
        <AutomationWork act={act} detail={detail} />
      );
    case 'secret':
      return laneA ? (
        <LaneAWork act={act} laneA={laneA} />
      ) : (
        <SecretWork act={act} detail={detail} />
      );
    case 'revoke':
      return laneA ? (
        <LaneAWork act={act} laneA={laneA} />
      ) : (
        <RevokeWork act={act} detail={detail} />
      );
    case 'revoke-each':
      return laneA ? (
        <LaneAWork act={act} laneA={laneA} />
      ) : (
        <RevokeEachWork act={act} detail={detail} />
      );
    case 'cli':
      return <CliWork act={act} detail={detail} inBrowser={laneA !== undefined} />;
    case 'link':
      return <LinkWork act={act} host={detail.host} opened={detail.opened} />;
    case 'wait':
      return <WaitWork act={act} endsAt={detail.endsAt} />;
    case 'evidence':
      return <EvidenceWork act={act} what={detail.what} />;
    case 'approve':
      return <ApproveWork act={act} detail={detail} />;
    case 'parallel':
      return <TracksWork act={act} />;
    case 'by-hand':
      if (laneA) return <LaneAWork act={act} laneA={laneA} />;
      return <ByHandWork act={act} of={detail.of} />;
  }
}
