import { sourceModule } from './source-module.mjs';

const sources =
  "export { workbookForm } from './data/xlsx/workbook-form.ts'; export { indicatorsName, sheetNames } from './data/xlsx/sheet-names.ts'; export { editions } from './form/editions.ts';";

const text = (bytes) => JSON.stringify(Buffer.from(bytes).toString('base64'));

const written = ({ toFill, list }) =>
  `{toFill:[${toFill.map(({ before, head, entry }) => `{before:${text(before)},head:${head},entry:${entry}}`).join(',')}],list:${text(list)}}`;

/**
 * An esbuild plugin that puts what all workbooks share, as the library that writes archives makes it, in place of the file that would make it
 * at run time. To load that library takes 3 ms.
 */
export const compiledWorkbooks = (root) => ({
  name: 'compiled-workbooks',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]data[\\/]xlsx[\\/]workbook-form\.ts$/ }, async () => {
      const { workbookForm, sheetNames, indicatorsName, editions } = await sourceModule(root, sources);
      const tables = Object.values(sheetNames);
      const kinds = [
        [[indicatorsName], undefined],
        ...Object.keys(editions).flatMap((edition) => [
          [tables, edition],
          [[...tables, indicatorsName], edition],
        ]),
      ];
      const made = kinds.map(
        ([names, edition]) => `${JSON.stringify([edition, ...names].join('/'))}: () => (${written(workbookForm(names, edition))}),`,
      );
      return {
        contents: `
const made = {${made.join('')}};
const bytes = (text) => Buffer.from(text, 'base64');
export const workbookForm = (names, edition) => {
  const { toFill, list } = made[[edition, ...names].join('/')]();
  return { toFill: toFill.map(({ before, ...rest }) => ({ before: bytes(before), ...rest })), list: bytes(list) };
};`,
        loader: 'js',
      };
    });
  },
});
