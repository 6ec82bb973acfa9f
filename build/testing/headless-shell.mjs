/** Finds the one build of Chromium that draws a frame only when it is asked for one: benches step through every frame. */
import { firstThatRuns } from './browser.mjs'
import { fromDebian, onPath } from './machine.mjs'
import { Stop } from '../say.mjs'

const names = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell']

/** In the order in which they are tried. @type {import('./browser.mjs').Source[]} */
export const shellSources = [
  {
    name: 'HEADLESS_SHELL_PATH',
    find: async ({ env }) => (env.HEADLESS_SHELL_PATH ? [env.HEADLESS_SHELL_PATH] : []),
  },
  { name: 'installed', find: async ({ env }) => onPath(names, env) },
  {
    name: 'apt-get',
    slow: {
      zh: '正在用 apt-get 安装 chromium-headless-shell……',
      en: 'Installing chromium-headless-shell with apt-get…',
    },
    find: async (machine) =>
      (await fromDebian(machine, 'chromium-headless-shell')) ? onPath(names, machine.env) : [],
  },
]

/** @param {{ machine?: Partial<import('./machine.mjs').Machine>, sources?: typeof shellSources }} [options] */
export async function findHeadlessShell({ machine = {}, sources = shellSources } = {}) {
  const found = await firstThatRuns(machine, sources)
  if (found) return found
  throw new Stop(
    '没有逐帧测试要用的 chromium-headless-shell：请在 Debian 上用 apt-get 安装它，或把环境变量 HEADLESS_SHELL_PATH 设为 chrome-headless-shell 的路径。',
    'There is no chromium-headless-shell to step frames in: install it with apt-get on Debian, or set the environment variable HEADLESS_SHELL_PATH to a chrome-headless-shell.',
  )
}
