/** What people paste, what comes of it, and what is told to be left out. */
export interface Example {
  is: string
  text: string
  areas: readonly string[]
  leftOut?: readonly string[]
}

const table = `序号\t街道\t小区\t楼栋\t户数\t停水时间\t联系电话
1\t八大峡街道\t阳光小区\t1-5号楼\t300\t9:00-18:00\t13800000000
2\t中山路街道\t金都苑\t全部\t120\t9:00-18:00\t`

const notice = `停水通知
尊敬的用户：
您好！因香港中路DN300管道爆裂，以下区域停水：香港中路1-59号、漳州一路。
停水时间：11月26日9:00至18:00
给您带来不便，敬请谅解！
某市供水有限公司
2026年11月26日`

const talk = `—— 转发消息 ——
张三 11月26日 09:12
香港中路爆管了，影响阳光小区、花园小区
[图片]
李四 昨天 18:30
@所有人 今晚22:00-次日6:00 金都苑停水，请大家储水
收到`

export const examples: readonly Example[] = [
  // forms of a list
  { is: 'lines', text: '阳光小区\n金都苑\n丽水家园', areas: ['阳光小区', '金都苑', '丽水家园'] },
  {
    is: 'marks of a sentence',
    text: '阳光小区,金都苑;丽水家园；海信都市、东张村',
    areas: ['阳光小区', '金都苑', '丽水家园', '海信都市', '东张村'],
  },
  {
    is: 'names without a word for place',
    text: '万科四季、鲁信长春、一中、国棉六厂',
    areas: ['万科四季', '鲁信长春', '一中', '国棉六厂'],
  },
  {
    is: 'digits as marks',
    text: '1.阳光小区1号楼\n2.阳光小区2号楼\n3、和平路小学',
    areas: ['阳光小区1号楼', '阳光小区2号楼', '和平路小学'],
  },
  { is: 'digits as marks in one line', text: '1）张村河南岸 2）大河东村', areas: ['张村河南岸', '大河东村'] },
  {
    is: 'Chinese numerals as marks',
    text: '一、香港中路\n二、漳州一路\n（三）闽江路\n(十二)云霄路',
    areas: ['香港中路', '漳州一路', '闽江路', '云霄路'],
  },
  {
    is: 'numerals that are names',
    text: '二里河一区、三里河二区、一、二号楼',
    areas: ['二里河一区', '三里河二区', '一', '二号楼'],
  },
  {
    is: 'dots and dashes',
    text: '• 阳光小区\n◆ 金都苑\n- 丽水家园\n👉 东张村',
    areas: ['阳光小区', '金都苑', '丽水家园', '东张村'],
  },
  // one place, however much of it is said
  {
    is: 'buildings',
    text: '阳光小区1-5号楼、8号楼、金都苑3、5、7号楼，丽水家园1#、2#楼',
    areas: ['阳光小区1-5号楼、8号楼', '金都苑3、5、7号楼', '丽水家园1#、2#楼'],
  },
  {
    is: 'house numbers and sides',
    text: '人民路1-59号、61-117号单号，红旗路（杭州路至天津路）东侧',
    areas: ['人民路1-59号、61-117号单号', '红旗路（杭州路至天津路）东侧'],
  },
  {
    is: 'a place and its buildings after a colon',
    text: '阳光花园小区：1-5号楼、8号楼\n金都苑:3号楼',
    areas: ['阳光花园小区1-5号楼、8号楼', '金都苑3号楼'],
  },
  {
    is: 'a street and what lies in it',
    text: '人民路：阳光小区、金都苑',
    areas: ['人民路阳光小区', '人民路金都苑'],
  },
  {
    is: 'limits',
    text: '东至重庆路、西至黑龙江路、南至遵义路、北至永平路',
    areas: ['东至重庆路、西至黑龙江路、南至遵义路、北至永平路'],
  },
  {
    is: 'limits with colons',
    text: '浮山后片区\n东至：福州路；西至：南京路',
    areas: ['浮山后片区', '东至福州路；西至南京路'],
  },
  {
    is: 'between and beyond',
    text: '李村河以北、重庆中路以东；胜利路（现河公园、红旗路之间）北侧，单号',
    areas: ['李村河以北', '重庆中路以东', '胜利路（现河公园、红旗路之间）北侧，单号'],
  },
  {
    is: 'two and two',
    text: '香港中路和漳州路、闽江二路以及云霄路停水、和平路',
    areas: ['香港中路', '漳州路', '闽江二路', '云霄路', '和平路'],
  },
  // what is said before
  {
    is: 'a lead-in',
    text: '以下小区停水：阳光花园、金都苑',
    areas: ['阳光花园', '金都苑'],
    leftOut: ['heading 以下小区停水：'],
  },
  {
    is: 'another lead-in',
    text: '受影响的小区有：阳光小区、金都苑等',
    areas: ['阳光小区', '金都苑'],
    leftOut: ['heading 受影响的小区有：', 'others 等'],
  },
  {
    is: 'lead-ins without a colon',
    text: '停水小区\n影响香港中路、涉及漳州路',
    areas: ['香港中路', '漳州路'],
    leftOut: ['heading 停水小区'],
  },
  {
    is: 'districts',
    text: '市南区：香港中路、漳州路\n李沧区：\n书院路',
    areas: ['市南区香港中路', '市南区漳州路', '李沧区书院路'],
  },
  {
    is: 'districts over lists',
    text: '一、市南区：\n1、香港中路\n2、闽江路1-9号\n【李沧区】\n书院路、城阳区正阳路\n【崂山区】海尔路、市南区东海路',
    areas: [
      ...['市南区香港中路', '市南区闽江路1-9号', '李沧区书院路', '城阳区正阳路'],
      ...['崂山区海尔路', '市南区东海路'],
    ],
  },
  {
    is: 'a district without streets',
    text: '李沧区：\n市北区：\n辽阳路',
    areas: ['市北区辽阳路'],
    leftOut: ['heading 李沧区：'],
  },
  {
    is: 'what sounds like a district',
    text: '停水区：\n辽阳路\n利群超市：\n书院路',
    areas: ['辽阳路', '书院路'],
    leftOut: ['heading 停水区：', 'heading 利群超市：'],
  },
  {
    is: 'who says it',
    text: '王队长：阳光小区1-5号楼停水',
    areas: ['阳光小区1-5号楼'],
    leftOut: ['heading 王队长：'],
  },
  // what is said beside
  {
    is: 'counts',
    text: '阳光花园小区（约300户）、金都苑约120户，丽水家园共5栋楼\n共计420户居民',
    areas: ['阳光花园小区', '金都苑', '丽水家园'],
    leftOut: ['count 约300户', 'count 约120户', 'count 共5栋楼', 'count 共计420户居民'],
  },
  {
    is: 'phones',
    text: '阳光小区 王师傅 13800000000\n联系电话：0532-88888888\n抢修热线 96111',
    areas: ['阳光小区'],
    leftOut: [
      'phone 13800000000',
      'phone 王师傅',
      'heading 联系电话：',
      'phone 0532-88888888',
      'phone 抢修热线 96111',
    ],
  },
  {
    is: 'times',
    text: '阳光小区9:00停水\n8:30 - 17:30 香港西路\n金都苑11月26日9时至18时',
    areas: ['阳光小区', '香港西路', '金都苑'],
    leftOut: ['time 9:00', 'time 8:30 - 17:30', 'time 11月26日9时至18时'],
  },
  {
    is: 'reasons',
    text: '11月26日，香港中路（南京路至福州路段）因抢修停水',
    areas: ['香港中路（南京路至福州路段）'],
    leftOut: ['time 11月26日', 'sentence 因抢修'],
  },
  {
    is: 'only chatter',
    text: '请问什么时候来水？\n谢谢',
    areas: [],
    leftOut: ['sentence 请问什么时候来水', 'sentence 谢谢'],
  },
  // whole messages
  {
    is: 'a notice with greeting and signature',
    text: notice,
    areas: ['香港中路1-59号', '漳州一路'],
    leftOut: [
      'sentence 停水通知',
      'heading 尊敬的用户：',
      'heading 您好！因香港中路DN300管道爆裂，以下区域停水：',
      'heading 停水时间：',
      'time 11月26日9:00至18:00',
      'sentence 给您带来不便',
      'sentence 敬请谅解',
      'sentence 某市供水有限公司',
      'time 2026年11月26日',
    ],
  },
  {
    is: 'a talk that was forwarded',
    text: talk,
    areas: ['阳光小区', '花园小区', '金都苑'],
    leftOut: [
      'sender —— 转发消息 ——',
      'sender 张三 11月26日 09:12',
      'sentence 香港中路爆管了',
      'sender [图片]',
      'sender 李四 昨天 18:30',
      'sender @所有人',
      'time 今晚22:00-次日6:00',
      'sentence 请大家储水',
      'sentence 收到',
    ],
  },
  {
    is: 'columns of Excel',
    text: table,
    areas: ['八大峡街道阳光小区1-5号楼', '中山路街道金都苑全部'],
    leftOut: [
      ...['序号', '街道', '小区', '楼栋', '户数', '停水时间', '联系电话'].map((name) => `heading ${name}`),
      'number 1',
      'count 300',
      'time 9:00-18:00',
      'phone 13800000000',
      'number 2',
      'count 120',
      'time 9:00-18:00',
    ],
  },
  {
    is: 'columns without a heading',
    text: '1\t人民路\t1-59号\t单号\n2\t阳光小区\t张三\t13800000000',
    areas: ['人民路1-59号单号', '阳光小区'],
    leftOut: ['number 1', 'phone 张三', 'number 2', 'phone 13800000000'],
  },
]
