import type { Facts, Topic } from './facts.ts'
import { callOfScript, placesOf } from './places.ts'
import { look, unknown, well, wrong, type Verdict } from './verdict.ts'

const notThisSystem: [zh: string, en: string] = [
  '这个系统不在安装指南里；照它自己的设置做',
  'the install guide does not know this system: see to it in its own settings',
]

const toStart = (platform: Facts['platform']): [zh: string, en: string] => {
  if (platform === 'other') return notThisSystem
  if (platform === 'win32') {
    const call = callOfScript(platform, 'register-task')
    return [`用管理员 PowerShell 运行 ${call}`, `in a PowerShell run as administrator: ${call}`]
  }
  const { scripts } = placesOf(platform)
  const call = `sudo cp ${scripts}/mingchuang.service /etc/systemd/system/ && sudo systemctl enable mingchuang && sudo systemctl set-default multi-user.target && sudo reboot`
  return [
    `${call}；只有一块屏也可用 mingchuang-cage，没有屏用 mingchuang-hall（安装指南 2.7）`,
    `${call}; one display may have mingchuang-cage instead, no display mingchuang-hall (install guide, 2.7)`,
  ]
}

const toStayAwake = (platform: Facts['platform']): [zh: string, en: string] => {
  if (platform === 'other') return notThisSystem
  const call = callOfScript(platform, 'keep-awake')
  if (platform === 'win32')
    return [`用管理员 PowerShell 运行 ${call}`, `in a PowerShell run as administrator: ${call}`]
  const mask = 'sudo systemctl mask sleep.target suspend.target hibernate.target'
  return [
    `${mask}；屏幕：在显示明窗的会话里 ${call}（mingchuang.service 自己会运行它）`,
    `${mask}; for the displays, in the session that shows Mingchuang: ${call} (mingchuang.service runs it by itself)`,
  ]
}

/** What the system has to be told once, by a script that is installed with the program. */
export const ofSystem = {
  autostart({ autostart, fastStart, platform }) {
    const todo = toStart(platform)
    if (autostart === null)
      return unknown(
        ['查不到程序会不会随机器启动', 'whether the program starts with the machine is not known'],
        todo,
      )
    if (!autostart)
      return look(
        [
          '程序不会随机器启动：停电再来电，屏幕是黑的',
          'the program does not start with the machine: after a power cut the screens stay dark',
        ],
        todo,
      )
    if (fastStart)
      return look(
        [
          'Windows 的快速启动开着：关机其实是休眠，驱动和程序的毛病会留到第二天',
          "Windows' fast start-up is on: a shutdown is a hibernation, and what is wrong with drivers stays until the next day",
        ],
        toStayAwake(platform),
      )
    return well('程序随机器启动', 'the program starts with the machine')
  },
  sleep({ sleeps: { displays, machine }, platform }) {
    const todo = toStayAwake(platform)
    if (displays)
      return look(['系统过一会儿会熄灭屏幕', 'the system turns the displays off after a while'], todo)
    if (machine) return look(['系统可以让机器睡眠', 'the system may send the machine to sleep'], todo)
    if (displays === null || machine === null)
      return unknown(
        [
          `查不到${displays === null ? '屏幕会不会自己熄灭' : '机器会不会睡眠'}`,
          `whether ${displays === null ? 'the displays go off by themselves' : 'the machine goes to sleep'} is not known`,
        ],
        [
          `半小时不碰它，看屏幕灭不灭；灭了就 ${todo[0]}`,
          `leave it alone for half an hour; if the displays go off: ${todo[1]}`,
        ],
      )
    return well('屏幕不会自己熄灭，机器不睡眠', 'the displays stay on, and the machine stays awake')
  },
  'edge-swipe'({ edgeSwipe, platform, autostart }) {
    if (platform === 'linux')
      return autostart
        ? well('明窗有自己的会话，没有边缘滑动', 'it has a session of its own, without edge swipes')
        : unknown(
            [
              '查不到桌面有没有边缘滑动',
              'whether a swipe from the edge opens something of the desktop is not known',
            ],
            [
              `让明窗不进桌面自己启动：${toStart(platform)[0]}`,
              `have Mingchuang start without a desktop: ${toStart(platform)[1]}`,
            ],
          )
    if (platform === 'win32' && edgeSwipe === false) return well('边缘滑动已关', 'edge swipes are off')
    const call = callOfScript(platform, 'shell-launcher')
    const todo: [string, string] =
      platform === 'other'
        ? notThisSystem
        : [
            `用管理员 PowerShell 运行 ${call}，重启机器（要企业版、教育版或 IoT 企业版）`,
            `in a PowerShell run as administrator: ${call}, and restart the machine (Enterprise, Education or IoT Enterprise)`,
          ]
    return edgeSwipe
      ? wrong(
          [
            '从屏幕边缘往里滑，能打开系统的东西',
            "a swipe from the screen's edge opens something of the system",
          ],
          todo,
        )
      : unknown(
          ['查不到边缘滑动关没关', "whether a swipe from the screen's edge reaches the system is not known"],
          todo,
        )
  },
} satisfies Partial<Record<Topic, (facts: Facts) => Verdict>>
