import type { Facts } from '../../../electron/doctor/facts.ts'
import { at, linux, wants, type Row } from './row.ts'

const satellite = (is: NonNullable<Facts['primary']>['is']) => ({
  ...wants({ isPrimary: false }),
  primary: { address: 'https://10.0.0.2/', is },
})

export const ofHall: Row[] = [
  ['device', {}, ['/etc/mingchuang/device.yaml 没有问题'], ['/etc/mingchuang/device.yaml is sound']],
  [
    'device',
    { device: [{ zh: '第 2 行：端口不对', en: 'line 2: a bad port' }] },
    ['device.yaml 第 2 行：端口不对', '改好、存盘，再运行一次'],
    ['device.yaml: line 2: a bad port', 'save it'],
  ],
  [
    'device',
    { device: null },
    ['没有 device.yaml', '抄到 C:\\ProgramData\\Mingchuang\\device.yaml'],
    ['no device.yaml', 'doctor --device C:\\ProgramData'],
  ],
  [
    'device',
    { device: null, ...linux },
    ['没有 device.yaml', '/opt/mingchuang-cli/device/hall.yaml 抄到 /etc/mingchuang/device.yaml'],
    ['one touch screen', 'copy /opt/mingchuang-cli/device/hall.yaml'],
  ],

  [
    'clock',
    { clock: { isPlausible: false, isSynchronised: true } },
    ['一定不对', '换主板电池；运行 Start-Service W32Time'],
    ['it is wrong', 'Start-Service W32Time'],
  ],
  [
    'clock',
    { clock: { isPlausible: true, isSynchronised: false }, ...linux },
    ['会慢慢走偏', 'timedatectl set-ntp true'],
    ['will drift', 'timedatectl set-ntp true'],
  ],
  [
    'clock',
    { clock: { isPlausible: true, isSynchronised: null } },
    [
      '查不到有没有自动对时',
      '以管理员身份运行 w32tm /query /status，看“源”是不是时间服务器；不是就运行 Start-Service',
    ],
    ['is not known', 'w32tm /query /status as administrator'],
  ],

  [
    'clock',
    { clock: { isPlausible: true, isSynchronised: false } },
    ['会慢慢走偏', '/update，然后 w32tm /resync'],
    ['will drift', '/update, and w32tm /resync'],
  ],
  [
    'clock',
    { clock: { isPlausible: true, isSynchronised: null }, ...linux },
    ['查不到有没有自动对时', 'timedatectl set-ntp true'],
    ['is not known', 'timedatectl set-ntp true'],
  ],

  ['disk', {}, ['磁盘还剩 2.0 GB（/srv/data）'], ['2.0 GB free for /srv/data']],
  [
    'disk',
    { disk: { free: 1024 ** 3, size: 1 } },
    ['/srv/data 所在的磁盘只剩 1.0 GB，至少要 2 GB', '数据文件夹里的文件不要删'],
    ['only 1.0 GB free for /srv/data', 'delete nothing within the data folder'],
  ],
  ['disk', { disk: null }, ['/srv/data 所在磁盘', '接没接'], ['disk of /srv/data', 'is there']],

  ['content', {}, ['/srv/content 没有错误，有 3 处提醒'], ['no error in /srv/content, 3 warnings']],
  [
    'content',
    { content: { errors: 0, warnings: 0 } },
    ['/srv/content 没有错误'],
    ['no error in /srv/content'],
  ],
  [
    'content',
    satellite('known'),
    ['主机 https://10.0.0.2/ 认得这台副机'],
    ['https://10.0.0.2/ knows this satellite'],
  ],
  [
    'content',
    satellite('unreachable'),
    ['连不上主机 https://10.0.0.2/', '防火墙'],
    ['https://10.0.0.2/ cannot be reached', 'firewall'],
  ],
  [
    'content',
    satellite('other-certificate'),
    ['https://10.0.0.2/ 的证书不是', '主机启动时打印的指纹'],
    ['the certificate of https://10.0.0.2/ is not', 'fingerprint that the primary prints'],
  ],
  [
    'content',
    satellite('stranger'),
    ['不认得这台副机', 'mingchuang token'],
    ['does not know this satellite', 'mingchuang token'],
  ],
  [
    'content',
    wants({ isPrimary: false }),
    ['没有问主机', '启动程序'],
    ['was not asked', 'start the program'],
  ],
  [
    'content',
    { content: { errors: 1, warnings: 1 } },
    ['/srv/content 有 1 处错误，有 1 处提醒', 'mingchuang check /srv/content'],
    ['1 error in /srv/content, 1 warning', 'mingchuang check /srv/content'],
  ],
  [
    'content',
    { content: { errors: 2, warnings: 0 } },
    ['有 2 处错误', '发给总部'],
    ['2 errors in', 'send that to headquarters'],
  ],
  ['content', { content: 'missing' }, ['/srv/content 不在', '同步'], ['/srv/content is not there', 'synced']],
  [
    'content',
    { content: null },
    ['没有检查内容', 'mingchuang check /srv/content'],
    ['was not checked', 'mingchuang check /srv/content'],
  ],

  [
    'keys',
    {},
    ['总部公钥 1 把；证书还有 31 天'],
    ['1 key of headquarters; the certificate is good for 31 days'],
  ],
  [
    'keys',
    wants({ lan: false, keys: 0 }),
    ['内容不验签；只在本机使用'],
    ['content is not verified; used on this machine alone'],
  ],
  ['keys', { certificate: { days: 1 } }, ['只有 1 天了', '要一份新的'], ['has 1 day left', 'make a new one']],
  [
    'keys',
    { certificate: { days: -1 } },
    ['certificate.pem 已经过期', '重启大厅'],
    ['certificate.pem is over', 'restart the hall'],
  ],
  [
    'keys',
    { certificate: 'unreadable' },
    ['certificate.pem 不在、读不了', 'tls 的文件名'],
    ['may not be read', 'file names under tls'],
  ],
  [
    'keys',
    { certificate: 'absent' },
    ['还没有生成', '启动一次大厅'],
    ['is not made yet', 'start the hall once'],
  ],
  [
    'keys',
    { certificate: null, ...at({ certificate: null }) },
    ['局域网没有加密', 'tls: self-signed'],
    ['the LAN is not encrypted', 'tls: self-signed'],
  ],

  ['ports', {}, ['大厅正在 4180 端口运行'], ['answers at port 4180']],
  [
    'ports',
    { port: { number: 4180, is: 'free' } },
    ['端口 4180 空着，大厅还没有运行'],
    ['port 4180 is free'],
  ],
  [
    'ports',
    { port: { number: 4180, is: 'taken' } },
    ['被别的程序占着', 'Get-NetTCPConnection -LocalPort 4180'],
    ['held by another program', 'set another port in device.yaml'],
  ],
  [
    'ports',
    { port: { number: 4180, is: 'taken' }, ...linux },
    ['被别的程序占着', "sudo ss -ltnp 'sport = :4180'"],
    ['held by another program', "sudo ss -ltnp 'sport = :4180'"],
  ],
  ['ports', { port: null }, ['没有查端口', '启动大厅'], ['was not looked at', 'start the hall']],
]
