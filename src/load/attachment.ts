import type { Draft } from '../findings/finding.ts';
import type { Localized } from '../language.ts';
import { wholeFile } from '../source/source-text.ts';
import { maxPathBytes } from './folder-name.ts';
import { type NamedFile, specialFile } from './listing.ts';
import { isDeviceName } from './name.ts';
import type { ReadFiles } from './read-files.ts';
import { readHead } from './read-head.ts';

type Head = Uint8Array;

/** Large scans belong on a document server: every visitor and every clone of the site's repository carries them. */
export const maxAttachmentBytes = 100 * 1024 * 1024;
/** Of an attachment's name. */
export const maxAttachmentNameBytes = 200;
const headBytes = 4096;

const ascii = (head: Head, start: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (head[start + i] !== text.charCodeAt(i)) return false;
  return true;
};

const png = (head: Head): boolean => head[0] === 0x89 && ascii(head, 1, 'PNG\r\n\x1a\n') && ascii(head, 12, 'IHDR');
const jpeg = (head: Head): boolean => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff;
const gif = (head: Head): boolean => ascii(head, 0, 'GIF87a') || ascii(head, 0, 'GIF89a');
const webp = (head: Head): boolean => ascii(head, 0, 'RIFF') && ascii(head, 8, 'WEBP');
const avif = (head: Head): boolean => ascii(head, 4, 'ftyp') && ['avif', 'avis', 'mif1', 'msf1'].some((brand) => ascii(head, 8, brand));
const pdf = (head: Head): boolean => ascii(head, 0, '%PDF-');
const zip = (head: Head): boolean => ascii(head, 0, 'PK\x03\x04');
const emptyZip = (head: Head): boolean => ascii(head, 0, 'PK\x05\x06');
/** The compound file of Word and Excel up to 2003, and of WPS. */
const compound = (head: Head): boolean => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => head[i] === byte);
/** No NUL (so neither binary nor UTF-16), and nothing that an old server or browser would take for a page or a script. */
const text = (head: Head): boolean =>
  !head.includes(0) && !/^(?:\ufeff|ï»¿)?\s*(?:<[!?a-z]|#!)/i.test(Buffer.from(head).toString('latin1'));

/** What may be published beside a report, and how its first bytes prove it. */
const kinds: ReadonlyMap<string, (head: Head) => boolean> = new Map([
  ['png', png],
  ['jpg', jpeg],
  ['jpeg', jpeg],
  ['gif', gif],
  ['webp', webp],
  ['avif', avif],
  ['pdf', pdf],
  ['docx', zip],
  ['xlsx', zip],
  ['pptx', zip],
  ['ofd', zip],
  ['zip', (head) => zip(head) || emptyZip(head)],
  ['doc', compound],
  ['xls', compound],
  ['wps', (head) => compound(head) || zip(head)],
  ['et', (head) => compound(head) || zip(head)],
  ['csv', text],
  ['txt', text],
]);

const allowed = [...kinds.keys()].join(' ');

const runs =
  /^(?:x?html?|shtml?|xml|xslt?|m?js|cjs|wasm|css|swf|jar|php[0-9]?|phtml|jspx?|aspx?|cgi|pl|py|rb|sh|bat|cmd|ps1|exe|com|scr|msi|vbs|hta|config|htaccess)$/i;

/** File names of the report's own folder in the finished site, whatever the extension. */
const ownStems: readonly string[] = ['index', 'report', 'statistics'];

/** Most names are ASCII: the classes of all letters are made, which takes a millisecond, for others only. */
const inAlphabet = (name: string): boolean =>
  /^\w[\w.-]*$/.test(name) ||
  /^[\p{L}\p{N}_（《〈〔【“(][\p{L}\p{N}\p{M}_ +.()（）《》〈〉〔〕【】“”‘’、，。：；！？—–…·～-]*$/u.test(name);

const refusal = (rule: string, file: string, message: Localized, hint: Localized): Draft => ({ rule, message, hint, at: wholeFile(file) });

const extensionOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
};

const attachment = 'config/attachment';

/** Why a file or folder beside a report cannot be published under its name. */
export const attachmentNameProblem = (name: string, file: string): Draft | undefined => {
  if (!inAlphabet(name) || /[ .]$/.test(name) || isDeviceName(name))
    return refusal(
      attachment,
      file,
      { zh: `附件名“${name}”不能用作网址`, en: `The attachment name “${name}” cannot be part of an address` },
      {
        zh: '请改名：只用汉字、字母、数字、“-”和“_”，不以空格或点开头、结尾',
        en: 'Rename it: Chinese characters, letters, digits, “-” and “_”, no space or dot first or last',
      },
    );
  if (Buffer.byteLength(file) > maxPathBytes)
    return refusal(
      attachment,
      file,
      { zh: `附件的路径超过 ${maxPathBytes} 字节`, en: `The path of the attachment is longer than ${maxPathBytes} bytes` },
      { zh: '请缩短文件名，或者减少文件夹层数', en: 'Shorten the names or nest fewer folders' },
    );
  if (Buffer.byteLength(name) > maxAttachmentNameBytes)
    return refusal(
      attachment,
      file,
      {
        zh: `附件名“${name}”太长（${Buffer.byteLength(name)} 字节，最多 ${maxAttachmentNameBytes} 字节，一个汉字 3 字节）`,
        en: `The attachment name “${name}” is too long (${Buffer.byteLength(name)} bytes, ${maxAttachmentNameBytes} are allowed)`,
      },
      { zh: '请缩短文件名', en: 'Shorten the name' },
    );
  return undefined;
};

const typeProblem = (name: string, file: string): Draft | undefined => {
  const extension = extensionOf(name);
  const parts = name.split('.').slice(1);
  if (extension === 'svg')
    return refusal(
      attachment,
      file,
      {
        zh: `“${name}”是 SVG 图片，不能发布：SVG 里可以藏有脚本`,
        en: `“${name}” is an SVG image and is not published: SVG can carry scripts`,
      },
      { zh: '请另存为 PNG 图片', en: 'Save it as PNG' },
    );
  if (parts.some((part) => runs.test(part)))
    return refusal(
      attachment,
      file,
      {
        zh: `“${name}”不能发布：浏览器或服务器会把它当作网页或程序来运行`,
        en: `“${name}” is not published: a browser or server would run it`,
      },
      { zh: `请改用这些格式之一：${allowed}`, en: `Use one of these formats: ${allowed}` },
    );
  if (/^(?:md|markdown|ya?ml)$/.test(extension))
    return refusal(
      attachment,
      file,
      {
        zh: `“${name}”不会读取：年份文件夹里只读 report.md 和 statistics.yaml`,
        en: `“${name}” is not read: a year folder has only report.md and statistics.yaml`,
      },
      { zh: '如果它就是报告，请改名；否则请移走', en: 'Rename it if it is the report, else move it away' },
    );
  if (!kinds.has(extension))
    return refusal(
      attachment,
      file,
      {
        zh: extension === '' ? `“${name}”没有扩展名，不能发布` : `“${name}”是 .${extension} 文件，不在可以发布的格式之内`,
        en:
          extension === ''
            ? `“${name}” has no extension and is not published`
            : `“${name}” is a .${extension} file, which is not among the formats that are published`,
      },
      { zh: `可以发布的格式：${allowed}`, en: `Formats that are published: ${allowed}` },
    );
  if (ownStems.includes(name.slice(0, name.indexOf('.')).toLowerCase()))
    return refusal(
      attachment,
      file,
      { zh: `附件“${name}”与程序生成的文件重名`, en: `The attachment “${name}” has the name of a file that the program makes` },
      { zh: `请改名，如 附件-${name}`, en: `Rename it, for example to attachment-${name}` },
    );
  return undefined;
};

/** Why a file beside a report cannot be published: its name, format, size, or first bytes that belong to another format. */
export const attachmentProblem = (candidate: NamedFile, files: ReadFiles): Draft | undefined => {
  const { name, file, size } = candidate;
  const refused = typeProblem(name, file) ?? attachmentNameProblem(name, file);
  if (refused) return refused;
  if (size > maxAttachmentBytes)
    return refusal(
      'config/file-size',
      file,
      {
        zh: `附件“${name}”有 ${Math.ceil(size / 1024 / 1024)} MB，最多 100 MB`,
        en: `The attachment “${name}” has ${Math.ceil(size / 1024 / 1024)} MB, 100 MB are allowed`,
      },
      { zh: '请压缩它，或者放到文件服务器上再链接', en: 'Compress it, or link to it on a document server' },
    );
  const matches = kinds.get(extensionOf(name));
  const head = readHead(candidate, headBytes, files);
  if (!head) return specialFile(file, false);
  if (matches?.(head)) return undefined;
  return refusal(
    attachment,
    file,
    {
      zh: `“${name}”的内容不是 ${extensionOf(name)} 格式，与扩展名不符`,
      en: `“${name}” does not hold what its extension says: its content is not ${extensionOf(name)}`,
    },
    {
      zh: '请用原来的软件打开，另存为这种格式；不要只改扩展名',
      en: 'Open it in its own program and save it in this format; renaming is not enough',
    },
  );
};
