import type { Facts, Sentence, Topic } from './facts.ts'
import { placesOf } from './places.ts'
import { look, unknown, well, wrong, type Verdict } from './verdict.ts'

/** Below, journals and a release with clips have no room for a month. */
export const LEAST_FREE = 2 * 1024 ** 3
/** A certificate that ends within so many days is renewed on the next visit. */
export const SOON_DAYS = 30

const joined = (sentences: readonly Sentence[], of: keyof Sentence) =>
  sentences.map((sentence) => sentence[of]).join(of === 'zh' ? '；' : '; ')
/** `1 error`, `2 errors` */
const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** A satellite has no content of its own: it shows its primary's, as far as that lets it. */
function ofPrimary(primary: Facts['primary']): Verdict {
  const none: [string, string] = ['没有问主机', 'the primary was not asked']
  if (!primary) return unknown(none, ['启动程序，看屏幕', 'start the program, and look at the screen'])
  const { address, is } = primary
  switch (is) {
    case 'known':
      return well(`主机 ${address} 认得这台副机，显示它的内容`, `the primary ${address} knows this satellite`)
    case 'unreachable':
      return wrong(
        [`连不上主机 ${address}`, `the primary ${address} cannot be reached`],
        [
          '看主机开着没有、网线插好没有；主机的 device.yaml 要有 listening 的 lan: true 和这个 address；防火墙放行这个端口',
          'see that it is on and both are on the network; its device.yaml needs lan: true and this address under listening, and its firewall to let this port through',
        ],
      )
    case 'other-certificate':
      return wrong(
        [
          `主机 ${address} 的证书不是 device.yaml 的 fingerprint 写的那份`,
          `the certificate of ${address} is not the one whose fingerprint is in device.yaml`,
        ],
        [
          '把主机启动时打印的指纹抄到本机 device.yaml 的 fingerprint',
          'copy the fingerprint that the primary prints as it starts to fingerprint in the device.yaml of this machine',
        ],
      )
    case 'stranger':
      return wrong(
        [`主机 ${address} 不认得这台副机`, `the primary ${address} does not know this satellite`],
        [
          '运行 mingchuang token：token 写进本机 device.yaml，pairedToken 写进主机 device.yaml 的这块屏，重启主机',
          'run mingchuang token: its token goes into the device.yaml of this machine, its pairedToken to this screen in that of the primary; restart the primary',
        ],
      )
  }
}

