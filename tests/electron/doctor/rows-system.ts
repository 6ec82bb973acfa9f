import { linux, other, type Row } from './row.ts'

export const ofSystem: Row[] = [
  ['autostart', {}, ['程序随机器启动'], ['starts with the machine']],
  [
    'autostart',
    { autostart: false },
    ['屏幕是黑的', 'Bypass -File "C:\\Program Files\\Mingchuang\\windows\\register-task.ps1"'],
    ['screens stay dark', 'register-task.ps1'],
  ],
  [
    'autostart',
    { autostart: false, ...linux },
    ['屏幕是黑的', 'systemctl set-default multi-user.target && sudo reboot；'],
    ['screens stay dark', 'systemctl set-default multi-user.target && sudo reboot;'],
  ],
  [
    'autostart',
    { autostart: null, ...other },
    ['查不到程序会不会', '不在安装指南里'],
    ['is not known', 'does not know this system'],
  ],
  [
    'autostart',
    { fastStart: true },
    ['快速启动开着', 'keep-awake.ps1'],
    ['fast start-up is on', 'keep-awake.ps1'],
  ],

  ['sleep', {}, ['屏幕不会自己熄灭，机器不睡眠'], ['the displays stay on, and the machine stays awake']],
  [
    'sleep',
    { sleeps: { displays: true, machine: false } },
    ['会熄灭屏幕', 'Bypass -File "C:\\Program Files\\Mingchuang\\windows\\keep-awake.ps1"'],
    ['turns the displays off', 'keep-awake.ps1'],
  ],
  [
    'sleep',
    { sleeps: { displays: false, machine: true }, ...linux },
    ['可以让机器睡眠', 'systemctl mask sleep.target'],
    ['may send the machine to sleep', 'systemctl mask sleep.target'],
  ],
  [
    'sleep',
    { sleeps: { displays: null, machine: false }, ...linux },
    ['查不到屏幕', '半小时不碰它'],
    ['whether the displays go off', 'half an hour'],
  ],
  [
    'sleep',
    { sleeps: { displays: false, machine: null } },
    ['查不到机器会不会睡眠', '半小时不碰它'],
    ['whether the machine goes to sleep', 'half an hour'],
  ],

  ['edge-swipe', {}, ['边缘滑动已关'], ['edge swipes are off']],
  ['edge-swipe', { edgeSwipe: null, ...linux }, ['有自己的会话'], ['a session of its own']],
  [
    'edge-swipe',
    { edgeSwipe: null, autostart: false, ...linux },
    ['查不到桌面', 'systemctl enable'],
    ['is not known', 'without a desktop'],
  ],
  [
    'edge-swipe',
    { edgeSwipe: true },
    ['能打开系统的东西', 'shell-launcher.ps1'],
    ['opens something of the system', 'shell-launcher.ps1'],
  ],
  [
    'edge-swipe',
    { edgeSwipe: null, ...other },
    ['查不到边缘滑动', '不在安装指南里'],
    ['is not known', 'does not know this system'],
  ],
]
