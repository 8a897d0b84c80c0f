import type { MaskedLine } from './masked-lines.ts';
import {
  afterColon,
  badSpace,
  fullWidthColon,
  fullWidthMark,
  inKey,
  keyPattern,
  loneDash,
  missingSpace,
  type Slip,
  spacedColon,
} from './slip.ts';

const flowComma = new RegExp(`，(?=\\s*${keyPattern}\\s*[:：])`, 'u');
const flowColon = new RegExp(`(?<=[{,，][ \\t]{0,20})(${keyPattern})[ \\t]*(?=：)`, 'u');
const flowTight = /(?<=[{,，][ \t]{0,20})[\p{L}_][\p{L}\p{N}_（）()、.-]*(?=:[^\s/:,}])/u;
const flowItems = /，/;
const flowDash = /(?<=:[ \t]{1,20})-(?=[ \t]*[,}])/;

/** The part of a line that stands in brackets. */
export const flowSlip = ({ start, text, flow }: MaskedLine): Slip | undefined => {
  if (!flow) return undefined;
  const part = text.slice(flow.from, flow.to);
  const base = start + flow.from;
  const bracket = /[｛｝［］]/.exec(part);
  if (bracket) return fullWidthMark(base + bracket.index, bracket[0], '括号', 'a bracket');
  const colon = flowColon.exec(part);
  const comma = (part.startsWith('[') ? flowItems : flowComma).exec(part);
  if (comma && (!colon || comma.index < colon.index))
    return fullWidthMark(base + comma.index, '，', '分隔各项的逗号', 'the comma between entries');
  if (colon) return fullWidthColon(base + colon.index + colon[0].length, colon[1] ?? '');
  const tight = flowTight.exec(part);
  if (tight) return missingSpace(base + tight.index + tight[0].length, tight[0]);
  const dash = flowDash.exec(part);
  if (dash) return loneDash(base + dash.index);
  const spaced = spacedColon.exec(part);
  if (spaced) return badSpace(base + spaced.index + 1, part[spaced.index + 1] ?? '', afterColon);
  const odd = /[{,][^:,{}]*?([\u00a0\u200b-\u200f\u2060\u3000\ufeff])/u.exec(part);
  return odd?.[1] ? badSpace(base + odd.index + odd[0].length - 1, odd[1], inKey) : undefined;
};
