import { placed, type Complaint, type Finding, type Locate } from '../playbook/finding.ts';
import type { TimelineItem } from './timeline.ts';

/** What a timeline gets wrong beyond its shape. */
export function timelineFindings(
  file: string,
  items: readonly TimelineItem[],
  locate: Locate,
): readonly Finding[] {
  const complaints = items.flatMap((item, index) => [
    ...empty(item, index),
    ...endsOf(items, item, index),
  ]);
  return [
    ...repeatedIds(file, 'timeline', items, locate),
    ...complaints.map((complaint) => placed(file, locate, complaint)),
  ];
}

const LISTS = {
  objectives: { en: 'objective', ja: '目標' },
  timeline: { en: 'timeline', ja: '進行' },
} as const;

export function repeatedIds(
  file: string,
  list: keyof typeof LISTS,
  all: readonly { readonly id: string }[],
  locate: Locate,
): readonly Finding[] {
  const { en, ja } = LISTS[list];
  return all.flatMap(({ id }, index) => {
    if (all.findIndex((other) => other.id === id) === index) return [];
    const complaint: Complaint = {
      path: [list, index, 'id'],
      level: 'error',
      code: 'duplicate-id',
      message: {
        en: `The ${en} id "${id}" is used twice. Give each its own.`,
        ja: `${ja}の id「${id}」が重なっています。別の id にしてください。`,
      },
    };
    return [placed(file, locate, complaint)];
  });
}

function empty({ id, faults, ends, inject }: TimelineItem, index: number): readonly Complaint[] {
  if (faults.length > 0 || ends.length > 0 || inject) return [];
  return [
    {
      path: ['timeline', index],
      level: 'error',
      code: 'timeline-empty',
      message: {
        en: `"${id}" does nothing. Give it faults, ends or an inject.`,
        ja: `「${id}」は何もしません。faults、ends、inject のどれかを書いてください。`,
      },
    },
  ];
}

function endsOf(
  items: readonly TimelineItem[],
  { id: own, ends }: TimelineItem,
  index: number,
): readonly Complaint[] {
  return ends.flatMap((ended, at) => {
    const target = items.find(({ id }) => id === ended && id !== own);
    if (target && target.faults.length > 0) return [];
    return [
      {
        path: ['timeline', index, 'ends', at],
        level: 'error',
        code: 'timeline-ends',
        message: target
          ? {
              en: `"${ended}" begins no faults, so nothing of it can end.`,
              ja: `「${ended}」は障害を始めないので、終えるものがありません。`,
            }
          : {
              en: `There is no other item "${ended}" whose faults could end.`,
              ja: `障害を終えるべき別の項目「${ended}」がありません。`,
            },
      },
    ];
  });
}
