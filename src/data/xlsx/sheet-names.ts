import type { TableId } from '../../form/form.ts';

/** Of the sheets of a workbook, in their order: those of the official tables, and that of the agency's own figures. */
export const sheetNames: Readonly<Record<TableId, string>> = { proactive: '主动公开', requests: '依申请公开', disputes: '复议诉讼' };

export const indicatorsName = '其他公开数据';
