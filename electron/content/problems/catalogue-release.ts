import type { Words } from './words.ts'

/** About a release of headquarters that a hall does not show, or not yet. */
export const releaseWords = {
  'release.none': {
    clause: null,
    severity: 'error',
    zh: [
      '同步文件夹里没有 release.json；本机设了公钥（device.yaml 的 keys），只显示总部签名发布的内容',
      '总部用 mingchuang publish 发布，并把 current 文件夹同步到这里；不用发布就删掉 keys',
    ],
    en: [
      'There is no release.json in the synced folder, and this machine has keys in device.yaml: it shows signed releases alone',
      'Publish with mingchuang publish and sync its folder current to here; remove keys where nothing is signed',
    ],
  },
  'release.unreadable': {
    clause: null,
    severity: 'error',
    zh: ['release.json 不完整，或被改过格式', '等同步完成；一直这样就重新同步这个文件，同步时不要转换换行'],
    en: [
      'release.json is cut short, or was written anew by another program',
      'Wait for the sync; if it stays, sync this file again, without changing its line ends',
    ],
  },
  'release.too-large': {
    clause: null,
    severity: 'error',
    zh: ['release.json 太大，没有去读', '一次发布最多 {files} 个文件，清单最多 {limit} MB'],
    en: [
      'release.json is too large and was not looked into',
      'A release has {files} files and {limit} MB of manifest at most',
    ],
  },
  'release.key-unknown': {
    clause: null,
    severity: 'error',
    zh: [
      '发布是用另一把密钥签的（{key}），本机不认',
      '总部换了密钥时，把新的公钥加进 device.yaml 的 keys；没有换就查查是谁发布的',
    ],
    en: [
      'The release is signed with another key ({key}), which this machine does not accept',
      'If headquarters has a new key, add its public line to keys in device.yaml; if not, find out who published',
    ],
  },
  'release.signature': {
    clause: null,
    severity: 'error',
    zh: ['release.json 和它的签名不符：内容被改过', '重新同步这个文件；还是这样就请总部重新发布'],
    en: [
      'release.json does not fit its signature: it was changed',
      'Sync this file again; if it stays so, ask headquarters to publish again',
    ],
  },
  'release.format': {
    clause: null,
    severity: 'error',
    zh: ['发布的格式是第 {format} 版，这个程序还不认识', '升级本机的明窗'],
    en: [
      'The release has format {format}, which this program does not know',
      'Update Mingchuang on this machine',
    ],
  },
  'release.path': {
    clause: null,
    severity: 'error',
    zh: ['不能发布“{path}”：{why}', '{mend}'],
    en: ['"{path}" cannot be in a release: {why}', '{mend}'],
  },
  'release.clash': {
    clause: null,
    severity: 'error',
    zh: ['“{path}”和“{other}”在有的系统上是同一个名字', '改掉其中一个名字，再发布'],
    en: ['"{path}" and "{other}" are one name on some systems', 'Rename one of them and publish again'],
  },
  'release.link': {
    clause: null,
    severity: 'error',
    zh: ['这里是一个链接，或通到文件夹外面', '放文件本身'],
    en: ['This is a link, or leads out of the folder', 'Put the file itself there'],
  },
  'release.older': {
    clause: null,
    severity: 'error',
    zh: [
      '文件夹里是旧的第 {sequence} 号发布，屏幕已在显示第 {shown} 号',
      '同步最新的发布；要退回旧内容，总部用 mingchuang rollback 以新的号再发布',
    ],
    en: [
      'Release {sequence} in the folder is older than {shown}, which screens show',
      'Sync the newest release; to go back, headquarters publishes the old content anew with mingchuang rollback',
    ],
  },
  'release.reused': {
    clause: null,
    severity: 'error',
    zh: ['第 {sequence} 号发布来了两份不同的内容，只认先来的那份', '总部用新的号再发布一次'],
    en: [
      'There are two different releases of number {sequence}; the first that came holds',
      'Headquarters publishes once more, under a new number',
    ],
  },
  'release.incomplete': {
    clause: null,
    severity: 'warning',
    zh: [
      '第 {sequence} 号发布正在同步，{total} 个文件还差 {left} 个（如 {path}）',
      '等同步完成，屏幕会自己换上',
    ],
    en: [
      'Release {sequence} is on its way: {left} of {total} files are missing (such as {path})',
      'Wait for the sync; screens change by themselves',
    ],
  },
  'release.stuck': {
    clause: null,
    severity: 'error',
    zh: [
      '第 {sequence} 号发布同步了五分钟还不完整，{total} 个文件差 {left} 个（如 {path}）；屏幕显示上一个发布',
      '看看同步软件是否在运行、网络是否通、磁盘是否已满',
    ],
    en: [
      'Release {sequence} is still not whole after five minutes: {left} of {total} files are missing (such as {path}); screens show the one before',
      'See whether the sync tool runs, the network is up and the disk has room',
    ],
  },
  'release.file-differs': {
    clause: null,
    severity: 'warning',
    zh: ['这个文件和签名的清单不符', '等同步完成；一直这样就重新同步这个文件，不要在厅里改它'],
    en: [
      'This file is not the one that was signed',
      'Wait for the sync; if it stays, sync this file again, and change nothing in the hall',
    ],
  },
  'release.unfit': {
    clause: null,
    severity: 'error',
    zh: [
      '第 {sequence} 号发布里的这个文件，这个程序用不了：{why}；屏幕显示上一个发布',
      '升级本机的明窗，或请总部改好后再发布',
    ],
    en: [
      'This program cannot use this file of release {sequence}: {why}; screens show the one before',
      'Update Mingchuang on this machine, or ask headquarters to mend it and publish again',
    ],
  },
  'release.no-room': {
    clause: null,
    severity: 'error',
    zh: [
      '新的发布写不进本机的数据文件夹（{code}），屏幕显示上一个发布',
      '腾出磁盘空间，并让运行明窗的用户能写这个文件夹；之后会自动重试',
    ],
    en: [
      'The new release cannot be written into the data folder ({code}); screens show the one before',
      'Free some room on the disk, and let the user that runs Mingchuang write this folder; it is tried again by itself',
    ],
  },
} as const satisfies Record<string, Words>
