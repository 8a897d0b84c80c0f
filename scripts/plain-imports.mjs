/**
 * A script that esbuild has made, in which `import fs from 'node:fs'` takes the module as it is. esbuild makes an object with a getter for
 * each of its hundred names, and that for every file that imports it.
 */
export const plainImports = (script) => {
  const named = [];
  const plain = script.replace(/\b(import_node_\w+)=\s*__toESM\((require\("node:\w+"\)),1\)/g, (_, name, module) => {
    named.push(name);
    return `${name}={default:${module}}`;
  });
  const other = named.find((name) => new RegExp(`\\b${name}\\.(?!default\\b)`).test(plain));
  if (other !== undefined) throw new Error(`${other}: import a module of Node's either whole or by names`);
  return plain;
};
