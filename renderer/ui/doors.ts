/**
 * Ways out of a page that a browser leaves open, and that a screen in a hall has no use for: a long press opens a menu, a
 * link or picture is carried off, and what is dropped is opened. The shell shuts them too; a plain browser does not.
 */
export function shutDoors(): void {
  for (const door of ['contextmenu', 'dragstart', 'dragover', 'drop'])
    addEventListener(door, (event) => event.preventDefault())
}
