import { spawn } from 'node:child_process'

/** @typedef {import('./electron-runtime.mjs').ElectronRuntime} ElectronRuntime */
/** @typedef {{ host: 'electron', path: string } | { host: 'browser', zh: string, en: string }} Choice */

/**
 * Whether this machine can show a window.
 * @param {NodeJS.ProcessEnv} env @param {string} platform
 */
export function hasDisplay(env, platform) {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Electron's window, or a browser and the reason.
 * @param {{ asked: boolean, runtime: ElectronRuntime, display: boolean, superuser: boolean }} facts
 * @returns {Choice}
 */
export function chooseHost({ asked, runtime, display, superuser }) {
  if (asked)
    return {
      host: 'browser',
      zh: '按 --browser 的要求在浏览器里打开。',
      en: 'Shown in a browser, as --browser asks.',
    }
  if (!runtime.present) {
    return {
      host: 'browser',
      zh: '本机没有 Electron 运行程序，改用浏览器；npm run electron:get 可以下载它（可设 ELECTRON_MIRROR 镜像）。',
      en: "Electron's runtime is not on this machine, so a browser is used; npm run electron:get fetches it (ELECTRON_MIRROR is honoured).",
    }
  }
  if (!display)
    return {
      host: 'browser',
      zh: '没有显示器，只提供网页。',
      en: 'There is no display, so only the pages are served.',
    }
  if (superuser) {
    return {
      host: 'browser',
      zh: 'Electron 的沙箱不能在 root 下运行，改用浏览器；请用普通用户启动。',
      en: "Electron's sandbox does not run as root, so a browser is used; start it as an ordinary user.",
    }
  }
  return { host: 'electron', path: runtime.path }
}

/**
 * The command that opens an address in the system's browser, without a shell.
 * @param {string} platform @param {string} address
 * @returns {[string, string[]]}
 */
export function openCommand(platform, address) {
  if (platform === 'darwin') return ['open', [address]]
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  return ['xdg-open', [address]]
}

/** Lets go of the browser at once: it is the person's, and stays when the hall ends. @param {string} address */
export function openBrowser(address) {
  const [command, args] = openCommand(process.platform, address)
  const child = spawn(command, args, { detached: true, stdio: 'ignore' })
  child.once('error', () => {})
  child.unref()
}

/**
 * The first address that a hall prints, once its line is whole; null until then.
 * @param {string} printed
 */
export function printedAddress(printed) {
  return /(http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\/?)[^\n]*\n/.exec(printed)?.[1] ?? null
}
