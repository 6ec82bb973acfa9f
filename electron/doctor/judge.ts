import { topics, type Facts, type Finding, type Sentence, type Topic } from './facts.ts'
import { ofSystem } from './judge-system.ts'
import { look, unknown, well, wrong, type Verdict } from './verdict.ts'

/** Below, journals and a release with clips have no room for a month. */
export const LEAST_FREE = 2 * 1024 ** 3
/** A certificate that ends within so many days is renewed on the next visit. */
export const SOON_DAYS = 30

/** One finding for every topic, in their order. */
export const judge = (facts: Facts): Finding[] =>
  topics.map((topic) => ({ topic, ...verdicts[topic](facts) }))

const list = (names: readonly string[]) => names.join(', ')
const joined = (sentences: readonly Sentence[], of: keyof Sentence) =>
  sentences.map((sentence) => sentence[of]).join('; ')

const verdicts: Record<Topic, (facts: Facts) => Verdict> = {
  device({ device }) {
    if (device === null)
      return look(
        ['没有 device.yaml，按一块触摸屏运行', 'there is no device.yaml: it runs as one touch screen'],
        ['照 build/device/hall.yaml 写一份', 'write one after build/device/hall.yaml'],
      )
    if (device.length === 0) return well('device.yaml 没有问题', 'device.yaml is sound')
    return wrong([joined(device, 'zh'), joined(device, 'en')], ['按上面说的改', 'mend it as said above'])
  },
  displays({ displays, wants }) {
    if (displays === null)
      return unknown(
        ['看不到显示器', 'the displays cannot be seen from here'],
        [
          '在本机桌面上再运行一次；或启动程序时加 --identify，看每块屏报出的名字',
          'run this again on its own desktop, or start the program with --identify and read what each shows',
        ],
      )
    const names = list(displays.map(({ name, width, height }) => `${name} ${width}×${height}`))
    if (displays.length < wants.screens)
      return wrong(
        [
          `要 ${wants.screens} 块屏，接着 ${displays.length} 块：${names || '无'}`,
          `${wants.screens} screens are wanted, and ${displays.length} connected: ${names || 'none'}`,
        ],
        ['检查线缆和电源，或改 device.yaml', 'look at cables and power, or change device.yaml'],
      )
    return well(`显示器 ${names}`, `displays ${names}`)
  },
  gpu({ gpu }) {
    if (gpu === null)
      return unknown(
        ['不知道用的是哪块显卡', 'the graphics card is not known'],
        ['在系统设置里查看驱动是否装好', "see in the system's settings whether its driver is there"],
      )
    if (!gpu.isDistrusted) return well(`显卡 ${gpu.name}`, `graphics ${gpu.name}`)
    return look(
      [`显卡 ${gpu.name} 出过故障，现在由处理器画`, `graphics ${gpu.name} has failed; the processor draws`],
      [
        '更新显卡驱动；然后删掉数据文件夹里的 shell/launch.json，或升级本软件',
        'update its driver, then remove shell/launch.json of the data folder, or upgrade this program',
      ],
    )
  },
  fonts({ fonts }) {
    if (fonts === null)
      return unknown(
        ['查不到系统字体；程序自带中文字体', 'the fonts are not known; the program ships Chinese ones'],
        ['打开触摸屏，看有没有方框', 'look at the touch screen for boxes instead of letters'],
      )
    if (fonts.korean) return well('字体齐全', 'the fonts are there')
    return look(
      ['系统没有韩文字体；中文用自带字体', 'the system has no Korean letters; Chinese ones are shipped'],
      ['要显示韩文就装 fonts-noto-cjk', 'install fonts-noto-cjk where Korean is shown'],
    )
  },
  audio({ audio, wants }) {
    const isWanted = wants.speaks || wants.readsAloud
    if (!isWanted) return well('这台机器不出声', 'this machine makes no sound')
    if (audio === null)
      return unknown(
        ['查不到声音输出', 'what can sound is not known'],
        ['在柜台叫一个号，听一听', 'call a number at a counter, and listen'],
      )
    if (audio.length > 0) return well(`声音输出 ${list(audio)}`, `sound by ${list(audio)}`)
    return wrong(
      ['没有声音输出', 'there is nothing to sound with'],
      ['接上音箱，在系统里选它', 'connect a loudspeaker, and choose it in the system'],
    )
  },
  voices({ voices, wants }) {
    if (!wants.readsAloud) return well('这台机器不朗读', 'nothing is read aloud here')
    if (voices === null || voices.length === 0)
      return unknown(
        ['屏幕还没有报出朗读的语音', 'no screen has said yet by which voice it reads'],
        [
          '先启动大厅、打开触摸屏，十秒后再运行一次',
          'start the hall, open the touch screen, and run this again after ten seconds',
        ],
      )
    if (voices.every((voice) => voice !== null))
      return well(`朗读语音 ${list(voices)}`, `read aloud by ${list(voices)}`)
    return wrong(
      ['系统没有中文语音，不能朗读', 'the system has no Chinese voice to read aloud with'],
      [
        '在系统的语音设置里装中文语音（Windows：时间和语言 → 语音）',
        "install a Chinese voice in the system's speech settings",
      ],
    )
  },
  printer({ printers, wants }) {
    if (wants.printers.length === 0) return well('没有设打印机', 'no printer is set up')
    if (printers === null)
      return unknown(
        ['查不到打印机', 'the printers are not known'],
        ['在屏幕上打印一张试试', 'print a page from the screen'],
      )
    const missing = wants.printers.filter((name) =>
      name === 'default' ? printers.length === 0 : !printers.includes(name),
    )
    if (missing.length === 0) return well(`打印机 ${list(wants.printers)}`, `printer ${list(wants.printers)}`)
    return wrong(
      [
        `没有这台打印机：${list(missing)}；有的是 ${list(printers) || '无'}`,
        `there is no printer ${list(missing)}; there is ${list(printers) || 'none'}`,
      ],
      ['在系统里装好，或改 device.yaml 里的名字', 'install it, or change its name in device.yaml'],
    )
  },
  clock({ clock }) {
    if (!clock.isPlausible)
      return wrong(
        ['时钟比程序还旧，一定不对', 'the clock is older than the program: it is wrong'],
        [
          '校准时钟，换主板电池，打开自动对时',
          'set it, change its battery, and turn time synchronisation on',
        ],
      )
    if (clock.isSynchronised === null)
      return unknown(
        [
          '时钟看起来对；不知道有没有自动对时',
          'the clock looks right; whether it is synchronised is not known',
        ],
        ['在系统里打开自动对时', 'turn time synchronisation on'],
      )
    if (clock.isSynchronised) return well('时钟自动对时', 'the clock is synchronised')
    return look(
      ['时钟没有自动对时', 'the clock is not synchronised'],
      ['打开自动对时，填内网的时间服务器', 'turn it on, with a time server of your network'],
    )
  },
  disk({ disk }) {
    if (disk === null)
      return unknown(
        ['查不到磁盘余量', 'the room on the disk is not known'],
        ['看系统里还剩多少', 'look how much the system says'],
      )
    const free = `${(disk.free / 1024 ** 3).toFixed(1)} GB`
    if (disk.free >= LEAST_FREE) return well(`磁盘还剩 ${free}`, `${free} free on the disk`)
    return wrong([`磁盘只剩 ${free}`, `only ${free} free on the disk`], ['清出 2 GB 以上', 'make 2 GB free'])
  },
  content({ content, wants }) {
    if (!wants.isPrimary) return well('副机不用内容文件夹', 'a satellite has no content')
    if (content === null)
      return unknown(
        ['没有检查内容', 'the content was not checked'],
        ['运行 mingchuang check', 'run mingchuang check'],
      )
    if (content === 'missing')
      return wrong(
        ['没有内容文件夹', 'there is no content folder'],
        ['同步内容，或在 device.yaml 写对 content', 'sync it, or set content in device.yaml'],
      )
    const counts = `${content.errors} / ${content.warnings}`
    if (content.errors === 0) return well(`内容错误、提醒 ${counts}`, `content errors, warnings ${counts}`)
    return look(
      [`内容有 ${content.errors} 处错误`, `the content has ${content.errors} errors`],
      ['运行 mingchuang check，交总部修改', 'run mingchuang check, and have headquarters mend them'],
    )
  },
  keys({ certificate, wants }) {
    const zh = wants.keys > 0 ? `总部公钥 ${wants.keys} 把` : '没有总部公钥，内容不验签'
    const en =
      wants.keys > 0
        ? `${wants.keys} keys of headquarters`
        : 'no key of headquarters: content is not verified'
    if (!wants.lan) return well(`${zh}；只在本机使用，不用证书`, `${en}; used on this machine alone`)
    if (certificate === null || certificate === 'absent')
      return look(
        ['局域网没有加密，或证书还没有生成', 'the LAN is not encrypted, or the certificate is not made yet'],
        [
          '在 device.yaml 写 tls: self-signed，启动一次',
          'set tls: self-signed in device.yaml, and start the hall once',
        ],
      )
    if (certificate === 'unreadable')
      return wrong(
        ['证书读不了', 'the certificate cannot be read'],
        ['检查文件和权限', 'look at the file and who may read it'],
      )
    const { days } = certificate
    if (days > SOON_DAYS)
      return well(`${zh}；证书还有 ${days} 天`, `${en}; the certificate is good for ${days} days`)
    return (days < 0 ? wrong : look)(
      [
        `证书${days < 0 ? '已经过期' : `只有 ${days} 天`}`,
        `the certificate ${days < 0 ? 'is over' : `has ${days} days left`}`,
      ],
      ['换一份证书', 'renew it'],
    )
  },
  ports({ port }) {
    if (port === null)
      return unknown(['没有查端口', 'the port was not looked at'], ['启动大厅试试', 'start the hall'])
    const { number, is } = port
    if (is === 'ours') return well(`大厅正在 ${number} 端口运行`, `the hall answers at port ${number}`)
    if (is === 'free') return well(`端口 ${number} 空着`, `port ${number} is free`)
    return wrong(
      [`端口 ${number} 被别的程序占着`, `port ${number} is held by another program`],
      ['关掉它，或在 device.yaml 换 port', 'end that one, or set another port in device.yaml'],
    )
  },
  ...ofSystem,
}
