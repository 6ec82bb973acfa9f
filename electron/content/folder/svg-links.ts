/** pictures and fonts that are written out in the file itself */
const ownData =
  /^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/[\w.+-]+|application\/(?:x-)?font[\w.+-]*)[;,]/i

const addresses = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/gi
/** The names of namespaces look like addresses, and nothing is loaded from them. */
const namespaces = /@namespace\s+(?:[\w-]+\s+)?url\(\s*["']?http:\/\/www\.w3\.org\/[\w./]*["']?\s*\)\s*;/gi
const runs = /(?:java|vb)script:|expression\(|-moz-binding/i
const loads = /@import|(?<![\w-])(?:(?:-webkit-)?image-set|image|src|cross-fade)\(/i

/** An address that is not within its own file; null of one that is. */
export function outsideAddress(said: string): string | null {
  const target = said.trim()
  return target === '' || target.startsWith('#') || ownData.test(target) ? null : target
}

/** What a style sheet, or an attribute that takes a part of one, loads or runs; escapes do not hide it. */
export function outsideStyle(said: string): string | null {
  if (!/[(@:\\]/.test(said)) return null
  const css = unescaped(said).replaceAll(namespaces, '')
  const packed = css.replaceAll(/[\s\p{Cc}]+/gu, '')
  const found = runs.exec(packed)?.[0] ?? loads.exec(css)?.[0]
  if (found !== undefined) return found
  for (const [, double, single, bare] of css.matchAll(addresses)) {
    const target = outsideAddress(double ?? single ?? bare ?? '')
    if (target !== null) return target
  }
  return null
}

function unescaped(css: string): string {
  if (!css.includes('\\')) return css
  return css.replaceAll(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, hex?: string, char = '') => {
    if (hex === undefined) return String(char)
    const code = Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
