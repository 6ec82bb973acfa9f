import type { Facts, Topic } from './facts.ts'
import { look, unknown, well, wrong, type Verdict } from './verdict.ts'

/** What the system has to be told once, by a script of build/. */
export const ofSystem = {
  autostart({ autostart, platform }) {
    if (autostart) return well('开机自动启动', 'it starts with the machine')
    const todo: [string, string] =
      platform === 'win32'
        ? ['运行 build/windows/register-task.ps1', 'run build/windows/register-task.ps1']
        : ['装好 build/systemd 里的服务', 'install the units of build/systemd']
    return autostart === null
      ? unknown(['查不到是否开机启动', 'whether it starts with the machine is not known'], todo)
      : look(['没有设开机启动', 'it does not start with the machine'], todo)
  },
  sleep({ sleeps, platform }) {
    if (sleeps === false) return well('屏幕不会自己熄灭', 'the displays stay on')
    const todo: [string, string] =
      platform === 'win32'
        ? ['运行 build/windows/keep-awake.ps1', 'run build/windows/keep-awake.ps1']
        : ['运行 build/systemd/keep-awake.sh', 'run build/systemd/keep-awake.sh']
    return sleeps === null
      ? unknown(['查不到屏幕会不会熄灭', 'whether the displays go off by themselves is not known'], todo)
      : look(['系统会自己熄灭屏幕或休眠', 'the system turns displays off or goes to sleep'], todo)
  },
  'edge-swipe'({ edgeSwipe, platform, autostart }) {
    if (platform === 'linux')
      return autostart
        ? well('明窗有自己的会话，没有边缘滑动', 'it has a session of its own, without edge swipes')
        : unknown(
            ['查不到桌面有没有边缘滑动', 'whether the desktop has edge swipes is not known'],
            [
              '装 build/systemd 里的服务，不进桌面',
              'install the units of build/systemd, which need no desktop',
            ],
          )
    if (edgeSwipe === false) return well('边缘滑动已关', 'edge swipes are off')
    const todo: [string, string] = [
      '运行 build/windows/shell-launcher.ps1（含 AllowEdgeSwipe=0）',
      'run build/windows/shell-launcher.ps1, which sets AllowEdgeSwipe=0',
    ]
    return edgeSwipe === null
      ? unknown(['查不到边缘滑动', 'whether edge swipes reach the system is not known'], todo)
      : wrong(['从屏幕边缘能滑出系统', 'a swipe from the edge leads to the system'], todo)
  },
} satisfies Partial<Record<Topic, (facts: Facts) => Verdict>>
