import { ArrowDownRight, ArrowUpRight, Equal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './FigureTable.module.css';

const ICONS = { better: ArrowUpRight, worse: ArrowDownRight, same: Equal } as const;

/** Better or worse than the last time: word, shape and colour together. */
export function Change({ is }: { is: keyof typeof ICONS | undefined }) {
  const { t } = useTranslation();
  if (is === undefined) return <>–</>;
  return (
    <span className={classes(styles['change'], styles[is])}>
      <Icon of={ICONS[is]} size={16} />
      {t(`debrief.change.${is}`)}
    </span>
  );
}
