/** Command lines that work where the folder was made. */
export interface Calls {
  checking: string
  serving: string
  /** makes a workbook of the folder, and takes it back */
  exporting: string
  importing: string
}

/** `README.md` of a new folder, which the checker leaves alone: what to do next, in order. */
export const starterReadme = ({ checking, serving, exporting, importing }: Calls) => `# 一个营业厅的全部内容

屏幕上的每个字、每个数都来自这个文件夹。里面现在只有两个文件，营业厅已经能开起来；写在（）里的都要换成真的。
还缺什么，随时在软件的文件夹里运行这一条，它会说出文件、行号、对应标准的哪一条、怎么改：

    ${checking}

## 接着做什么

1. \`hall.yaml\`：站牌、地址、营业时间、服务理念、柜台、便民设施；标识图片放进 \`media/\`。
2. \`phones.yaml\`：四种电话。号码核实以后再填，没核实的留着“待补充”。
3. 上墙的：\`policies/*.md\`（六项服务制度）、\`pledges/*.md\`（服务承诺和违诺责任）、\`documents/*.md\`（服务规范、营业细则、单位介绍、品牌内涵）。
4. 办事的：\`guides/*.md\`（一项业务一个文件）、\`elsewhere.yaml\`（本厅不办的，去哪里办）、\`laws/*.md\`（政策法规）。
5. 价钱：\`prices/*.yaml\`（水价）、\`charges/*.yaml\`（其他收费），每一行都写依据。
6. 水质：\`quality/standards/*.yaml\`（限值）、\`quality/places.yaml\`（监测点）、\`quality/readings/*.csv\`（检测数）。
7. 水压：\`pressure/points.yaml\`（测压点）、\`pressure/readings/*.csv\`（测压数）。
8. 不用跑腿的：\`channels.yaml\`（网站、公众号、微博、在线客服）、\`online.yaml\`（网上受理项目）。
9. 值得知道的：\`knowledge/*.md\`（用水知识、节约用水知识）、\`figures.yaml\`（处理及时率、满意率，可以不写）。
10. 每年一次：\`holidays/*.yaml\`，文件名是年份，例如 \`holidays/2027.yaml\`，写放假和调休。
11. 有事才写：\`notices/*.md\`（停水等通知）、\`events/*.md\`（便民活动）。
12. 大屏和条屏放什么：\`playlists/*.yaml\`，分区写在 \`layouts/*.yaml\`（可以不写）。

办事指南、服务承诺、电话、水价、通知也可以在 Excel 里填：导出一个工作簿，填好存盘，再导入。导入先只说要改什么、哪一格不对；都对了，
在最后加上 \`--write\` 才写进来。下次要改，重新导出一份。

    ${exporting}
    ${importing}

\`check\` 不再报错，就可以上屏：

    ${serving}

## 怎么写

- 文件名用小写字母、数字和连字符，它就是这一项的编号，定了不要改。
- \`.yaml\` 是字段；\`.md\` 开头两行 \`---\` 之间是字段，后面是正文。
- 每种文件有哪些字段、各是什么意思：\`.schema/\` 里有描述，编辑器会照它提示。Markdown 文件的第一个 \`---\` 下面也可以写
  \`# yaml-language-server: $schema=../.schema/guide.json\`。
- 钟点、柜台号、电话和带小数的数加引号：\`'08:30'\`、\`'1'\`、\`'3.30'\`。
- 每台机器的设置写在 \`device.yaml\`，不放在这个文件夹里；它的描述是 \`.schema/device.json\`。

# All content of one hall

Whatever the screens say comes from this folder. It now holds two files, with which the hall already runs; replace what
stands in （）. What is missing is said at any time, with file, line, clause and mend, by this
command, run in the folder of the software:

    ${checking}

What to do next, in order: 1. \`hall.yaml\` 2. \`phones.yaml\`, leaving 待补充 until a number is confirmed 3. policies, pledges,
documents 4. guides, what is not handled here, laws 5. prices and charges, each with its basis 6. quality: standards,
places, readings 7. pressure: points, readings 8. channels and what is handled online 9. knowledge, and figures if you
publish any 10. public holidays, once a year 11. notices and events, when there are any 12. playlists. The Chinese list
above names the files. Guides,
pledges, phones, prices and notices can be filled in with Excel as well: \`${exporting}\`
makes a workbook, and \`${importing}\`
says what it would change, and changes it with \`--write\` at its end. When check finds no more errors, \`${serving}\`
shows the hall.

File names are lower-case letters, digits and hyphens, and are the ids of what they hold: never change them. \`.schema/\`
describes every field, and editors complete by it. Quote times, counter numbers, phones and decimals. A machine's own
settings go into a \`device.yaml\` outside this folder.
`
