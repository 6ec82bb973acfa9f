/** `多收、乱收的：全部退还` is a case and what follows from it; a line without a colon has no case of its own. */
export function caseOf(line: string): { case: string | null; follows: string } {
  const found = /：|: /.exec(line)
  if (!found || found.index === 0) return { case: null, follows: line }
  const follows = line.slice(found.index + found[0].length).trim()
  return follows ? { case: line.slice(0, found.index), follows } : { case: null, follows: line }
}
