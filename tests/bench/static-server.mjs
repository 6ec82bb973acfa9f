/** The reference: a bare node:http static server. A host forks it and names the folder, as it does with a hall. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** @param {string} folder */
function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const file = join(folder, path === '/' ? 'index.html' : path)
    try {
      const { size } = await stat(file)
      response.writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'text/plain',
        'Content-Length': size,
      })
      createReadStream(file).pipe(response)
    } catch {
      response.writeHead(404).end()
    }
  })
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ type: 'ready', address: `http://127.0.0.1:${server.address().port}/` })
  })
}

process.on('message', ({ type, start }) => {
  if (type === 'start') serve(start.folder)
  if (type === 'stop') process.exit(0)
})
process.on('disconnect', () => process.exit(0))
