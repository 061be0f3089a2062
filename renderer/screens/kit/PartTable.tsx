import type { ComponentProps } from 'react';
import { Table } from '../../ui/Table.tsx';
import styles from './KitScreen.module.css';

/** One part of the kit as a table; nothing where the kit says nothing of it. */
export function PartTable(
  props: Required<Pick<ComponentProps<typeof Table>, 'title' | 'columns' | 'rows'>>,
) {
  if (props.rows.length === 0) return null;
  return (
    <section className={styles['part']}>
      <Table {...props} />
    </section>
  );
}
