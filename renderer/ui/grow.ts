/** The type scale, largest first: by how much matter may stand larger than it is set. */
const steps = [5.612, 4.209, 3.157, 2.369, 1.777, 1.333, 1]

/** How large a room is and what it has to hold, in px: as long as that is the same, what fitted fits. */
export const measureOf = (room: Element, matter: Element): string =>
  [room.clientWidth, room.clientHeight, matter.scrollWidth, matter.scrollHeight].join(' ')

/** Sets an element's `--fill` to the largest step, `most` at most, at which it fits; to `least` where none does. */
export function grow(element: HTMLElement, most: number, fits: () => boolean, least = 1): number {
  for (const step of [...steps.filter((each) => each <= most && each > least), least]) {
    element.style.setProperty('--fill', String(step))
    if (step === least || fits()) return step
  }
  return least
}
