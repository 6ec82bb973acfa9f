/** Files of editors, sync tools and systems, and notes for people. True for folders of such names, too. */
export function ignored(name: string): boolean {
  return (
    name.startsWith('.') ||
    name.startsWith('~$') ||
    name.startsWith('README') ||
    name.endsWith('.tmp') ||
    name.endsWith('.part') ||
    name.endsWith('~') ||
    name.includes('.sync-conflict-') ||
    name === 'Thumbs.db' ||
    name === 'desktop.ini' ||
    name === 'release.json'
  )
}
