import type { Facts, Topic } from './facts.ts'
import { look, unknown, well, wrong, type Verdict } from './verdict.ts'

const list = (names: readonly string[]) => names.join(', ')
const screens = (count: number) => (count === 1 ? '1 screen is' : `${count} screens are`)

/** What is plugged in, and what the system draws, sounds and prints with. */
export const ofDevices = {
  displays({ displays, wants }) {
    if (displays === null)
      return unknown(
        ['从这里看不到显示器', 'the displays cannot be seen from here'],
        [
          '在接着显示器的那台机器上、登录后再运行一次；或启动程序时加 --identify，看每块屏上写的名字',
          'run this again on the machine that has them, signed in, or start the program with --identify and read what each shows',
        ],
      )
    const names = list(displays.map(({ name, width, height }) => `${name} ${width}×${height}`))
    if (displays.length < wants.screens)
      return wrong(
        [
          `device.yaml 要 ${wants.screens} 块屏，接着 ${displays.length} 块：${names || '无'}`,
          `${screens(wants.screens)} wanted by device.yaml, and ${displays.length} connected: ${names || 'none'}`,
        ],
        [
          '看少的那块通没通电、线两头插没插紧，再运行一次；不用它就从 device.yaml 的 screens 里删掉',
          'see that the missing one has power and both ends of its cable sit firmly, and run this again; if it is not to be used, take it out of screens in device.yaml',
        ],
      )
    return well(`显示器 ${names}`, `displays ${names}`)
  },
  gpu({ gpu, at }) {
    if (gpu === null)
      return unknown(
        ['查不到是哪块显卡', 'which graphics card there is is not known'],
        [
          '在系统设置（Windows：设备管理器 → 显示适配器）里看驱动装好没有',
          "see in the system's settings (Windows: Device Manager, Display adapters) whether its driver is installed",
        ],
      )
    if (!gpu.isDistrusted) return well(`显卡 ${gpu.name}`, `graphics ${gpu.name}`)
    return look(
      [
        `显卡 ${gpu.name} 出过几次故障，现在不用它，由处理器画，动画可能不顺`,
        `graphics ${gpu.name} failed several times: the processor draws instead, and motion may stutter`,
      ],
      [
        `更新显卡驱动，结束明窗，删掉 ${at.data} 里的 shell/launch.json，再启动；装新版明窗也会再试一次`,
        `update its driver, end Mingchuang, delete shell/launch.json in ${at.data}, and start it; a newer Mingchuang tries it again by itself`,
      ],
    )
  },
  fonts({ fonts, platform }) {
    const todo: [string, string] =
      platform === 'win32'
        ? [
            '要显示韩文，在设置 → 应用 → 可选功能里添加“韩语补充字体”',
            'where Korean is shown, add Korean Supplemental Fonts under Settings, Apps, Optional features',
          ]
        : [
            '要显示韩文，运行 sudo apt install fonts-noto-cjk',
            'where Korean is shown, run sudo apt install fonts-noto-cjk',
          ]
    if (fonts === null)
      return unknown(
        [
          '查不到系统字体；中文用程序自带的',
          "the system's fonts are not known; the program brings Chinese ones",
        ],
        [
          '打开触摸屏看有没有方框代替文字；不显示韩文就不用管',
          'look at the touch screen for boxes instead of letters; where no Korean is shown, nothing is to be done',
        ],
      )
    if (fonts.korean) return well('字体齐全', 'the fonts are there')
    return look(
      [
        '系统没有韩文字体；中文用程序自带的',
        'the system has no Korean letters; Chinese ones come with the program',
      ],
      todo,
    )
  },
  audio({ audio, wants }) {
    const isWanted = wants.speaks || wants.readsAloud
    if (!isWanted) return well('这台机器不出声', 'this machine makes no sound')
    if (audio === null)
      return unknown(
        ['查不到声音输出', 'what can sound is not known'],
        [
          '播放系统的测试声音，或在柜台叫一个号，听一听',
          "play the system's test sound, or call a number at a counter, and listen",
        ],
      )
    if (audio.length > 0) return well(`声音输出 ${list(audio)}`, `sound by ${list(audio)}`)
    return wrong(
      ['没有声卡，叫号和朗读没有声音', 'there is no sound device: calls and reading aloud are silent'],
      [
        '接上音箱或带音箱的显示器，在系统声音设置里选它作输出；BIOS 里关了声卡就打开',
        "connect a loudspeaker, or a display that has one, and choose it as output in the system's sound settings; switch sound on in the BIOS if it is off there",
      ],
    )
  },
  voices({ voices, wants, platform }) {
    if (!wants.readsAloud) return well('这台机器不朗读', 'nothing is read aloud here')
    if (voices === null || voices.length === 0)
      return unknown(
        ['屏幕还没有报出用哪个语音朗读', 'no screen has said yet by which voice it reads'],
        [
          '启动大厅、打开触摸屏，等十秒，再运行一次',
          'start the hall, open the touch screen, wait for ten seconds, and run this again',
        ],
      )
    if (voices.every((voice) => voice !== null))
      return well(`朗读语音 ${list(voices)}`, `read aloud by ${list(voices)}`)
    return wrong(
      ['系统没有中文语音，不能朗读', 'the system has no Chinese voice to read aloud with'],
      platform === 'win32'
        ? [
            '在设置 → 时间和语言 → 语音里添加中文语音，重启程序',
            'add a Chinese voice under Settings, Time & language, Speech, and restart the program',
          ]
        : [
            '运行 sudo apt install speech-dispatcher-espeak-ng，或装厂商的中文语音，重启程序',
            "run sudo apt install speech-dispatcher-espeak-ng, or install your vendor's Chinese voice, and restart the program",
          ],
    )
  },
  printer({ printers, wants, platform }) {
    if (wants.printers.length === 0) return well('没有设打印机', 'no printer is set up')
    if (printers === null)
      return unknown(
        ['查不到打印机', 'which printers there are is not known'],
        platform === 'win32'
          ? ['在触摸屏上打印一页试试', 'print a page from the touch screen']
          : [
              '打印服务可能没有运行：sudo systemctl enable --now cups，再运行一次',
              'the printing service may not run: sudo systemctl enable --now cups, and run this again',
            ],
      )
    const missing = wants.printers.filter((name) =>
      name === 'default' ? printers.length === 0 : !printers.includes(name),
    )
    if (missing.length === 0) return well(`打印机 ${list(wants.printers)}`, `printer ${list(wants.printers)}`)
    return wrong(
      [
        `系统里没有 device.yaml 写的打印机 ${list(missing)}；有的是：${list(printers) || '无'}`,
        `the system has no printer ${list(missing)}, which device.yaml names; it has: ${list(printers) || 'none'}`,
      ],
      [
        '在系统里装好这台打印机；已经装好就把 device.yaml 的 printer 改成上面列出的名字',
        'install that printer in the system; where it is installed, change printer in device.yaml to its name as listed above',
      ],
    )
  },
} satisfies Partial<Record<Topic, (facts: Facts) => Verdict>>
