interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** How it is drawn; the numbers of a figure unless it is told. */
  readonly look?: 'data' | 'counts';
}

/** Numbers as a table: a caption, a header for each column and each row. */
export function DataTable({caption, columns, rows, look = 'data'}: Props) {
  return (
    <div className="table" tabIndex={0} role="group" aria-label={caption}>
      <table className={look}>
        <caption>{caption}</caption>
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
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
