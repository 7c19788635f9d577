// The cells of a foreign table as a grid: a cell that spans others leaves empty ones behind it.

/** At most so many cells are made of spans; who asks for more has no table in mind. */
const MOST = 10_000;

/** Rows of cells; `null` where another cell spans. A table within a cell is read with the cell. */
export function cellsOf(table: Element): (Element | null)[][] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const grid: (Element | null)[][] = [];
  let count = 0;
  rows.forEach((row, at) => {
    const cells = (grid[at] ??= []);
    let column = 0;
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while (cells[column] !== undefined) column++;
      const span = (name: string) => Math.max(1, Math.min(Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1, 100));
      const [wide, high] = [span('colspan'), Math.min(span('rowspan'), rows.length - at)];
      if ((count += wide * high) > MOST) return;
      for (let down = 0; down < high; down++) {
        for (let right = 0; right < wide; right++) (grid[at + down] ??= [])[column + right] ??= down || right ? null : cell;
      }
      column += wide;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  const full = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  return full.filter((row) => row.some((cell) => cell !== null));
}
