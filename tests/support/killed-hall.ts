/** A hall's end of its loader, killed while the loader is about to say what it saw: `content store` are its arguments. */
import { fork } from 'node:child_process'

const [content = '', store = ''] = process.argv.slice(2)
// Between its first word and its next the loader does not look up, and whoever hears the first is gone by the second.
const slow = `const send = process.send
process.send = function (...words) {
  send.call(this, 'about to speak')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  return send.apply(this, words)
}`
const child = fork(new URL('../../electron/content/worker.ts', import.meta.url).pathname, {
  execArgv: ['--import', `data:text/javascript,${encodeURIComponent(slow)}`],
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
})
child.on('message', () => process.kill(process.pid, 'SIGKILL'))
child.send({ content, store, hall: null, known: 0, clockOffset: 0 })
child.send({ type: 'look' })
