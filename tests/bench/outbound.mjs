/**
 * Taken into a process before its own program (`node --import`): whatever it asks of another machine is written down in
 * the file that OUTBOUND_LOG names, and with OUTBOUND=blocked refused, as it is where there is no network.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const { OUTBOUND_LOG: log, OUTBOUND: mode } = process.env

/** @param {unknown} host */
const isHere = (host) => /^(?:127\.|::1$|::ffff:127\.|localhost$)/.test(String(host ?? 'localhost'))

/** @param {string} what @param {unknown} host */
function attempt(what, host) {
  if (isHere(host)) return
  if (log) appendFileSync(log, `${what} ${host}\n`)
  if (mode === 'blocked') throw Object.assign(new Error(`no network: ${host}`), { code: 'ENETUNREACH' })
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...given) {
  // Node passes on what it has normalised as an array of its own.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given
  const path = typeof first === 'string' || first?.path
  if (!path) attempt('connect', typeof first === 'object' ? first?.host : second)
  return connect.apply(this, given)
}

for (const on of [dns, dns.promises]) {
  const { lookup } = on
  on.lookup = function (host, ...more) {
    attempt('lookup', host)
    return lookup.call(this, host, ...more)
  }
}

const { send } = dgram.Socket.prototype
dgram.Socket.prototype.send = function (...given) {
  attempt('send', given.findLast((each) => typeof each === 'string') ?? 'localhost')
  return send.apply(this, given)
}
