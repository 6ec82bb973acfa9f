/** The type scale, largest first: by how much matter may stand larger than it is set. */
const steps = [5.612, 4.209, 3.157, 2.369, 1.777, 1.333, 1]

/**
 * Fits matter into its room, and anew when any of `watched` has changed so that one of the two is of another size: letters
 * that come later may be wider than those they replace. What comes back ends that.
 */
export function keepFit(room: Element, matter: Element, watched: Iterable<Element>, fit: () => void) {
  let fitted = ''
  const again = () => {
    fit()
    fitted = measureOf(room, matter)
  }
  // It speaks up for the size that it begins with, too.
  const resized = new ResizeObserver(() => fitted !== measureOf(room, matter) && again())
  for (const each of watched) resized.observe(each)
  again()
  return () => resized.disconnect()
}

/** How large a room is and what it has to hold, in px: as long as that is the same, what fitted fits. */
const measureOf = (room: Element, matter: Element): string =>
  [room.clientWidth, room.clientHeight, matter.scrollWidth, matter.scrollHeight].join(' ')

/** Sets an element's `--fill` to the largest step, `most` at most, at which it fits; to `least` where none does. */
export function grow(element: HTMLElement, most: number, fits: () => boolean, least = 1): number {
  for (const step of [...steps.filter((each) => each <= most && each > least), least]) {
    element.style.setProperty('--fill', String(step))
    if (step === least || fits()) return step
  }
  return least
}
