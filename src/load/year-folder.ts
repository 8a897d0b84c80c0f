import type { Draft } from '../findings/finding.ts';
import { attachmentNameProblem, attachmentProblem } from './attachment.ts';
import type { FileReference, YearFolder } from './content-tree.ts';
import { type Folder, type Listing, listFolder, named } from './listing.ts';
import { misspelled } from './loose-file.ts';
import { missingFile } from './missing-file.ts';
import type { ReadFiles } from './read-files.ts';

/** The first year of the official form (国办公开办函〔2019〕60号): from then on a report has statistics.yaml. */
const firstFormYear = 2019;

/** Most folders hold none: a list for each would be held as long as its report. */
const noAttachments: readonly FileReference[] = [];

/** Everything below a year folder that may be published, sub-folders included. */
const attachments = (listing: Listing, files: ReadFiles, drafts: Draft[]): FileReference[] => {
  const kept: FileReference[] = [];
  for (const candidate of listing.files) {
    const problem = attachmentProblem(candidate, files);
    if (problem) drafts.push(problem);
    else kept.push({ file: candidate.file, absolute: candidate.absolute, size: candidate.size });
  }
  for (const folder of listing.folders) {
    const problem = attachmentNameProblem(folder.name, folder.file);
    if (problem) drafts.push(problem);
    else for (const file of attachments(listFolder(folder, files, drafts), files, drafts)) kept.push(file);
  }
  return kept;
};

/** One report year of an agency: its two texts by name, and what may be published beside them. */
export const yearFolder = (folder: Folder, agencyPath: string, files: ReadFiles, drafts: Draft[]): YearFolder => {
  const year = Number(folder.name);
  const listing = listFolder(folder, files, drafts);
  const wrong = misspelled(listing, ['report.md', 'statistics.yaml']);
  drafts.push(...wrong.drafts);
  const report = named(listing, 'report.md');
  const statistics = named(listing, 'statistics.yaml');
  const lacking = [
    ...(report || wrong.of.has('report.md') ? [] : ['report.md']),
    ...(statistics || wrong.of.has('statistics.yaml') || year < firstFormYear ? [] : ['statistics.yaml']),
  ];
  if (lacking.length > 0)
    drafts.push(
      missingFile(
        folder.file,
        `${year} 年的文件夹里缺少 ${lacking.join(' 和 ')}`,
        `The folder of ${year} lacks ${lacking.join(' and ')}`,
        '请补上缺少的文件（report.md 是正文，statistics.yaml 是三张表的数据，都是纯文本，Word 文件不能代替）；如果这一年没有报告，请删除这个文件夹',
        'Add what is missing (report.md is the text, statistics.yaml the figures, both plain text, no Word files), or delete the folder if there is no report for this year',
      ),
    );
  const others: Listing = {
    files: listing.files.filter(({ name }) => name !== 'report.md' && name !== 'statistics.yaml' && !wrong.names.has(name)),
    folders: listing.folders,
  };
  const kept = attachments(others, files, drafts);
  return {
    year,
    path: agencyPath === '' ? folder.name : `${agencyPath}/${folder.name}`,
    ...(report ? { report } : {}),
    ...(statistics ? { statistics } : {}),
    attachments: kept.length === 0 ? noAttachments : kept.sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
};
