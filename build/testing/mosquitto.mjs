/** Finds an MQTT broker for the tests of the queue; where there is none, those tests say that they were skipped. */
import { existsSync } from 'node:fs'
import { fromDebian, onPath, thisMachine } from './machine.mjs'
import { say } from '../say.mjs'

const places = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin']

/** @param {NodeJS.ProcessEnv} env @returns {string | null} what a person named, or what is installed */
export function installedMosquitto(env) {
  if (env.MOSQUITTO_PATH) return existsSync(env.MOSQUITTO_PATH) ? env.MOSQUITTO_PATH : null
  return onPath(['mosquitto'], env, places)[0] ?? null
}

/** The same, fetched from Debian where that can be. @returns {Promise<string | null>} */
export async function findMosquitto(machine = thisMachine()) {
  const installed = installedMosquitto(machine.env)
  if (installed ?? machine.env.MOSQUITTO_PATH) return installed
  if (!machine.superuser || !machine.debian) return null
  say('正在用 apt-get 安装 mosquitto……', 'Installing mosquitto with apt-get…')
  return (await fromDebian(machine, 'mosquitto')) ? installedMosquitto(machine.env) : null
}
