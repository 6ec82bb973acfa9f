/** How wide words are set at most, in em of their own size: figures and letters are narrower than Chinese characters. */
export function widthOf(words: string): number {
  const wide = [...words].reduce((sum, each) => sum + widthOfOne(each), 0)
  return Math.max(1, Math.round(wide * 100) / 100)
}

function widthOfOne(character: string): number {
  if (/[\u2e80-\uffff]/.test(character)) return 1
  if (/[A-Z0-9]/.test(character)) return 0.6
  return character === ' ' ? 0.3 : 0.57
}