/** What the hall itself needs: its settings, time, room, content, certificate and port. */
export const ofHall = {
  device({ device, at, platform }) {
    const { sample, device: usual } = placesOf(platform)
    if (device === null)
      return look(
        ['没有 device.yaml，按一块触摸屏运行', 'there is no device.yaml: it runs as one touch screen'],
        [
          `把 ${sample} 抄到 ${usual}，改成本机的样子，再运行 mingchuang doctor --device ${usual}`,
          `copy ${sample} to ${usual}, make it this machine's, and run mingchuang doctor --device ${usual}`,
        ],
      )
    if (device.length === 0) return well(`${at.device} 没有问题`, `${at.device} is sound`)
    return wrong(
      [`${at.device} ${joined(device, 'zh')}`, `${at.device}: ${joined(device, 'en')}`],
      ['用文本编辑器照上面改好、存盘，再运行一次', 'mend and save it in a text editor, and run this again'],
    )
  },
  clock({ clock, platform }) {
    const todo: [string, string] =
      platform === 'win32'
        ? [
            '运行 Start-Service W32Time，再 w32tm /config /manualpeerlist:时间服务器 /syncfromflags:manual /update，然后 w32tm /resync',
            'run Start-Service W32Time, then w32tm /config /manualpeerlist:TIME-SERVER /syncfromflags:manual /update, and w32tm /resync',
          ]
        : [
            '运行 sudo timedatectl set-ntp true；内网把时间服务器写进 /etc/systemd/timesyncd.conf 的 NTP=',
            'run sudo timedatectl set-ntp true; on a network of your own, name its time server after NTP= in /etc/systemd/timesyncd.conf',
          ]
    if (!clock.isPlausible)
      return wrong(
        [
          '时钟比程序做出来的日子还早，一定不对',
          'the clock is before the day on which this program was made: it is wrong',
        ],
        [
          `校准日期和时间，断电后又回去就换主板电池；${todo[0]}`,
          `set date and time, and change the mainboard's battery if they are lost without power; ${todo[1]}`,
        ],
      )
    if (clock.isSynchronised === null)
      return unknown(
        [
          '时钟看起来对；查不到有没有自动对时',
          'the clock looks right; whether it is synchronised is not known',
        ],
        platform === 'win32'
          ? [
              `以管理员身份运行 w32tm /query /status，看“源”是不是时间服务器；不是就${todo[0]}`,
              `run w32tm /query /status as administrator, and see whether its source is a time server; where it is not, ${todo[1]}`,
            ]
          : todo,
      )
    if (clock.isSynchronised) return well('时钟自动对时', 'the clock is kept right over the network')
    return look(['时钟没有自动对时，会慢慢走偏', 'the clock is not synchronised, and will drift'], todo)
  },
  disk({ disk, at }) {
    if (disk === null)
      return unknown(
        [`查不到 ${at.data} 所在磁盘的余量`, `the room on the disk of ${at.data} is not known`],
        [
          '看 device.yaml 的 data 写的盘在不在、接没接',
          'see whether the disk that data in device.yaml names is there',
        ],
      )
    const free = `${(disk.free / 1024 ** 3).toFixed(1)} GB`
    if (disk.free >= LEAST_FREE) return well(`磁盘还剩 ${free}（${at.data}）`, `${free} free for ${at.data}`)
    return wrong(
      [
        `${at.data} 所在的磁盘只剩 ${free}，至少要 2 GB`,
        `only ${free} free for ${at.data}; it needs 2 GB at least`,
      ],
      [
        '清理这块盘，或在 device.yaml 把 data 改到大一些的盘；数据文件夹里的文件不要删',
        'clear that disk, or set data in device.yaml to a larger one; delete nothing within the data folder',
      ],
    )
  },
  content({ content, wants, at, primary }) {
    if (!wants.isPrimary) return ofPrimary(primary)
    const check = `mingchuang check ${at.content}`
    if (content === null)
      return unknown(
        [`没有检查内容 ${at.content}`, `the content in ${at.content} was not checked`],
        [`运行 ${check}`, `run ${check}`],
      )
    if (content === 'missing')
      return wrong(
        [
          `内容文件夹 ${at.content} 不在，或是空的`,
          `the content folder ${at.content} is not there, or is empty`,
        ],
        [
          '等总部同步完；或在 device.yaml 把 content 写成同步到的文件夹',
          'wait until headquarters has synced it, or set content in device.yaml to the folder that is synced',
        ],
      )
    const { errors, warnings } = content
    const beside = warnings === 0 ? ['', ''] : [`，有 ${warnings} 处提醒`, `, ${many(warnings, 'warning')}`]
    if (errors === 0)
      return well(`内容 ${at.content} 没有错误${beside[0]}`, `no error in ${at.content}${beside[1]}`)
    return look(
      [
        `内容 ${at.content} 有 ${errors} 处错误${beside[0]}`,
        `${many(errors, 'error')} in ${at.content}${beside[1]}`,
      ],
      [
        `运行 ${check} 看是哪个文件哪一行，发给总部改`,
        `run ${check}, which names file and line, and send that to headquarters`,
      ],
    )
  },
  keys({ certificate, wants, at }) {
    const zh = wants.keys > 0 ? `总部公钥 ${wants.keys} 把` : '没有总部公钥，内容不验签'
    const en =
      wants.keys > 0
        ? `${many(wants.keys, 'key')} of headquarters`
        : 'no key of headquarters: content is not verified'
    if (!wants.lan) return well(`${zh}；只在本机使用，不用证书`, `${en}; used on this machine alone`)
    if (at.certificate === null || certificate === null)
      return look(
        [
          '局域网没有加密：柜台和触摸屏不能在别的电脑上用',
          'the LAN is not encrypted: no counter and no touch screen can be on another machine',
        ],
        [
          '在 device.yaml 的 listening 里写 tls: self-signed，重启大厅',
          'write tls: self-signed under listening in device.yaml, and restart the hall',
        ],
      )
    if (certificate === 'absent')
      return look(
        [`证书 ${at.certificate} 还没有生成`, `the certificate ${at.certificate} is not made yet`],
        [
          '启动一次大厅，它自己会生成；再运行一次',
          'start the hall once, which makes it by itself, and run this again',
        ],
      )
    if (certificate === 'unreadable')
      return wrong(
        [
          `证书 ${at.certificate} 不在、读不了，或不是 PEM 证书`,
          `the certificate ${at.certificate} is not there, may not be read, or is no PEM certificate`,
        ],
        [
          '检查 device.yaml 里 tls 的文件名，让运行明窗的用户能读它',
          'check the file names under tls in device.yaml, and let the user who runs Mingchuang read them',
        ],
      )
    const { days } = certificate
    if (days > SOON_DAYS)
      return well(`${zh}；证书还有 ${days} 天`, `${en}; the certificate is good for ${days} days`)
    return (days < 0 ? wrong : look)(
      [
        `证书 ${at.certificate} ${days < 0 ? '已经过期' : `只有 ${days} 天了`}`,
        `the certificate ${at.certificate} ${days < 0 ? 'is over' : `has ${many(days, 'day')} left`}`,
      ],
      [
        '向发证的单位要一份新的，换掉 device.yaml 里 tls 的两个文件，重启大厅',
        'have whoever issued it make a new one, put both files in the place of those under tls in device.yaml, and restart the hall',
      ],
    )
  },
  ports({ port, platform }) {
    if (port === null)
      return unknown(
        ['没有查端口', 'the port was not looked at'],
        ['启动大厅，看它打印出地址没有', 'start the hall, and see whether it prints its address'],
      )
    const { number, is } = port
    if (is === 'ours') return well(`大厅正在 ${number} 端口运行`, `the hall answers at port ${number}`)
    if (is === 'free')
      return well(`端口 ${number} 空着，大厅还没有运行`, `port ${number} is free: no hall runs yet`)
    const who =
      platform === 'win32'
        ? `Get-Process -Id (Get-NetTCPConnection -LocalPort ${number}).OwningProcess`
        : `sudo ss -ltnp 'sport = :${number}'`
    const user = platform === 'win32' ? 'mingchuang' : 'sudo -u mingchuang mingchuang doctor'
    return wrong(
      [
        `端口 ${number} 被别的程序占着，或被用另一个数据文件夹的大厅占着`,
        `port ${number} is held by another program, or by a hall with another data folder`,
      ],
      [
        `用 ${who} 看是谁，关掉它；或在 device.yaml 换 port；是大厅自己，就用运行它的用户（${user}）再查一次`,
        `see by ${who} whose it is and end that, or set another port in device.yaml; where it is the hall itself, run this as the user who runs it (${user})`,
      ],
    )
  },
} satisfies Partial<Record<Topic, (facts: Facts) => Verdict>>
