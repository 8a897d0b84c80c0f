import type { Example, RuleDocument } from '../../findings/rule-document.ts';

const own = {
  zh: '没有条文依据：这是正文的写法规定，写错了网页就不是想要的样子。',
  en: 'No clause: this is how the text is written; otherwise the page is not what was meant.',
};

/** The body of one part, as an editor writes it. */
const part = (body: string): Example => ({ file: 'report.md', text: `## 五、存在的主要问题及改进情况\n\n${body}\n` });

const plain = '解读形式还比较单一，今后将多用图表和短视频解读政策。';

const seen = { zh: '读者看到的会是符号，不是排好的文字。', en: 'Readers would see the signs, not what they stand for.' };

/** What can be wrong with a report.md as Markdown. */
export const markdownRules: readonly RuleDocument[] = [
  {
    id: 'markdown/front-matter',
    level: 'error',
    title: { zh: '文件开头的报告信息', en: 'Front matter' },
    clause: own,
    checks: {
      zh: '报告信息写在文件开头，前后各有一行 ---。',
      en: 'Front matter stands at the top of the file, between two lines of ---.',
    },
    why: { zh: '没有结束的报告信息会把正文一起吞掉。', en: 'Front matter that is not closed swallows the text.' },
    examples: {
      fails: { file: 'report.md', text: '---\npublished: 2025-01-20\n\n## 一、总体情况\n' },
      passes: { file: 'report.md', text: '---\npublished: 2025-01-20\n---\n' },
    },
  },
  {
    id: 'markdown/raw-html',
    level: 'error',
    title: { zh: 'HTML 代码', en: 'HTML in the text' },
    clause: own,
    checks: {
      zh: '正文里没有 HTML 代码。HTML 不起作用，只会原样显示；没有删掉的填写说明（<!-- -->）也在其中。',
      en: 'The text holds no HTML: it has no effect and shows as it is written.',
    },
    why: {
      zh: '代码可能夹带脚本，也会破坏网页的无障碍和排版。',
      en: 'Code may carry scripts, and breaks the layout and accessibility of the page.',
    },
    examples: { fails: part(`<font color="red">${plain}</font>`), passes: part(`**${plain}**`) },
  },
  {
    id: 'markdown/too-complex',
    level: 'error',
    title: { zh: '正文过于复杂', en: 'Too complex a text' },
    clause: own,
    checks: {
      zh: '正文不超过 10 万个字符；一段里的标记、嵌套、表格也有上限，正常的年报远远达不到。',
      en: 'At most 100,000 characters; marks, nesting and tables of one block are bounded far beyond what reports need.',
    },
    why: { zh: '多半是误粘了乱码或者整页网页。', en: 'Mostly garbage or a whole web page pasted by mistake.' },
    examples: { fails: part(`${'> '.repeat(40)}${plain}`), passes: part(`> ${plain}`) },
  },
  {
    id: 'markdown/heading-level',
    level: 'warning',
    title: { zh: '标题的级别', en: 'Levels of headings' },
    clause: own,
    checks: {
      zh: '六个部分用二级标题（##），部分之内用三级及以下；总标题由程序排印，正文里不用一级标题（#）。',
      en: 'Parts have headings of level 2, what is within them level 3 and below; the title is printed by the program.',
    },
    why: { zh: '读屏软件和目录按级别理解文章的结构。', en: 'Screen readers and the contents go by levels.' },
    examples: { fails: part(`# 今后的打算\n\n${plain}`), passes: part(`### 今后的打算\n\n${plain}`) },
  },
  {
    id: 'markdown/heading-space',
    level: 'warning',
    title: { zh: '# 后面的空格', en: 'The space after #' },
    clause: own,
    checks: { zh: '标题的 # 是半角，后面空一格。', en: 'The # of a heading is half-width and followed by a space.' },
    why: seen,
    examples: { fails: part(`###今后的打算\n\n${plain}`), passes: part(`### 今后的打算\n\n${plain}`) },
  },
  {
    id: 'markdown/underlined-heading',
    level: 'warning',
    title: { zh: '误成标题的段落', en: 'A paragraph that became a heading' },
    clause: own,
    checks: { zh: '段落的下一行不是 --- 或者 ===。', en: 'No paragraph is followed right away by a line of --- or ===.' },
    why: { zh: '这样写会把整段变成标题。', en: 'The whole paragraph becomes a heading.' },
    examples: { fails: part(`${plain}\n---`), passes: part(`${plain}\n\n---`) },
  },
  {
    id: 'markdown/unparsed-emphasis',
    level: 'warning',
    title: { zh: '没有成对的强调符号', en: 'Emphasis without counterpart' },
    clause: own,
    checks: { zh: '**、__、~~ 前后成对。', en: '**, __ and ~~ come in pairs.' },
    why: seen,
    examples: { fails: part(`**${plain}`), passes: part(`**${plain}**`) },
  },
  {
    id: 'markdown/fullwidth-link',
    level: 'warning',
    title: { zh: '全角括号的链接', en: 'Links with full-width brackets' },
    clause: own,
    checks: { zh: '链接用半角的 [ ] 和 ( )。', en: 'Links are written with half-width [ ] and ( ).' },
    why: seen,
    examples: {
      fails: part(`${plain}详见［政府网站］（https://www.gov.cn/）。`),
      passes: part(`${plain}详见[政府网站](https://www.gov.cn/)。`),
    },
  },
  {
    id: 'markdown/link-space',
    level: 'warning',
    title: { zh: '链接里的空格', en: 'Spaces in links' },
    clause: own,
    checks: {
      zh: '] 与 ( 之间没有空格；名称里有空格的文件用尖括号括起来。',
      en: 'No space between ] and (; names with spaces stand in angle brackets.',
    },
    why: seen,
    examples: { fails: part(`${plain}见[附件](附件 1.pdf)。`), passes: part(`${plain}见[政府网站](https://www.gov.cn/)。`) },
  },
  {
    id: 'markdown/fullwidth-table',
    level: 'warning',
    title: { zh: '全角竖线的表格', en: 'Tables with full-width bars' },
    clause: own,
    checks: { zh: '表格用半角竖线 |。', en: 'Tables are written with the half-width bar |.' },
    why: seen,
    examples: {
      fails: part(`${plain}\n\n｜栏目｜条数｜\n｜政策｜12｜`),
      passes: part(`${plain}\n\n| 栏目 | 条数 |\n| --- | --- |\n| 政策 | 12 |`),
    },
  },
  {
    id: 'markdown/indented-code',
    level: 'warning',
    title: { zh: '段首的空格', en: 'Spaces before a paragraph' },
    clause: own,
    checks: { zh: '段首不用空格缩进；首行缩进由网页排版。', en: 'Paragraphs are not indented by spaces: the page does that.' },
    why: {
      zh: '空四格以上的段落会显示成程序代码。',
      en: 'A paragraph indented by four spaces or more shows as program code.',
    },
    examples: { fails: part(`    ${plain}`), passes: part(plain) },
  },
  {
    id: 'markdown/run-together',
    level: 'warning',
    title: { zh: '连在一起的几项', en: 'Items run together' },
    clause: own,
    checks: { zh: '（一）、1、① 这样开头的一行，上面空一行。', en: 'A line that begins with （一）, 1、 or ① has an empty line above it.' },
    why: { zh: '不空行的几行会接成一段。', en: 'Without it the lines become one paragraph.' },
    examples: {
      fails: part('主要问题：\n（一）解读形式还比较单一。\n（二）栏目更新不够及时。'),
      passes: part('主要问题：\n\n（一）解读形式还比较单一。\n\n（二）栏目更新不够及时。'),
    },
  },
  {
    id: 'markdown/unknown-note',
    level: 'warning',
    title: { zh: '没有内容的注释', en: 'A note without text' },
    clause: own,
    checks: { zh: '每个 [^注释] 都有对应的一段内容。', en: 'Every [^note] has its text.' },
    why: seen,
    examples: {
      fails: part('解读形式还比较单一[^1]，今后将改进。'),
      passes: part('解读形式还比较单一[^1]，今后将改进。\n\n[^1]: 以文字为主。'),
    },
  },
  {
    id: 'markdown/unused-note',
    level: 'warning',
    title: { zh: '没有引用的注释', en: 'A note that nothing refers to' },
    clause: own,
    checks: { zh: '每条注释在正文里都有引用。', en: 'The text refers to every note.' },
    why: { zh: '没有引用的注释不会显示。', en: 'It is not shown.' },
    examples: { fails: part(`${plain}\n\n[^1]: 以文字为主。`), passes: part('解读形式还比较单一[^1]，今后将改进。\n\n[^1]: 以文字为主。') },
  },
  {
    id: 'markdown/image-text',
    level: 'warning',
    title: { zh: '图片的文字说明', en: 'Descriptions of images' },
    clause: {
      zh: 'GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》',
      en: 'GB/T 37668—2019 (accessibility of internet content)',
    },
    checks: { zh: '每张图片都有文字说明。', en: 'Every image has a description.' },
    why: { zh: '看不见图片的读者靠说明了解内容。', en: 'Readers who cannot see it rely on its description.' },
    examples: { fails: part(`${plain}\n\n![](办理流程.png)`), passes: part(`${plain}\n\n![申请办理流程](办理流程.png)`) },
  },
  {
    id: 'links/scheme',
    level: 'error',
    title: { zh: '不能用的链接地址', en: 'Addresses that may not be linked to' },
    clause: own,
    checks: {
      zh: '链接是 http、https、mailto、tel 开头的网址，或者网站里的路径；图片是本报告文件夹里的文件。',
      en: 'Links are http, https, mailto, tel or paths of the site; images are files in the folder of the report.',
    },
    why: {
      zh: 'javascript: 之类的地址会在读者的浏览器里运行程序，外站图片会泄露读者的访问记录。',
      en: 'javascript: and the like run programs in browsers of readers; images of other sites tell them who reads.',
    },
    examples: { fails: part(`${plain}[查看](javascript:alert(1))`), passes: part(`${plain}[查看](https://www.gov.cn/)`) },
  },
  {
    id: 'narrative/unknown-figure',
    level: 'error',
    title: { zh: '引用了没有的数据', en: 'A figure that is not there' },
    clause: own,
    checks: {
      zh: '{{…}} 里是本报告（或者 previous. 加上年报告）统计数据的路径，不能写条件和运算。',
      en: 'Between {{ }} goes the path of a figure of this report (or, after previous., of last year’s); no conditions, no arithmetic.',
    },
    why: { zh: '写错的引用会原样显示在网页上。', en: 'It would show on the page as it is written.' },
    examples: {
      fails: part('收到申请{{requests.recieved.total}}件，解读形式还比较单一，今后将改进。'),
      passes: part('收到申请{{requests.received.total}}件，解读形式还比较单一，今后将改进。'),
    },
  },
];
