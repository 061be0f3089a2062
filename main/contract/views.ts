// What the window is shown, by part. Types only: nothing here exists at run time.
export type { SkipReason } from '../core/journal/payload.ts';
export type {
  AppView,
  Notice,
  NoticeCode,
  KitView,
  ResumeCard,
  DrillScore,
  DrillView,
  PracticeCode,
} from './views/app-view.ts';
export type { PlaybookCard, SearchHit, PlaybookView } from './views/playbook-view.ts';
export type { AttachmentContentView, AttachmentView } from './views/attachment-view.ts';
export type {
  CellView,
  DueView,
  MadeProgrammeView,
  ProgrammeView,
  TrendRun,
} from './views/programme-view.ts';
export type {
  DebriefView,
  FigureView,
  FindingView,
  ItemView,
  ProposedView,
  RemarkView,
} from './views/debrief-view.ts';
export type { CompareView, HealthView, VersionView } from './views/compare-view.ts';
export type {
  BundleDocumentView,
  BundleImageView,
  BundleLookView,
  BundlePlaybookView,
  BundleView,
} from './views/bundle-view.ts';
export type {
  OwnListView,
  OwnLookView,
  OwnPlaybookView,
  PlaybookFindingView,
} from './views/own-playbook-view.ts';
export type { ReadPart, ReadStepView } from './views/read-step-view.ts';
export type { InjectView } from './views/inject-view.ts';
export type { TerminalsView } from './views/terminals-view.ts';
export type { StepState } from './views/step-state.ts';
export type { TracksView, TrackView } from './views/tracks-view.ts';
export type { UsedRoleView } from './views/used-role-view.ts';
export type {
  AgreedView,
  RunView,
  PulledView,
  StepRow,
  NoteView,
  LogView,
  StepView,
} from './views/run-view.ts';
export type {
  AutomationView,
  DocumentFieldView,
  DocumentFormView,
  ExecutionView,
} from './views/automation-view.ts';
export type {
  OutputView,
  RoleView,
  StepDetailView,
  StepResult,
  TargetView,
} from './views/step-detail-view.ts';
export type { ApprovalLookView, ApproveView } from './views/approval-view.ts';
export type { UploadsView, UploadTargetView, UploadLogView } from './views/upload-view.ts';
export type { ConsoleView, LaneAView, SwitchRoleView } from './views/console-view.ts';
export type { GuideMade, StuckView, WayOutView } from './views/stuck-view.ts';
export type {
  CliView,
  RenewalView,
  SessionView,
  SignInPlan,
  SignInView,
} from './views/session-view.ts';
export type { VaultView, VaultItemView, VaultWarningView } from './views/vault-view.ts';
export type {
  MaskView,
  ChosenView,
  TakenView,
  CustodyView,
  EvidenceRow,
  EvidenceContentView,
  EvidenceCheckView,
} from './views/evidence-view.ts';
export type {
  KitComplaintView,
  KitDraftOpenView,
  KitDraftView,
  KitKeyView,
} from './views/kit-draft-view.ts';
export type {
  KitContentView,
  KitFileView,
  KitFindingView,
  KitGateView,
  KitLookView,
  KitOpenView,
  KitSignerView,
} from './views/kit-view.ts';
export type {
  DraftCard,
  DraftEdit,
  DraftFinding,
  DraftFlow,
  DraftName,
  DraftPreview,
  DraftPublished,
  DraftTextPair,
  DraftVersionView,
  DraftView,
} from './views/draft-view.ts';
export type { AssumptionMark, AssumptionView, AssumptionsView } from './views/assumption-view.ts';
export type { GrantView } from './views/handoff-view.ts';
export type { JobView } from './views/job-view.ts';
export type { LogRow, Verdict, VerdictView } from './views/log-view.ts';
export type {
  RecordRow,
  LogPage,
  HitsPage,
  RecordDetail,
  RecordFacets,
  ProofView,
} from './views/record-view.ts';
export type { MergedPage, MergedRow, MergedSourceView, MergedView } from './views/merged-view.ts';
export type {
  AnchoredView,
  AnchorView,
  FurthestView,
  GatheredView,
  LookView,
  MessageView,
  OwnWitnessView,
  RefusalView,
  CosignedView,
} from './views/witness-view.ts';
export type { ExportPlaceView, ExportedView, ImportedLogView } from './views/export-view.ts';
export type { ReconciliationView, TrailList, TrailRow, TrailRows } from './views/trail-view.ts';
