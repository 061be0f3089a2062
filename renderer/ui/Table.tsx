import type { ReactNode } from 'react';
import styles from './Table.module.css';

export interface TableRow {
  readonly id: string;
  /** The first names the row. */
  readonly cells: readonly ReactNode[];
}

/** Facts in rows, to be read and not chosen from. `label` stands in for a title that the page has above. */
export function Table({
  title,
  label,
  columns,
  rows,
  printed = false,
}: {
  title?: string;
  label?: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  /** Of the page, this is what is printed. */
  printed?: boolean;
}) {
  return (
    <table
      className={styles['table']}
      aria-label={label}
      {...(printed ? { 'data-print': '' } : {})}
    >
      {title !== undefined && <caption>{title}</caption>}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [first, ...others] }) => (
          <tr key={id}>
            <th scope="row">{first}</th>
            {others.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
