export type HeaderProblem = { code: 'empty-header' | 'duplicate-header'; column: number; name: string };

/** Column titles made usable: trimmed, one line, an empty one named `#3` by its place, a repeated one `Email (2)`. */
export function nameColumns(cells: readonly string[]): { header: string[]; problems: HeaderProblem[] } {
  const header: string[] = [];
  const problems: HeaderProblem[] = [];
  const taken = new Set<string>();
  for (const [column, cell] of cells.entries()) {
    const title = cell.replace(/\s+/g, ' ').trim();
    const wanted = title === '' ? `#${column + 1}` : title;
    let name = wanted;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${wanted} (${copy})`;
    taken.add(name.toLowerCase());
    header.push(name);
    if (title === '') problems.push({ code: 'empty-header', column, name });
    else if (name !== wanted) problems.push({ code: 'duplicate-header', column, name });
  }
  return { header, problems };
}
