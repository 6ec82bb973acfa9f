const WIDTH = 960
const HEIGHT = 420
const MARGIN = 70

/** A line through points over a gauge from nothing up: an SVG that stands for itself. */
export function curve(title: string, points: readonly (readonly [x: number, y: number])[]): string {
  const most = (of: 0 | 1) => Math.max(1, ...points.map((point) => point[of]))
  const [right, top] = [most(0), most(1) * 1.1]
  const x = (value: number) => MARGIN + (value / right) * (WIDTH - 2 * MARGIN)
  const y = (value: number) => HEIGHT - MARGIN - (value / top) * (HEIGHT - 2 * MARGIN)
  const line = points.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const height = y(share * top).toFixed(1)
    const label = `<text x="${MARGIN - 10}" y="${height}" text-anchor="end" dy="4">${(share * top).toFixed(0)}</text>`
    return `<path d="M${MARGIN} ${height}H${WIDTH - MARGIN}" stroke="#ccd" fill="none"/>${label}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="14">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${MARGIN}" y="34" font-size="18">${title}</text>
${marks.join('\n')}
<text x="${WIDTH - MARGIN}" y="${HEIGHT - MARGIN + 24}" text-anchor="end">${right}</text>
<polyline points="${line}" fill="none" stroke="#06a" stroke-width="2"/>
</svg>
`
}
