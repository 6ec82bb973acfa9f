import { app } from 'electron'
import type { Machine } from './machine.ts'

interface SwitchFacts {
  platform: NodeJS.Platform
  screens: number
}

/** Chromium's switches for a screen that nobody sits at; the value is empty where a switch takes none. */
export function switchesFor({ platform, screens }: SwitchFacts): Record<string, string> {
  return {
    // Calls and films speak without a click.
    'autoplay-policy': 'no-user-gesture-required',
    // Pinching and swiping sideways would leave the page as it was drawn.
    'disable-pinch': '',
    'overscroll-history-navigation': '0',
    // On Linux Chromium has no voices but those of speech-dispatcher, and asks for them only when told to (electron issue 4452).
    ...(platform === 'linux' && { 'enable-speech-dispatcher': '' }),
    // On Wayland, Electron's default since 38, a program cannot say on which display its window stands.
    ...(platform === 'linux' && screens > 1 && { 'ozone-platform': 'x11' }),
  }
}

/**
 * Chromium picks its window system before this program runs (electron/electron pull request 35630), so for several
 * displays the launcher must pass --ozone-platform=x11 too; where it did not, that is said.
 */
export function setupSwitches({ screens, complain }: Machine): void {
  const switches = switchesFor({ platform: process.platform, screens: screens.length })
  if ('ozone-platform' in switches && !app.commandLine.hasSwitch('ozone-platform'))
    complain(
      '有多块显示屏：请在启动命令后加 --ozone-platform=x11，否则 Wayland 下窗口不能放到指定的屏上 · Several displays: start with --ozone-platform=x11, or Wayland will not place the windows',
    )
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value)
  app.enableSandbox()
}
