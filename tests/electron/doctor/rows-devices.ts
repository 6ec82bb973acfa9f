import { linux, wants, type Row } from './row.ts'

export const ofDevices: Row[] = [
  ['displays', {}, ['DP-1 1080×1920, HDMI-1 1920×1080'], ['displays DP-1 1080×1920']],
  [
    'displays',
    wants({ screens: 3 }),
    ['要 3 块屏，接着 2 块：DP-1', '通没通电'],
    ['3 screens are wanted by device.yaml, and 2 connected: DP-1', 'has power'],
  ],
  [
    'displays',
    { displays: [], ...wants({ screens: 1 }) },
    ['接着 0 块：无', '从 device.yaml 的 screens 里删掉'],
    ['1 screen is wanted by device.yaml, and 0 connected: none', 'cable'],
  ],
  ['displays', { displays: null }, ['看不到显示器', '--identify'], ['cannot be seen', '--identify']],

  ['gpu', {}, ['显卡 i915'], ['graphics i915']],
  [
    'gpu',
    { gpu: { name: 'i915', isDistrusted: true } },
    ['i915 出过几次故障', '删掉 /srv/data 里的 shell/launch.json'],
    ['i915 failed several times', 'delete shell/launch.json in /srv/data'],
  ],
  ['gpu', { gpu: null }, ['查不到是哪块显卡', '设备管理器'], ['is not known', 'Device Manager']],

  ['fonts', {}, ['字体齐全'], ['the fonts are there']],
  [
    'fonts',
    { fonts: { chinese: true, korean: false }, ...linux },
    ['没有韩文字体', 'apt install fonts-noto-cjk'],
    ['no Korean letters', 'apt install fonts-noto-cjk'],
  ],
  [
    'fonts',
    { fonts: { chinese: true, korean: false } },
    ['没有韩文字体', '可选功能'],
    ['no Korean letters', 'Optional features'],
  ],
  [
    'fonts',
    { fonts: null },
    ['查不到系统字体', '有没有方框'],
    ['fonts are not known', 'boxes instead of letters'],
  ],

  ['audio', {}, ['声音输出 HDA Intel'], ['sound by HDA Intel']],
  ['audio', wants({ speaks: false, readsAloud: false }), ['不出声'], ['makes no sound']],
  ['audio', { audio: [] }, ['没有声卡', '接上音箱'], ['no sound device', 'connect a loudspeaker']],
  ['audio', { audio: null }, ['查不到声音输出', '听一听'], ['not known', 'listen']],

  ['voices', {}, ['朗读语音 Huihui'], ['read aloud by Huihui']],
  ['voices', wants({ readsAloud: false }), ['不朗读'], ['nothing is read aloud']],
  [
    'voices',
    { voices: [null] },
    ['没有中文语音', '时间和语言 → 语音'],
    ['no Chinese voice', 'Time & language'],
  ],
  [
    'voices',
    { voices: ['Huihui', null], ...linux },
    ['没有中文语音', 'apt install speech-dispatcher'],
    ['no Chinese voice', 'apt install speech-dispatcher'],
  ],
  [
    'voices',
    { voices: [] },
    ['还没有报出', '启动大厅、打开触摸屏'],
    ['has said yet', 'start the hall, open the touch screen'],
  ],

  ['printer', {}, ['打印机 Slip'], ['printer Slip']],
  ['printer', wants({ printers: [] }), ['没有设打印机'], ['no printer is set up']],
  [
    'printer',
    { printers: ['A4'] },
    ['没有 device.yaml 写的打印机 Slip；有的是：A4', '改成上面列出的名字'],
    ['no printer Slip, which device.yaml names; it has: A4', 'change printer in device.yaml'],
  ],
  [
    'printer',
    { printers: null, ...linux },
    ['查不到打印机', 'systemctl enable --now cups'],
    ['not known', 'systemctl enable --now cups'],
  ],
  ['printer', { printers: null }, ['查不到打印机', '打印一页'], ['not known', 'print a page']],

  ['clock', {}, ['时钟自动对时'], ['kept right over the network']],
]
