/** field → how to mend it, Chinese and English */
export const mends: Record<string, readonly [zh: string, en: string]> = {
  hall: ['写营业厅的代号，如 hall: pingdu-chengqu', 'Write the id of the hall, such as hall: pingdu-chengqu'],
  port: [
    '写 1024 到 65535 之间的整数，如 port: 4180',
    'Write a whole number from 1024 to 65535, such as port: 4180',
  ],
  keys: [
    '写总部的公钥，一行一把，如 keys: [ed25519:…]；不用签名发布就删掉 keys',
    'List the public keys of headquarters, as in keys: [ed25519:…]; leave keys out where nothing is signed',
  ],
  'keys[]': [
    '照抄 mingchuang keygen 印出的公钥：ed25519: 加 43 个字符',
    'Copy the public key that mingchuang keygen prints: ed25519: and 43 characters',
  ],
  'listening.address': [
    '写本机在局域网里的 IPv4 地址，如 192.168.1.20',
    "Write this machine's IPv4 address on the LAN, such as 192.168.1.20",
  ],
  'role.is': [
    '写 primary（主机）或 satellite（副机）；副机还要写 screens',
    'Write primary or satellite; a satellite has screens too',
  ],
  'role.primary': [
    '写主机打印出的局域网地址，如 https://192.168.1.20:4180/，并在主机上打开 listening.tls',
    'Write the LAN address that the primary prints, such as https://192.168.1.20:4180/, with listening.tls on there',
  ],
  'role.fingerprint': [
    '照抄主机打印的证书指纹，32 组十六进制，用冒号隔开',
    'Copy the fingerprint that the primary prints: 32 pairs of hex digits with colons',
  ],
  'listening.tls': [
    '写 tls: self-signed，或写 certificate 和 key 两个文件',
    'Write tls: self-signed, or the two files certificate and key',
  ],
  'screens[].id': [
    '每块屏幕写一个不同的小写代号，如 door-1',
    'Give each screen an id of its own in lower case, such as door-1',
  ],
  'screens[].role': [
    '写 touch、signage、strip、board、counter 或 staff',
    'Write touch, signage, strip, board, counter or staff',
  ],
  'screens[].pairedToken': [
    '写配对令牌的 SHA-256，64 位小写十六进制',
    'Write the SHA-256 of the pairing token, 64 lower-case hex digits',
  ],
  'screens[].panel.width': [
    '写可视区的宽度，单位毫米，如 398',
    'Write the width of the visible area in mm, such as 398',
  ],
  'screens[].panel.height': [
    '写可视区的高度，单位毫米，如 708',
    'Write the height of the visible area in mm, such as 708',
  ],
  'screens[].viewingDistance': [
    '字最多放大到屏幕短边的 5%，再远就看不清小字：换大一点的屏幕，或把座位挪近',
    "Text grows to 5 % of the panel's shorter side at most: take a larger panel, or move the seats closer",
  ],
  'screens[].dim[]': [
    "写不同的两个钟点，如 { from: '19:00', to: '07:30' }",
    "Write two times that differ, such as { from: '19:00', to: '07:30' }",
  ],
  'screens[].off[]': [
    "写不同的两个钟点，如 { from: '22:00', to: '06:00' }",
    "Write two times that differ, such as { from: '22:00', to: '06:00' }",
  ],
  'screens[].canvas': [
    '写发送卡截取的那一块，如 canvas: { width: 192, height: 32 }；不是条屏就删掉它',
    'Write the part that the sending card takes, such as canvas: { width: 192, height: 32 }; leave it out of any other screen',
  ],
  'screens[].canvas.width': [
    '写条屏横向的像素数，32 到 8192，如 192；x 加 width 不能超出显示器',
    'Write the pixels of the strip across, 32 to 8192, such as 192; x and width together stay on the display',
  ],
  'screens[].canvas.height': [
    '写条屏纵向的像素数，16 到 2160，如 32；y 加 height 不能超出显示器',
    'Write the pixels of the strip down, 16 to 2160, such as 32; y and height together stay on the display',
  ],
  'screens[].canvas.colours': [
    '写面板的颜色：red、green、amber 或 full',
    'Write the colours of the panel: red, green, amber or full',
  ],
  'screens[].canvas.motion': [
    '写 scroll（滚动）或 pages（翻页）',
    'Write scroll, or pages that stand still in turn',
  ],
  'screens[].canvas.speed': [
    '写每秒滚动的像素数，10 到 600，如 60',
    'Write the pixels that it scrolls in a second, 10 to 600, such as 60',
  ],
  'queue.source': [
    '写 off（不用排队）、builtin（本厅自己取号叫号）、file、http、websocket 或 mqtt',
    'Write off, builtin (tickets of this hall), file, http, websocket or mqtt',
  ],
  'queue.file': ['写排队系统所写文件的路径', 'Write the path of the file that the queue system writes'],
  'queue.address': [
    '写来源的地址，如 http://192.168.1.30/queue、ws://…、mqtts://…',
    "Write the source's address, such as http://192.168.1.30/queue, ws://… or mqtts://…",
  ],
  'queue.every': ['写 0.5 到 5 秒，如 every: 2', 'Write 0.5 to 5 seconds, such as every: 2'],
  'queue.password': ["写带引号的密码，如 password: '…'", 'Write the password in quotes'],
  'queue.topic': ['写一个完整的主题，不带 # 和 +', 'Write one whole topic, without # and +'],
  'queue.rollOver': [
    "写换日的钟点，如 rollOver: '04:00'",
    "Write the time at which the day ends, such as rollOver: '04:00'",
  ],
  'queue.services[].id': [
    '每项排队业务写一个不同的小写代号，如 pay',
    'Give each line an id of its own in lower case, such as pay',
  ],
  'queue.services[].prefix': [
    '写一到两个大写字母，每项业务不同，如 A',
    'Write one or two capital letters, different for each line, such as A',
  ],
  'queue.services[].businesses[]': [
    '写办事指南的代号；一项业务只在一队里等',
    'Write ids of guides; each business waits in one line alone',
  ],
  'queue.services[].quota': ['写每天最多取多少号，如 200', 'Write how many tickets a day, such as 200'],
  'queue.services[].hours[]': [
    "写先后两个钟点，如 { from: '08:00', to: '11:30' }；跨过半夜就写两段",
    "Write an earlier and a later time, such as { from: '08:00', to: '11:30' }; over midnight are two parts",
  ],
  'monitor.token': ['写至少 24 个字符的随机令牌', 'Write a random token of at least 24 characters'],
}
