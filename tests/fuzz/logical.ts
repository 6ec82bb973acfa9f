/** What a path is without a hall's overlay, to those who take case and composition for the same. */
export const logicalOf = (path: string) =>
  path
    .replace(/^halls\/[^/]+\//, '')
    .normalize('NFC')
    .toLowerCase()
