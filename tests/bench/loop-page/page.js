/** What has to be done by hand: one slide over the other every six seconds, and the line as fast as on the screen. */
const [one, other] = document.querySelectorAll('section')
let [on, next] = [one, other]

function change() {
  next.className = 'entering'
  setTimeout(() => {
    next.className = 'on'
    on.className = ''
    ;[on, next] = [next, on]
  }, 650)
}
setInterval(change, 6000)

document.fonts.ready.then(() => {
  const strip = document.querySelector('.ticker div')
  const cm = innerWidth / 121
  strip.animate(
    [{ transform: `translateX(${innerWidth}px)` }, { transform: `translateX(${-strip.scrollWidth}px)` }],
    { duration: ((innerWidth + strip.scrollWidth) / (6 * cm)) * 1000, iterations: Infinity },
  )
})
