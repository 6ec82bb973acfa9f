/**
 * On the page that shows a code: an address that ends in a token needs none. What stands behind `#` never travels by
 * itself; shown once, it becomes a cookie that no script can read, and the page is the screen's own.
 */
const token = location.hash.slice(1)

async function show(): Promise<void> {
  const answer = await fetch('/pair', {
    method: 'POST',
    body: JSON.stringify({ token }),
    headers: { 'content-type': 'application/json' },
  }).catch(() => null)
  if (answer?.ok) location.replace(location.pathname + location.search)
  // Without TLS nothing is taken, and the page says so already.
  else if (answer?.status === 404) document.getElementById('token')?.removeAttribute('hidden')
}

if (token) void show()
