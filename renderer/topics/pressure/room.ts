/** Centimetres of the shorter side of a panel on which ten columns have room for a finger each. */
const ROOMY = 36

/** How many columns stand abreast on this panel. */
export function mostAbreast(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Math.min(innerWidth, innerHeight) / rem < ROOMY ? 5 : 10
}
