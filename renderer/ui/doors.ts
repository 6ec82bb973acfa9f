/**
 * Ways out of a page that a browser leaves open, and that a screen in a hall has no use for: a long press opens a menu, a
 * link or picture is carried off, and what is dropped is opened. The shell shuts them too; a plain browser does not.
 */
export function shutDoors(): void {
  for (const door of ['contextmenu', 'dragstart', 'dragenter', 'dragover', 'drop'])
    addEventListener(door, (event) => {
      event.preventDefault()
      // A drop on what has just gone from the page would reach nobody here, and be opened: there is none to begin with.
      const { dataTransfer: carried } = event as DragEvent
      if (carried) carried.dropEffect = 'none'
    })
}
